using System.Data.Common;

using Dapper;

using MineBanBot.Store;

namespace MineBanBot.Feeds.Managing;

/// <summary>Says of any item why it was or was not taken.</summary>
internal sealed class FeedReasons(Database database)
{
    private const int Most = 5;

    private const string Entries = """
        SELECT title, body, url, source, because, changed_at AS at FROM entry
        WHERE id = @Text OR url = @Text OR LOWER(title) LIKE @Like ESCAPE '\' OR (title IS NULL AND LOWER(body) LIKE @Like ESCAPE '\')
        ORDER BY changed_at DESC, id LIMIT @Most
        """;

    private const string Refusals = """
        SELECT title, NULL AS body, url, source, reason AS because, seen_at AS at FROM refusal
        WHERE url = @Text OR LOWER(title) LIKE @Like ESCAPE '\'
        ORDER BY seen_at DESC, key LIMIT @Most
        """;

    /// <summary>The newest items that a text names, taken ones first, with the reason of each.</summary>
    /// <param name="text">An address, an entry's id, or words of a title.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public async Task<IReadOnlyList<FeedReason>> OfAsync(string text, CancellationToken cancellationToken)
    {
        string words = text.Trim();
        string like = words.ToLowerInvariant().Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);
        var named = new { Text = words, Like = $"%{like}%", Most };
        await using DbConnection connection = await database.OpenAsync(cancellationToken);
        IEnumerable<Row> taken = await connection.QueryAsync<Row>(Entries, named);
        IEnumerable<Row> refused = await connection.QueryAsync<Row>(Refusals, named);
        return [.. taken.Select(row => row.ToReason(taken: true)).Concat(refused.Select(row => row.ToReason(taken: false))).Take(Most)];
    }

    private sealed record Row
    {
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
