using System.Text;

using MineBanBot.Feeds.Cleaning;
using MineBanBot.Feeds.Xml;

namespace MineBanBot.Feeds.Parsing;

/// <summary>Text constructs of Atom 1.0 (RFC 4287 section 3.1) and 0.3, as plain text.</summary>
internal static class AtomText
{
    /// <summary>The text; null when it is none: a picture, content that stands elsewhere, or nothing.</summary>
    public static string? Of(Element element)
    {
        string type = (element["type"] ?? "text").Trim().ToLowerInvariant().Split(';')[0];
        string text = element["mode"]?.Trim().ToLowerInvariant() == "base64" ? Decoded(element.Text) : element.Text;
        if (element.Children.Length > 0)
        {
            return HtmlText.Of(element.Markup());
        }

        return type switch
        {
            "html" or "text/html" or "xhtml" or "application/xhtml+xml" => HtmlText.Of(text),
            "text" or "text/plain" or "" => PlainText.Block(text),
            _ when type.StartsWith("text/", StringComparison.Ordinal) => HtmlText.Of(text),
            _ when type.EndsWith("xml", StringComparison.Ordinal) => HtmlText.Of(text),
            _ when !type.Contains('/', StringComparison.Ordinal) => PlainText.Block(text),
            _ => TryDecode(text) is { } decoded ? HtmlText.Of(decoded) : null,
        };
    }

    /// <summary>What an item says of its picture or film; null: nothing.</summary>
    public static string? OfMedia(Element item) =>
        item.All(Namespaces.Media, "description")
            .Concat(item.All(Namespaces.Media, "group").SelectMany(group => group.All(Namespaces.Media, "description")))
            .Select(element => element["type"] == "html" ? HtmlText.Of(element.Html) : PlainText.Block(element.Text))
            .FirstOrDefault(text => text is not null);

    private static string Decoded(string base64) => TryDecode(base64) ?? base64;

    // Any other content is Base64 (RFC 4287 section 4.1.3.3); null when no text comes out of it.
    private static string? TryDecode(string base64)
    {
        byte[] bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64.Trim(), bytes, out int length) && System.Text.Unicode.Utf8.IsValid(bytes.AsSpan(0, length)) && !bytes.AsSpan(0, length).Contains((byte)0)
            ? Encoding.UTF8.GetString(bytes, 0, length)
            : null;
    }
}
