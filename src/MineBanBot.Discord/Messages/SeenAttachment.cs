using MineBanBot.Discord.Ids;

namespace MineBanBot.Discord.Messages;

/// <summary>A file in a message or an option (https://discord.com/developers/docs/resources/message#attachment-object).</summary>
/// <param name="Id">The attachment's id.</param>
/// <param name="FileName">Untrusted text.</param>
/// <param name="Size">In bytes.</param>
/// <param name="ContentType">What the sender says it is; untrusted, null when unsaid.</param>
/// <param name="Url">Where it can be read for some hours: the address is signed and expires, so it is not for keeping.</param>
public sealed record SeenAttachment(AttachmentId Id, string FileName, long Size, string? ContentType, Uri? Url);
