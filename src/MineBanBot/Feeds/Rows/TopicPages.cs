using MineBanBot.Feeds.Cleaning;
using MineBanBot.Feeds.Dates;
using MineBanBot.Feeds.Parsing;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Knowledge.Names;
using MineBanBot.Knowledge.Tables;

namespace MineBanBot.Feeds.Rows;

/// <summary>Reads topic pages of the seed's kind, as text or as HTML.</summary>
internal static class TopicPages
{
    /// <summary>How a page of text is called.</summary>
    public const string Format = "topic page";

    /// <summary>The page; null when it holds no dated entry.</summary>
    /// <param name="text">The page.</param>
    /// <param name="html">Whether it is HTML.</param>
    /// <param name="key">Short name for the ids of its entries.</param>
    /// <param name="source">Where it comes from; null: not known.</param>
    /// <param name="countries">Finds the states that an entry names.</param>
    public static FeedDocument? TryRead(string text, bool html, string key, Uri? source, CountryNames countries)
    {
        string? title = html ? HtmlText.PageTitle(text) : null;
        EntrySource page = new(key, title ?? key, title ?? key, source);
        (TopicPage read, IReadOnlyList<DataProblem> problems) = TopicPageText.Read(html ? HtmlText.OfPage(text) : text, page, key, countries);
        return read.Entries.Count == 0
            ? null
            : new FeedDocument(
                html ? $"{Format} (HTML)" : Format,
                title,
                source,
                [
                    .. read.Entries.Select(entry => new FeedItem { Id = entry.Id.Value, Date = new ItemDate(entry.Published, null), Text = PlainText.Block(entry.Text) }),
                    .. problems.Select(problem => new FeedItem { Fault = problem.Line > 0 ? $"Line {problem.Line}: {problem.Reason}" : problem.Reason }),
                ])
            {
                Chosen = true,
            };
    }
}
