using MineBanBot.Discord.Embeds;

namespace MineBanBot.Discord.Messages;

/// <summary>A file to send with a message (https://discord.com/developers/docs/reference#uploading-files).</summary>
public sealed record Attachment
{
    private const int LongestName = 100;
    private const int LongestDescription = 1024;

    /// <summary>Names a file and says how to read it.</summary>
    /// <param name="fileName">
    /// Letters outside of ASCII and those with a meaning in paths become "_", because Discord reads other names wrongly; then the
    /// name as given becomes the description, unless there is one.
    /// </param>
    /// <param name="open">Opens it from its start. Called anew for each attempt to send it, so that a second attempt is whole.</param>
    /// <param name="description">What a screen reader says; longer than 1,024 characters is cut.</param>
    public Attachment(string fileName, Func<Stream> open, string? description = null)
    {
        FileName = Plain(fileName);
        Open = open;
        string? said = description ?? (FileName == fileName ? null : fileName);
        Description = said is null ? null : EmbedLimits.Cut(said, LongestDescription);
    }

    /// <summary>The name as it is sent.</summary>
    public string FileName { get; }

    /// <summary>What a screen reader says.</summary>
    public string? Description { get; }

    /// <summary>Opens it from its start.</summary>
    public Func<Stream> Open { get; }

    /// <summary>A file whose bytes are there already.</summary>
    public static Attachment Of(string fileName, ReadOnlyMemory<byte> bytes, string? description = null)
    {
        byte[] copy = bytes.ToArray();
        return new Attachment(fileName, () => new MemoryStream(copy, writable: false), description);
    }

    private static string Plain(string name)
    {
        string plain = string.Concat(
            name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_' ? letter : '_'));

        // The ending says what it is: of a long name it is the part to keep.
        plain = plain.Length <= LongestName ? plain : plain[^LongestName..];
        return plain.TrimStart('.') is { Length: > 0 } visible ? visible : "file";
    }
}
