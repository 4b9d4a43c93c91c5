using MineBanBot.Discord.Answering;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Messages;
using MineBanBot.Discord.Wire;

namespace MineBanBot.Discord.Receiving;

/// <summary>Turns INTERACTION_CREATE into the port's types.</summary>
internal static class InteractionReader
{
    /// <summary>Reads one; null when it is of a type unknown here or lacks what an answer needs.</summary>
    public static ReceivedInteraction? TryRead(InteractionData data)
    {
        if (InteractionId.TryParse(data.Id) is not { } id
            || ApplicationId.TryParse(data.ApplicationId) is not { } application
            || data.Token is not { Length: > 0 } token
            || data.Data is not { } invocation
            || UserOf(data) is not { } user)
        {
            return null;
        }

        InteractionOrigin from = new(
            id, user, GuildId.TryParseSent(data.GuildId), ChannelId.TryParse(data.ChannelId ?? data.Channel?.Id), data.Locale ?? "en-US")
        {
            GuildLocale = data.GuildLocale,
            AppPermissions = ResolvedReader.PermissionsOf(data.AppPermissions),
            AttachmentSizeLimit = data.AttachmentSizeLimit,
            ThreadOf = data.Channel?.Type is 10 or 11 or 12 ? ChannelId.TryParse(data.Channel.ParentId) : null,
            ByServer = IsByServer(data),
        };
        OptionReader options = OptionReader.Of(invocation);
        return Of(data, invocation, from, options) is { } interaction
            ? new ReceivedInteraction(
                interaction with { Resolved = ResolvedReader.Read(invocation.Resolved) },
                new InteractionAddress(application, id, token),
                (OptionType)(options.Focused?.Type).GetValueOrDefault())
            : null;
    }

    // https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-interaction-type
    private static Interaction? Of(
        InteractionData data, InteractionData.Invocation invocation, InteractionOrigin from, OptionReader options) => data.Type switch
        {
            2 => CommandOf(invocation, from, options),
            3 when invocation.CustomId is { } id && MessageId.TryParse(data.Message?.Id) is { } message =>
                new Interaction.Component(from, id, [.. (invocation.Values ?? []).Select(each => OptionReader.Text(each))], message)
                {
                    Carrier = SeenReader.TryRead(data.Message),
                },
            4 when options.Focused is { Name: { } focused } typed =>
                new Interaction.Autocomplete(from, options.Name, options.Values, focused, OptionReader.Text(typed.Value)),
            5 when invocation.CustomId is { } id => FormReader.Read(from, id, data, invocation),
            _ => null,
        };

    private static Interaction? CommandOf(InteractionData.Invocation invocation, InteractionOrigin from, OptionReader options)
    {
        Resolved resolved = ResolvedReader.Read(invocation.Resolved);
        return (CommandKind)invocation.Type.GetValueOrDefault((int)CommandKind.Slash) switch
        {
            CommandKind.Slash => new Interaction.Command(from, options.Name, options.Values),
            CommandKind.OnMessage when MessageId.TryParse(invocation.TargetId) is { } id
                && resolved.Messages.TryGetValue(id, out SeenMessage? message) => new Interaction.OnMessage(from, options.Name, message),
            CommandKind.OnUser when UserId.TryParse(invocation.TargetId) is { } id
                && resolved.Users.TryGetValue(id, out SeenUser? user) => new Interaction.OnUser(from, options.Name, user),
            _ => null,
        };
    }

    // Discord names the server that installed the bot, and 0 for direct messages with it. Without a word on it, the bot is a server's.
    private static bool IsByServer(InteractionData data) =>
        data.AuthorizingIntegrationOwners is not { Count: > 0 } owners || owners.ContainsKey("0");

    private static InteractionUser? UserOf(InteractionData data)
    {
        UserData? user = data.Member?.User ?? data.User;
        return SeenReader.TryRead(user, data.Member?.Nick) is { } seen
            ? new InteractionUser(seen.Id, user?.Username ?? "", ResolvedReader.PermissionsOf(data.Member?.Permissions))
            {
                DisplayName = seen.Name,
                Roles = (data.Member?.Roles ?? []).Select(RoleId.TryParse).OfType<RoleId>().ToArray(),
            }
            : null;
    }
}
