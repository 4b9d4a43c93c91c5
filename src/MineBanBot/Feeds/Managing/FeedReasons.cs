using System.Data.Common;

using Dapper;

using MineBanBot.Feeds.Identity;
using MineBanBot.Store;

namespace MineBanBot.Feeds.Managing;

/// <summary>Says of any item why it was or was not taken.</summary>
internal sealed class FeedReasons(Database database)
{
    private const int Most = 5;

    // Compared here and not by the database: each of the two has its own idea of small letters beyond ASCII.
    private const string Entries = """
        SELECT id, title, CASE WHEN title IS NULL THEN body END AS body, url, source, because, changed_at AS at FROM entry ORDER BY change DESC
        """;

    private const string Refusals = "SELECT key AS id, title, url, source, reason AS because, seen_at AS at FROM refusal ORDER BY seen_at DESC, key";

    /// <summary>The newest items that a text names, taken ones first, with the reason of each.</summary>
    /// <param name="text">The address of an item's page, an entry's id, or words of a title in any case.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public async Task<IReadOnlyList<FeedReason>> OfAsync(string text, CancellationToken cancellationToken)
    {
        string words = text.Trim();
        if (words.Length == 0)
        {
            return [];
        }

        string? page = PageOf(words);
        bool Named(Row row) => page is not null
            ? row.Url is not null && PageOf(row.Url) == page
            : row.Id == words || (row.Title ?? row.Body)?.Contains(words, StringComparison.OrdinalIgnoreCase) == true;
        await using DbConnection connection = await database.OpenAsync(cancellationToken);
        List<FeedReason> reasons = [];
        foreach ((string sql, bool taken) in ((string, bool)[])[(Entries, true), (Refusals, false)])
        {
            await foreach (Row row in connection.QueryUnbufferedAsync<Row>(sql).WithCancellation(cancellationToken))
            {
                if (reasons.Count == Most)
                {
                    break;
                }

                if (Named(row))
                {
                    reasons.Add(row.ToReason(taken));
                }
            }
        }

        return reasons;
    }

    // However it is spelt; null: the text is no address.
    private static string? PageOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" ? CanonicalLink.Of(address) ?? address.AbsoluteUri : null;

    private sealed record Row
    {
        public string Id { get; init; } = "";

        public string? Title { get; init; }

        public string? Body { get; init; }

        public string? Url { get; init; }

        public string Source { get; init; } = "";

        public string? Because { get; init; }

        public long At { get; init; }

        public FeedReason ToReason(bool taken) =>
            new(Title ?? Body?.Split('\n')[0] ?? Url ?? "(no title)", Source, DateTimeOffset.FromUnixTimeMilliseconds(At), taken, Because);
    }
}
