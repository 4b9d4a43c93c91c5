using MineBanBot.Discord.Ids;

namespace MineBanBot.Discord.Interactions;

/// <summary>Who did it (https://discord.com/developers/docs/resources/guild#guild-member-object).</summary>
/// <param name="Id">The user's id.</param>
/// <param name="Name">The user name. Untrusted text.</param>
/// <param name="Permissions">
/// The member's permission bits in the channel (https://discord.com/developers/docs/topics/permissions); 0 in direct messages.
/// </param>
public sealed record InteractionUser(UserId Id, string Name, ulong Permissions)
{
    private const ulong Administrator = 1 << 3;

    /// <summary>The name shown: the server's nickname, else the display name, else the user name. Untrusted text.</summary>
    public string DisplayName { get; init; } = Name;

    /// <summary>The member's roles; empty in direct messages.</summary>
    public IReadOnlyList<RoleId> Roles { get; init; } = [];

    /// <summary>Whether the member has all these permission bits; administrators have every one.</summary>
    public bool Has(ulong permissions) => (Permissions & Administrator) != 0 || (Permissions & permissions) == permissions;
}
