using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Messages;
using MineBanBot.Discord.Permissions;

namespace MineBanBot.Servers;

/// <summary>
/// Who may use the commands for moderators. Discord asks by the permission that a command names, but lets servers change it, so that
/// each of these commands asks again (https://discord.com/developers/docs/interactions/application-commands#permissions).
/// </summary>
internal static class Moderators
{
    /// <summary>What a member needs.</summary>
    public const ulong Needed = (ulong)PermissionBits.ManageServer;

    /// <summary>Whether somebody is a moderator of the server that it comes from.</summary>
    public static bool Include(InteractionOrigin from) => from.Guild is not null && from.User.Has(Needed);

    /// <summary>The answer, to its user alone, when somebody is none; null: go on.</summary>
    public static Reply? Refuse(InteractionOrigin from) =>
        from.Guild is null ? Tell("This belongs into a server; there is nothing to set in direct messages.")
        : Include(from) ? null
        : Tell("This is for moderators: you need the permission Manage Server.");

    private static Reply.Show Tell(string sentence) => new(OutgoingMessage.Of(sentence), Private: true);
}
