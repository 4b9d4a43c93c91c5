using MineBanBot.Discord.Messages;

namespace MineBanBot.Discord.Interactions;

/// <summary>A further message after a reply (https://discord.com/developers/docs/interactions/receiving-and-responding#create-followup-message).</summary>
/// <param name="Content">What it says.</param>
/// <param name="Private">Whether only the user who asked sees it.</param>
public sealed record FollowUp(OutgoingMessage Content, bool Private = false);
