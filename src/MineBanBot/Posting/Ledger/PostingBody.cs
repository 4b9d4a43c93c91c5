using System.Text.Json;

using MineBanBot.Discord.Components;
using MineBanBot.Discord.Embeds;
using MineBanBot.Discord.Messages;

namespace MineBanBot.Posting.Ledger;

/// <summary>What a posting says, in a form that can be stored: it is sent as it was planned, whatever becomes of its sources.</summary>
/// <param name="Content">Text above the cards; null: none.</param>
/// <param name="Cards">The cards.</param>
internal sealed record PostingBody(string? Content, params IReadOnlyList<PostingBody.Card> Cards)
{
    /// <summary>Buttons under the cards; null: none.</summary>
    public IReadOnlyList<Button>? Buttons { get; init; }

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    public static PostingBody Read(string json) =>
        JsonSerializer.Deserialize(json, PostingJson.Default.PostingBody) ?? throw new JsonException("There is nothing to post.");

    /// <summary>As it is stored: the same for the same.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, PostingJson.Default.PostingBody);

    /// <summary>As it is sent.</summary>
    public OutgoingMessage ToMessage() => new()
    {
        Content = Content,
        Embeds = [.. Cards.Select(card => card.ToEmbed())],
        Rows = Buttons is { Count: > 0 } ? [new ButtonRow([.. Buttons.Select(button => new Discord.Components.Button(button.Label, button.CustomId))])] : [],
    };

    /// <summary>A card.</summary>
    internal sealed record Card
    {
        public string? Author { get; init; }

        public string? Title { get; init; }

        public Uri? Url { get; init; }

        public string? Text { get; init; }

        public int? Color { get; init; }

        public string? Footer { get; init; }

        public IReadOnlyList<Field> Fields { get; init; } = [];

        public Embed ToEmbed() => new()
        {
            Author = Author,
            Title = Title,
            Url = Url,
            Description = Text,
            Color = Color,
            Footer = Footer,
            Fields = [.. Fields.Select(field => new EmbedField(field.Name, field.Value))],
        };
    }

    /// <summary>A button.</summary>
    /// <param name="Label">What it says.</param>
    /// <param name="CustomId">What comes back when it is pressed.</param>
    internal sealed record Button(string Label, string CustomId);

    /// <summary>A named value of a card.</summary>
    internal sealed record Field(string Name, string Value);
}
