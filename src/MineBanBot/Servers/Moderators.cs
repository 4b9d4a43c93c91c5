using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Permissions;

namespace MineBanBot.Servers;

/// <summary>
/// Who may use the commands for moderators. Discord asks by the permission that a command names, but lets servers change it, so that
/// whoever answers asks again (https://discord.com/developers/docs/interactions/application-commands#permissions).
/// </summary>
internal static class Moderators
{
    /// <summary>What a member needs, unless they have a role that the server named.</summary>
    public const ulong Needed = (ulong)PermissionBits.ManageServer;

    /// <summary>Whether somebody is a moderator of the server that it comes from.</summary>
    public static bool Include(InteractionOrigin from, ServerSettings server) =>
        from.Guild is not null && (from.User.Has(Needed) || from.User.Roles.Any(server.ModeratorRoles.Contains));
}
