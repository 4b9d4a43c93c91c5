namespace MineBanBot.Discord.Wire;

/// <summary>What we use of a file (https://discord.com/developers/docs/resources/message#attachment-object).</summary>
internal sealed record AttachmentData(string? Id, string? Filename, long? Size, string? ContentType, string? Url);
