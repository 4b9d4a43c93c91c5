namespace MineBanBot.Discord.Places;

/// <summary>What we use of a server to know who may do what (https://discord.com/developers/docs/resources/guild#guild-object).</summary>
internal sealed record GuildRoles(string? OwnerId, IReadOnlyList<GuildRoles.RoleData?>? Roles)
{
    /// <summary>https://discord.com/developers/docs/topics/permissions#role-object; the bits in decimal.</summary>
    internal sealed record RoleData(string? Id, string? Permissions);
}
