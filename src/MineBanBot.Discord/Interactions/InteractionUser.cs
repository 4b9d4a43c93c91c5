using MineBanBot.Discord.Ids;

namespace MineBanBot.Discord.Interactions;

/// <summary>Who did it.</summary>
/// <param name="Id">The user's id.</param>
/// <param name="Name">The user name. Untrusted text.</param>
/// <param name="Permissions">
/// The member's permission bits in the channel (https://discord.com/developers/docs/topics/permissions); 0 in direct messages.
/// </param>
public sealed record InteractionUser(UserId Id, string Name, ulong Permissions);
