using MineBanBot.Digests.Composing;
using MineBanBot.Digests.Contents;
using MineBanBot.Digests.Drawing;
using MineBanBot.Feeds.Identity;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Language;

namespace MineBanBot.Digests.Panel;

/// <summary>An item that a moderator adds by its link: an entry that is known, or what the moderator says of the page.</summary>
internal sealed class LinkedItem(CurrentSources sources)
{
    /// <summary>Reads what was submitted.</summary>
    /// <param name="link">The page.</param>
    /// <param name="line">What to say; empty: what the entry says.</param>
    /// <param name="source">Who published it; empty: who published the entry.</param>
    /// <param name="date">When; empty: when the entry was.</param>
    /// <returns>The item, still without a number, or what is wrong in a sentence.</returns>
    public (DigestItem? Item, Text? Fault) Read(string link, string line, string source, string date)
    {
        if (!Uri.TryCreate(link, UriKind.Absolute, out Uri? page) || page.Scheme is not ("http" or "https") || page.UserInfo.Length > 0 || page.AbsoluteUri.Length > ItemLine.LinkLength)
        {
            return (null, Text.DigestNoLink);
        }

        DigestSources now = sources.Now;
        if (Known(page, now) is { } entry)
        {
            DigestItem known = new ItemMaker(now).Of(entry, now.TopicsOf(entry), [], number: 0);
            return (line.Length == 0 ? known : known with { Line = line, Edited = true }, null);
        }

        return line.Length == 0 || source.Length == 0 || PartialDate.TryParse(date) is not { } day
            ? (null, Text.DigestUnknownLink)
            : (new DigestItem { Number = 0, Line = line, Source = source, Date = day, Link = page, Edited = true }, null);
    }

    private static Entry? Known(Uri page, DigestSources now)
    {
        string? name = CanonicalLink.Of(page);
        string host = Bare(page);
        return name is null ? null : now.Entries.FirstOrDefault(entry => entry.Url is { Scheme: "http" or "https" } url && Bare(url) == host && CanonicalLink.Of(url) == name);
    }

    private static string Bare(Uri page) => page.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? page.Host[4..] : page.Host;
}
