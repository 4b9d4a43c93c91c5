using System.Text.Json.Serialization;

using MineBanBot.Discord.Messages;

namespace MineBanBot.Discord.Bodies;

/// <summary>
/// A message as it shall be from now on (https://discord.com/developers/docs/resources/webhook#edit-webhook-message). Everything is
/// written, empty or not: what an edit leaves out stays as it was.
/// </summary>
/// <param name="message">What it says from now on.</param>
internal sealed class EditedMessageBody(OutgoingMessage message)
{
    /// <summary>Plain text; null removes it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Content { get; } = string.IsNullOrEmpty(message.Content) ? null : message.Content;

    /// <summary>Cards.</summary>
    public IReadOnlyList<EmbedBody> Embeds { get; } = EmbedBody.Of(message.Embeds);

    /// <summary>Rows of buttons.</summary>
    public IReadOnlyList<ComponentBody> Components { get; } = ComponentBody.Of(message.Rows);

    /// <summary>Files, uploaded now or kept; those that are not here are removed.</summary>
    public IReadOnlyList<AttachmentBody> Attachments { get; } = AttachmentBody.Of(message);

    /// <summary>Nobody is pinged.</summary>
    public AllowedMentions AllowedMentions { get; } = AllowedMentions.Nobody;
}
