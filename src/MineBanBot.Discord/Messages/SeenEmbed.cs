namespace MineBanBot.Discord.Messages;

/// <summary>What a card in a message says (https://discord.com/developers/docs/resources/message#embed-object). Untrusted text.</summary>
/// <param name="Title">Its first line.</param>
/// <param name="Description">Its body.</param>
/// <param name="Url">Where its title leads, as written.</param>
public sealed record SeenEmbed(string? Title, string? Description, string? Url);
