namespace MineBanBot.Feeds.Taking;

/// <summary>Short names of sources, the first part of the ids of their entries.</summary>
internal static class SourceKey
{
    private const int Longest = 40;

    /// <summary>A name of lower case letters, digits and hyphens made of a text; "entries" when nothing is left of it.</summary>
    public static string Of(string text)
    {
        string spelt = string.Concat(text.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));
        string key = string.Join('-', spelt.Split('-', StringSplitOptions.RemoveEmptyEntries));
        return key.Length == 0 ? "entries" : key[..Math.Min(Longest, key.Length)].TrimEnd('-');
    }
}
