using MineBanBot.Discord.Channels;
using MineBanBot.Discord.Messages;

namespace MineBanBot.Discord.Bodies;

/// <summary>
/// A message to create: in a channel (https://discord.com/developers/docs/resources/message#create-message) or as an answer
/// (https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-messages).
/// </summary>
/// <param name="message">What it says.</param>
/// <param name="hidden">Whether only the user who asked sees it; only for answers.</param>
/// <param name="nonce">Its name, by which Discord knows a repeat; only in channels.</param>
internal sealed class NewMessageBody(OutgoingMessage message, bool hidden = false, Nonce? nonce = null)
{
    /// <summary>Plain text.</summary>
    public string? Content { get; } = string.IsNullOrEmpty(message.Content) ? null : message.Content;

    /// <summary>Cards.</summary>
    public IReadOnlyList<EmbedBody>? Embeds { get; } = message.Embeds.Count == 0 ? null : EmbedBody.Of(message.Embeds);

    /// <summary>Rows of buttons.</summary>
    public IReadOnlyList<ComponentBody>? Components { get; } = message.Rows.Count == 0 ? null : ComponentBody.Of(message.Rows);

    /// <summary>https://discord.com/developers/docs/resources/message#message-object-message-flags.</summary>
    public int? Flags { get; } = hidden ? MessageFlags.Ephemeral : null;

    /// <summary>The uploaded files.</summary>
    public IReadOnlyList<AttachmentBody>? Attachments { get; } = message.Attachments.Count == 0 ? null : AttachmentBody.Of(message);

    /// <summary>By which Discord knows a repeat.</summary>
    public string? Nonce { get; } = nonce?.Value;

    /// <summary>Written only beside a nonce.</summary>
    public bool? EnforceNonce { get; } = nonce is null ? null : true;

    /// <summary>The one role that was named, or nobody.</summary>
    public AllowedMentions AllowedMentions { get; } = AllowedMentions.Only(message.Pinged);
}
