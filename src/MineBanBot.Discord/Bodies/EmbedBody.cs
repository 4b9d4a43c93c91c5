using MineBanBot.Discord.Embeds;

namespace MineBanBot.Discord.Bodies;

/// <summary>https://discord.com/developers/docs/resources/message#embed-object.</summary>
internal sealed record EmbedBody(
    string? Title,
    string? Description,
    string? Url,
    int? Color,
    DateTimeOffset? Timestamp,
    EmbedBody.AuthorBody? Author,
    EmbedBody.FooterBody? Footer,
    EmbedBody.PictureBody? Image,
    EmbedBody.PictureBody? Thumbnail,
    IReadOnlyList<EmbedBody.FieldBody>? Fields)
{
    /// <summary>Cards as Discord takes them.</summary>
    public static IReadOnlyList<EmbedBody> Of(IReadOnlyList<Embed> embeds) => [.. embeds.Select(Of)];

    private static EmbedBody Of(Embed embed) => new(
        Given(embed.Title),
        Given(embed.Description),
        embed.Url?.AbsoluteUri,
        embed.Color,
        embed.Timestamp,
        Given(embed.Author) is { } author ? new AuthorBody(author) : null,
        Given(embed.Footer) is { } footer ? new FooterBody(footer) : null,
        PictureBody.Of(embed.Image),
        PictureBody.Of(embed.Thumbnail),
        embed.Fields.Count == 0 ? null : [.. embed.Fields.Select(each => new FieldBody(each.Name, each.Value, each.Inline))]);

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    /// <summary>The line above the title.</summary>
    internal sealed record AuthorBody(string Name);

    /// <summary>The line at the foot.</summary>
    internal sealed record FooterBody(string Text);

    /// <summary>A picture.</summary>
    internal sealed record PictureBody(string Url)
    {
        /// <summary>A picture as Discord takes it.</summary>
        public static PictureBody? Of(Picture? picture) => picture is null ? null : new(picture.Address);
    }

    /// <summary>A named value.</summary>
    internal sealed record FieldBody(string Name, string Value, bool Inline);
}
