namespace MineBanBot.Feeds.Parsing;

/// <summary>Addresses as feeds write them.</summary>
internal static class Links
{
    private const int LongestAddress = 4096;

    /// <summary>The absolute http or https address; null when there is none.</summary>
    /// <param name="text">What is written, relative or absolute.</param>
    /// <param name="around">What it is relative to; null: nothing.</param>
    public static Uri? Resolve(string? text, Uri? around)
    {
        text = (text ?? "").Trim();
        text = text.Any(char.IsControl) ? string.Concat(text.Where(letter => !char.IsControl(letter))).Trim() : text;
        if (text.Length is 0 or > LongestAddress)
        {
            return null;
        }

        // On Unix a path is an absolute address of a file to Uri; here it is relative.
        bool absolute = Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && !(address.IsFile && text[0] == '/');
        if (!absolute && (around is null || !Uri.TryCreate(around, text, out address)))
        {
            return null;
        }

        return address is { Scheme: "http" or "https", Host.Length: > 0 } ? address : null;
    }
}
