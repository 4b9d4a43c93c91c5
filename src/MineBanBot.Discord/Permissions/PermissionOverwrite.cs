namespace MineBanBot.Discord.Permissions;

/// <summary>What a channel gives to a role or a member, or takes from it (https://discord.com/developers/docs/resources/channel#overwrite-object).</summary>
/// <param name="Target">The id of the role or of the user.</param>
/// <param name="IsMember">Whether it is for one member; else it is for a role.</param>
/// <param name="Allow">What is given; it beats what is taken on the same level.</param>
/// <param name="Deny">What is taken.</param>
public sealed record PermissionOverwrite(ulong Target, bool IsMember, PermissionBits Allow, PermissionBits Deny);
