using System.Security.Cryptography;
using System.Text;

using MineBanBot.Feeds.Parsing;
using MineBanBot.Feeds.Relating;

namespace MineBanBot.Feeds.Identity;

/// <summary>
/// The names by which an item is known again, each with its kind before it: the source's own name for it (guid:), its page (link:), its title
/// with its day (title:), and where there is none of these its text (text:). A date alone is no name: two things happen on one day.
/// </summary>
internal static class ItemKeys
{
    private const int FewestWords = 3;
    private const int FewestLetters = 12;
    private const int LongestId = 200;

    private static readonly HashSet<string> Generic =
        ["press release", "news in brief", "in brief", "news in brief this week", "weekly update", "daily update", "situation report", "latest news", "photo of the day", "picture of the day", "image of the day", "news of the day", "news of the week", "no title", "read more", "breaking news"];

    /// <summary>The names of one item, the surest first; none when it says nothing that could name it.</summary>
    /// <param name="item">The item.</param>
    /// <param name="feedKey">Short name of its source; all but links hold for this source alone.</param>
    public static IReadOnlyList<string> Of(FeedItem item, string feedKey)
    {
        List<string> keys = [];
        if (item.Id is { } id)
        {
            keys.Add($"guid:{feedKey}:{(id.Length > LongestId ? Hash(id) : id)}");
        }

        foreach (Uri? address in (Uri?[])[item.Url, PageOf(item.Id)])
        {
            if (address is not null && CanonicalLink.Of(address) is { } link && !keys.Contains($"link:{link}"))
            {
                keys.Add($"link:{link}");
            }
        }

        if (Title(item.Title) is { } title)
        {
            keys.Add($"title:{feedKey}:{item.Date?.Day.ToString() ?? "undated"}:{(title.Length > LongestId ? Hash(title) : title)}");
        }

        if (keys.Count == 0 && $"{item.Title} {item.Text}".Trim() is { Length: > 0 } text)
        {
            keys.Add($"text:{feedKey}:{Hash(string.Join(' ', PhraseFinder.Words(text)) is { Length: > 0 } words ? words : text)}");
        }

        return keys;
    }

    /// <summary>
    /// The names of all items of a document, in its order. What items of different titles share there names none of them: the address of the
    /// feed's home, or a guid that never changes.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="feedKey">Short name of its source.</param>
    public static IReadOnlyList<IReadOnlyList<string>> OfAll(FeedDocument document, string feedKey)
    {
        string? home = document.Url is null ? null : CanonicalLink.Of(document.Url);
        (FeedItem Item, IReadOnlyList<string> Keys)[] items = [.. document.Items.Select(item => (item, Of(item, feedKey)))];
        HashSet<string> shared =
        [
            .. items.SelectMany(pair => pair.Keys.Select(key => (Key: key, Named: (Title(pair.Item.Title) ?? pair.Item.Title ?? pair.Item.Text, Other(key, pair.Keys)))))
                .GroupBy(pair => pair.Key, pair => pair.Named)
                .Where(group => group.Select(named => named.Item1).Distinct().Skip(1).Any() && group.Select(named => named.Item2).Distinct().Skip(1).Any())
                .Select(group => group.Key),
        ];
        if (home is not null)
        {
            shared.Add($"link:{home}");
        }

        return [.. items.Select(pair => Without(pair.Item, pair.Keys, shared, feedKey))];
    }

    /// <summary>Stands for what an item says. Its date is left out: some servers stamp every answer anew.</summary>
    public static string Content(FeedItem item) =>
        Hash($"{Folded(item.Title)}\n{Folded(item.Text)}\n{(item.Url is null ? null : CanonicalLink.Of(item.Url) ?? item.Url.Host)}");

    // An item whose names are all shared is named by what it says.
    private static IReadOnlyList<string> Without(FeedItem item, IReadOnlyList<string> keys, HashSet<string> shared, string feedKey)
    {
        if (!keys.Any(shared.Contains))
        {
            return keys;
        }

        string[] own = [.. keys.Where(key => !shared.Contains(key))];
        return own.Length > 0 ? own : Of(new FeedItem { Title = item.Title, Text = item.Text, Date = item.Date }, feedKey);
    }

    // Beside a shared name: the item's other sure name. Two titles with the same two names are one item that was renamed.
    private static string? Other(string key, IReadOnlyList<string> keys) =>
        keys.FirstOrDefault(other => other != key && !other.StartsWith("title:", StringComparison.Ordinal)) ?? $"none {keys[^1]}";

    private static Uri? PageOf(string? id) =>
        id is not null && (id.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || id.StartsWith("https://", StringComparison.OrdinalIgnoreCase)) ? Links.Resolve(id, null) : null;

    // Words in lower case without marks; null when the title says too little to name one item.
    private static string? Title(string? title)
    {
        string[] words = PhraseFinder.Words(title ?? "");
        string folded = string.Join(' ', words);
        return Generic.Contains(folded) || (words.Length < FewestWords && folded.Length < FewestLetters) || folded.All(letter => char.IsDigit(letter) || letter == ' ') ? null : folded;
    }

    private static string Folded(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}
