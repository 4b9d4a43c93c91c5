using System.Text;
using System.Text.RegularExpressions;

namespace MineBanBot.Feeds.Decoding;

/// <summary>
/// Turns bytes into text. What the bytes say goes before what the server says: byte order mark, then the pattern of an XML declaration or
/// of JSON, then the declaration, then the header, then UTF-8 with windows-1252 for what is none.
/// </summary>
internal static partial class TextDecoder
{
    private const int DeclarationReach = 2048;

    private static readonly Encoding Utf8 = Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new ByteFallback());

    /// <summary>The text, without a byte order mark.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="headerCharset">What the HTTP header names; null: nothing.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string? headerCharset)
    {
        (Encoding encoding, int skip) = ByMark(bytes)
            ?? (ByPattern(bytes) ?? Declared(bytes) ?? ByName(headerCharset) ?? Utf8, 0);
        return encoding.GetString(bytes[skip..]).TrimStart('\ufeff');
    }

    private static (Encoding Encoding, int Skip)? ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Utf8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: true), 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    // https://www.w3.org/TR/xml/#sec-guessing, and RFC 4627 section 3 for JSON: the first characters are ASCII.
    private static Encoding? ByPattern(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [not 0, 0, 0, 0, ..] => Encoding.UTF32,
        [0, 0, 0, not 0, ..] => new UTF32Encoding(bigEndian: true, byteOrderMark: false),
        [not 0, 0, not 0, 0, ..] => Encoding.Unicode,
        [0, not 0, 0, not 0, ..] => Encoding.BigEndianUnicode,
        [0x4C, 0x6F, 0xA7, 0x94, ..] => Ebcdic(bytes),
        _ => null,
    };

    private static Encoding? Ebcdic(ReadOnlySpan<byte> bytes)
    {
        Encoding plain = CodePagesEncodingProvider.Instance.GetEncoding(37)!;
        string head = plain.GetString(bytes[..Math.Min(bytes.Length, DeclarationReach)]);
        return NamedIn(XmlDeclaration(), head) ?? plain;
    }

    private static Encoding? Declared(ReadOnlySpan<byte> bytes)
    {
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationReach)]);
        Encoding? named = NamedIn(XmlDeclaration(), head) ?? NamedIn(MetaCharset(), head);

        // A declaration that was read as ASCII cannot be in an encoding of two or four bytes a letter.
        return named is null || named.CodePage is 1200 or 1201 or 12000 or 12001 or 37 or 500 ? null : named;
    }

    private static Encoding? NamedIn(Regex pattern, string head) =>
        pattern.Match(head) is { Success: true } match ? ByName(match.Groups[1].Value) : null;

    private static Encoding? ByName(string? name)
    {
        // https://encoding.spec.whatwg.org/#names-and-labels: who writes Latin-1 or ASCII means windows-1252.
        string label = (name ?? "").Trim(' ', '"', '\'').ToLowerInvariant().Replace('_', '-');
        label = label switch
        {
            "iso-8859-1" or "iso8859-1" or "latin1" or "latin-1" or "l1" or "us-ascii" or "ascii" or "cp1252" => "windows-1252",
            "utf8" or "unicode-1-1-utf-8" => "utf-8",
            "gb2312" or "gbk" or "x-gbk" => "gb18030",
            "iso-8859-9" or "latin5" => "windows-1254",
            "x-sjis" or "sjis" or "windows-31j" => "shift_jis",
            "shift-jis" => "shift_jis",
            "ks-c-5601-1987" or "ksc5601" => "ks_c_5601-1987",
            _ when label.StartsWith("cp125", StringComparison.Ordinal) => "windows-" + label[2..],
            _ => label,
        };
        if (label is "" or "utf-8")
        {
            return label.Length == 0 ? null : Utf8;
        }

        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(label) ?? Encoding.GetEncoding(label);
        }
        catch (ArgumentException)
        {
            // An encoding that nobody knows says nothing.
            return null;
        }
    }

    [GeneratedRegex("""<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']?\s*([\w.:-]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex XmlDeclaration();

    [GeneratedRegex("""<meta\b[^>]{0,200}?\bcharset\s*=\s*["']?\s*([\w.:-]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MetaCharset();
}
