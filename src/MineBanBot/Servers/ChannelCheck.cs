using MineBanBot.Discord;
using MineBanBot.Discord.Channels;
using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Permissions;
using MineBanBot.Discord.Places;

namespace MineBanBot.Servers;

/// <summary>Whether the bot can post in a channel, and what a moderator has to grant when it cannot.</summary>
internal sealed class ChannelCheck(IDiscordClient discord)
{
    private const PermissionBits Needed = PermissionBits.ViewChannel | PermissionBits.SendMessages | PermissionBits.EmbedLinks;

    // https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
    private const int MissingAccess = 50001;

    /// <summary>Asks Discord.</summary>
    /// <returns>Why the bot cannot post there, in sentences; null: it can.</returns>
    public Task<string?> WhyNotAsync(GuildId guild, ChannelId channel, CancellationToken cancellationToken) =>
        WhyNotAsync(guild, channel, ChannelUse.Messages, cancellationToken);

    /// <summary>Asks Discord.</summary>
    /// <returns>Why the bot cannot do that there, in sentences; null: it can.</returns>
    public async Task<string?> WhyNotAsync(GuildId guild, ChannelId channel, ChannelUse use, CancellationToken cancellationToken) =>
        (await LookAsync(guild, channel, _ => use, cancellationToken)).WhyNot;

    /// <summary>Asks Discord.</summary>
    /// <param name="guild">The server.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="use">What the bot is to do there, which may depend on what it is.</param>
    /// <param name="cancellationToken">Asks no more.</param>
    /// <returns>What it is, where Discord says so, and why the bot cannot do that there; null: it can.</returns>
    public async Task<(Place? Place, string? WhyNot)> LookAsync(GuildId guild, ChannelId channel, Func<Place, ChannelUse> use, CancellationToken cancellationToken) =>
        await discord.Channels.LookAtAsync(channel, cancellationToken) switch
        {
            Outcome<Place>.Done { Value: var place } when place.Guild != guild => (place, "That channel is not of this server."),
            Outcome<Place>.Done { Value: var place } => (place, WhyNot(place, use(place))),
            Outcome<Place>.Refused { Code: MissingAccess } => (null, Missing(channel, ["View Channel"])),
            Outcome<Place>.Refused { Kind: RefusalKind.Missing } => (null, "That channel is gone."),
            _ => (null, $"Discord does not say what I may do in <#{channel}>. Please try again in a minute."),
        };

    private static string? WhyNot(Place place, ChannelUse use) =>
        !(place.Kind == ChannelKind.Forum ? use.HasFlag(ChannelUse.Posts) : IsForMessages(place)) ? $"<#{place.Id}> takes no messages; choose a text channel or a thread."
        : use.HasFlag(ChannelUse.Publishing) && place.Kind != ChannelKind.Announcement ? $"<#{place.Id}> is no announcement channel, so that nothing can be published from it."
        : use.HasFlag(ChannelUse.Threads) && place.Kind is not (ChannelKind.Text or ChannelKind.Announcement) ? $"No thread can be started under messages in <#{place.Id}>."
        : Missing(place.Id, place.Missing(Needed | NeededFor(use)));

    // What stands in a forum can only be found again by reading back.
    private static PermissionBits NeededFor(ChannelUse use) =>
        (use.HasFlag(ChannelUse.Threads) ? PermissionBits.CreatePublicThreads | PermissionBits.SendMessagesInThreads : PermissionBits.None)
        | (use.HasFlag(ChannelUse.Posts) ? PermissionBits.SendMessagesInThreads | PermissionBits.ReadMessageHistory : PermissionBits.None)
        | (use.HasFlag(ChannelUse.Pings) ? PermissionBits.MentionEveryone : PermissionBits.None);

    private static bool IsForMessages(Place place) =>
        place.IsThread || place.Kind is ChannelKind.Text or ChannelKind.Announcement or ChannelKind.Voice or ChannelKind.Stage;

    private static string? Missing(ChannelId channel, IReadOnlyList<string> names) =>
        names.Count == 0 ? null : $"I cannot post in <#{channel}>. Please grant me there: {string.Join(", ", names)}.";
}
