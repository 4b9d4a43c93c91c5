using MineBanBot.Discord.Ids;

namespace MineBanBot.Discord.Places;

/// <summary>A tag that posts of a forum can carry (https://discord.com/developers/docs/resources/channel#forum-tag-object).</summary>
/// <param name="Id">The tag's id.</param>
/// <param name="Name">Its name. Untrusted text.</param>
/// <param name="IsForModerators">Whether only those may give it who have <see cref="Permissions.PermissionBits.ManageThreads"/>.</param>
public sealed record ForumTag(TagId Id, string Name, bool IsForModerators);
