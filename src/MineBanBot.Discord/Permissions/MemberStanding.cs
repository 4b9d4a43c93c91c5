using MineBanBot.Discord.Ids;

namespace MineBanBot.Discord.Permissions;

/// <summary>What a member's permissions depend on (https://discord.com/developers/docs/resources/guild#guild-member-object).</summary>
/// <param name="User">Who it is.</param>
/// <param name="Roles">The member's roles; @everyone goes without saying.</param>
public sealed record MemberStanding(UserId User, IReadOnlyCollection<RoleId> Roles)
{
    /// <summary>Whether a moderator has silenced the member for the time being.</summary>
    public bool IsTimedOut { get; init; }
}
