using System.Data.Common;
using System.Globalization;

using Dapper;

using MineBanBot.Entries;
using MineBanBot.Store;

namespace MineBanBot.Tests.Digests;

/// <summary>Writes entries into a store as if feeds had brought them.</summary>
internal static class StoredNews
{
    private const string Insert = """
        INSERT INTO entry (id, source, same_as, version, published, undated, title, body, url, countries, topics, content, announce, taken_at, changed_at, change)
        VALUES (@Id, @Source, @SameAs, @Version, @Published, @Undated, @Title, @Body, @Url, @Countries, @Topics, @Content, @Announce, @TakenAt, @ChangedAt, @Change)
        """;

    /// <summary>A day so many days ago, in UTC.</summary>
    public static string DaysAgo(int days) => TimeProvider.System.GetUtcNow().AddDays(-days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An entry of the Desert News.</summary>
    public static EntryRow Entry(string id, int daysAgo, string title, string countries, string topics) => new()
    {
        Id = id,
        Source = "desert",
        Version = 1,
        Published = DaysAgo(daysAgo),
        Title = title,
        Body = "What happened.",
        Url = $"https://desert.example/{id}",
        Countries = countries,
        Topics = topics,
        Content = id,
    };

    public static Task<int> WriteAsync(Database database, params EntryRow[] entries) => database.WriteAsync(
        async transaction =>
        {
            DbConnection connection = transaction.Connection!;
            const string Source = "INSERT INTO source (key, publisher, title) VALUES (@Key, @Name, @Name) ON CONFLICT (key) DO NOTHING";
            await connection.ExecuteAsync(Source, new[] { new { Key = "desert", Name = "Desert News" }, new { Key = "wire", Name = "The Wire" } }, transaction);
            foreach (EntryRow entry in entries)
            {
                long change = await connection.ExecuteScalarAsync<long>("UPDATE counter SET value = value + 1 WHERE name = 'change' RETURNING value", transaction: transaction);
                await connection.ExecuteAsync(Insert, entry with { Change = change }, transaction);
            }

            return entries.Length;
        },
        CancellationToken.None);
}
