using System.Text.Json.Serialization.Metadata;

using MineBanBot.Discord.Channels;
using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Permissions;
using MineBanBot.Discord.Rest;
using MineBanBot.Discord.Wire;

namespace MineBanBot.Discord.Places;

/// <summary>Asks Discord what a channel is and what the bot may do there: of the channel, of its server, and of the bot in it.</summary>
internal sealed class PlaceReader(RestClient rest, TimeProvider time)
{
    // https://discord.com/developers/docs/resources/channel#channel-object-channel-flags
    private const long RequireTag = 1 << 4;

    // Nobody has roles in direct messages.
    private const PermissionBits InDirectMessages = PermissionBits.ViewChannel | PermissionBits.SendMessages | PermissionBits.EmbedLinks
        | PermissionBits.AttachFiles | PermissionBits.ReadMessageHistory | PermissionBits.MentionEveryone;

    private volatile UserData? self;

    /// <summary>Reads one channel.</summary>
    public Task<Outcome<Place>> ReadAsync(ChannelId id, CancellationToken cancellationToken) =>
        AskAsync(PlaceRoutes.Channel(id), WireJson.Default.ChannelData, cancellationToken).ThenAsync(channel =>
        {
            Place place = new(
                id, GuildId.TryParseSent(channel.GuildId), (ChannelKind)(channel.Type ?? 0), channel.Name ?? "", InDirectMessages)
            {
                Tags = [.. (channel.AvailableTags ?? []).Select(TagOf).OfType<ForumTag>()],
                NeedsTag = (channel.Flags & RequireTag) > 0,
            };
            return place.Guild is { } guild
                ? WithPermissionsAsync(place, guild, channel, cancellationToken)
                : Task.FromResult<Outcome<Place>>(new Outcome<Place>.Done(place));
        });

    private Task<Outcome<Place>> WithPermissionsAsync(
        Place place, GuildId guild, ChannelData channel, CancellationToken cancellationToken) =>
        ParentOfAsync(place, channel, cancellationToken).ThenAsync(overwritten =>
            AskAsync(PlaceRoutes.Guild(guild), WireJson.Default.GuildRoles, cancellationToken).ThenAsync(roles =>
                SelfAsync(cancellationToken).ThenAsync(user =>
                    AskAsync(PlaceRoutes.Member(guild, user), WireJson.Default.OwnMember, cancellationToken).ThenAsync(member =>
                    {
                        PermissionBits held = PermissionsOf(guild, roles)
                            .In(StandingOf(user, member), OverwritesOf(overwritten), place.IsThread);
                        return Task.FromResult<Outcome<Place>>(new Outcome<Place>.Done(place with { Held = held }));
                    }))));

    // A thread has the permissions of the channel that it is in.
    private Task<Outcome<ChannelData>> ParentOfAsync(Place place, ChannelData channel, CancellationToken cancellationToken) =>
        place.IsThread && ChannelId.TryParse(channel.ParentId) is { } parent
            ? AskAsync(PlaceRoutes.Channel(parent), WireJson.Default.ChannelData, cancellationToken)
            : Task.FromResult<Outcome<ChannelData>>(new Outcome<ChannelData>.Done(channel));

    // Who we are never changes.
    private async Task<Outcome<UserId>> SelfAsync(CancellationToken cancellationToken)
    {
        Outcome<UserData> known = self is { } user
            ? new Outcome<UserData>.Done(user)
            : await AskAsync(PlaceRoutes.Self, WireJson.Default.UserData, cancellationToken);
        return await Task.FromResult(known).ThenAsync(data =>
        {
            self = data;
            return Task.FromResult<Outcome<UserId>>(UserId.TryParse(data.Id) is { } id
                ? new Outcome<UserId>.Done(id)
                : new Outcome<UserId>.Unknown("Discord does not say who this bot is"));
        });
    }

    private async Task<Outcome<T>> AskAsync<T>(Route route, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class => Outcomes.Of(await rest.SendAsync(route, cancellationToken), answer => Outcomes.Read(answer, type));

    private MemberStanding StandingOf(UserId user, OwnMember member) =>
        new(user, [.. (member.Roles ?? []).Select(RoleId.TryParse).OfType<RoleId>()])
        {
            IsTimedOut = member.CommunicationDisabledUntil > time.GetUtcNow(),
        };

    private static ServerPermissions PermissionsOf(GuildId guild, GuildRoles data)
    {
        Dictionary<RoleId, PermissionBits> roles = [];
        foreach (GuildRoles.RoleData role in (data.Roles ?? []).OfType<GuildRoles.RoleData>())
        {
            if (RoleId.TryParse(role.Id) is { } id)
            {
                roles[id] = BitsOf(role.Permissions);
            }
        }

        return new ServerPermissions(guild, UserId.TryParse(data.OwnerId), roles);
    }

    private static PermissionOverwrite[] OverwritesOf(ChannelData channel) =>
    [
        .. from each in channel.PermissionOverwrites ?? []
           let target = Snowflake.TryParse(each?.Id)
           where target is not null
           select new PermissionOverwrite(target.Value, each.Type == 1, BitsOf(each.Allow), BitsOf(each.Deny)),
    ];

    private static ForumTag? TagOf(ChannelData.TagData? data) =>
        TagId.TryParse(data?.Id) is { } id ? new ForumTag(id, data?.Name ?? "", data?.Moderated == true) : null;

    // What cannot be read gives nothing.
    private static PermissionBits BitsOf(string? text) => (PermissionBits)(Snowflake.TryParse(text) ?? 0);
}
