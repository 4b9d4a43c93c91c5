using MineBanBot.Discord.Messages;

namespace MineBanBot.Discord.Bodies;

/// <summary>A message to create (https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-messages).</summary>
/// <param name="message">What it says.</param>
/// <param name="hidden">Whether only the user who asked sees it.</param>
internal sealed class NewMessageBody(OutgoingMessage message, bool hidden)
{
    /// <summary>Plain text.</summary>
    public string? Content { get; } = string.IsNullOrEmpty(message.Content) ? null : message.Content;

    /// <summary>Cards.</summary>
    public IReadOnlyList<EmbedBody>? Embeds { get; } = message.Embeds.Count == 0 ? null : EmbedBody.Of(message.Embeds);

    /// <summary>Rows of buttons.</summary>
    public IReadOnlyList<ComponentBody>? Components { get; } = message.Rows.Count == 0 ? null : ComponentBody.Of(message.Rows);

    /// <summary>https://discord.com/developers/docs/resources/message#message-object-message-flags.</summary>
    public int? Flags { get; } = hidden ? MessageFlags.Ephemeral : null;

    /// <summary>Nobody is pinged.</summary>
    public AllowedMentions AllowedMentions { get; } = AllowedMentions.Nobody;
}
