using System.Data.Common;

using Dapper;

using Microsoft.Extensions.Time.Testing;

using MineBanBot.Discord.Ids;
using MineBanBot.Entries;
using MineBanBot.Follow;
using MineBanBot.Follow.Planning;
using MineBanBot.Knowledge;
using MineBanBot.Posting.Ledger;
using MineBanBot.Tests.Store;

namespace MineBanBot.Tests.Follow;

/// <summary>A store with entries in it, and the planner over it.</summary>
internal sealed class FollowBench : IAsyncDisposable
{
    public static readonly GuildId Guild = new(123_456_789_012_345_678);
    public static readonly ChannelId News = new(223_456_789_012_345_678);
    public static readonly ChannelId Other = new(323_456_789_012_345_678);

    private FollowBench(TestStore store)
    {
        Store = store;
        Follows = new FollowStore(store.Database, Time);
        Ledger = new PostingLedger(store.Database, Time);
        Planner = new FollowPlanner(store.Database, new EntryReader(store.Database), Ledger, new EntryPost(Knowledge, Time), Time);
    }

    public static KnowledgeService Knowledge { get; } = new(SeedFolder.Read(Path.Combine(AppContext.BaseDirectory, "seeds")));

    public TestStore Store { get; }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));

    public FollowStore Follows { get; }

    public PostingLedger Ledger { get; }

    public FollowPlanner Planner { get; }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static async Task<FollowBench> CreateAsync(StoreKind kind) => new(await TestStore.CreateAsync(kind));

    public Task<FollowStore.Adding> FollowAsync(string kind, string subject, ChannelId? channel = null) =>
        Follows.AddAsync(Guild, channel ?? News, kind, subject, Cancelled);

    /// <summary>Writes an entry as the store holds it: a new one, or a later version of one.</summary>
    public Task WriteAsync(EntryRow entry) => Store.Database.WriteAsync(
        async transaction =>
        {
            DbConnection connection = transaction.Connection!;
            await connection.ExecuteAsync(
                "INSERT INTO source (key, publisher, title, url) VALUES ('news', 'News', 'The News', 'https://news.example/') ON CONFLICT (key) DO NOTHING", transaction: transaction);
            long change = await connection.ExecuteScalarAsync<long>("UPDATE counter SET value = value + 1 WHERE name = 'change' RETURNING value", transaction: transaction);
            const string Write = """
                INSERT INTO entry (id, source, same_as, version, published, undated, title, body, url, countries, topics, because, content, announce, taken_at, changed_at, change)
                VALUES (@Id, @Source, @SameAs, @Version, @Published, @Undated, @Title, @Body, @Url, @Countries, @Topics, @Because, @Content, @Announce, @TakenAt, @ChangedAt, @Change)
                ON CONFLICT (id) DO UPDATE SET version = excluded.version, title = excluded.title, body = excluded.body, changed_at = excluded.changed_at, change = excluded.change
                """;
            return await connection.ExecuteAsync(Write, entry with { Change = change }, transaction);
        },
        Cancelled);

    /// <summary>A new entry about casualties in Libya.</summary>
    public EntryRow Entry(string id) => new()
    {
        Id = id,
        Source = "news",
        Version = 1,
        Published = "2026-11-23",
        Title = $"Title {id}",
        Body = "A mine killed two people near Tripoli. Clearance has begun.",
        Url = "https://news.example/item",
        Countries = "LBY",
        Topics = "casualties",
        Content = "1",
        Announce = 1,
        TakenAt = Time.GetUtcNow().ToUnixTimeMilliseconds(),
        ChangedAt = Time.GetUtcNow().ToUnixTimeMilliseconds(),
    };

    public async Task PlanAsync()
    {
        while (await Planner.RunAsync(Cancelled))
        {
        }
    }

    public async Task<PostingRow[]> PostingsAsync()
    {
        await using DbConnection connection = await Store.Database.OpenAsync(Cancelled);
        return [.. await connection.QueryAsync<PostingRow>("SELECT * FROM posting ORDER BY number")];
    }

    public ValueTask DisposeAsync()
    {
        Follows.Dispose();
        return Store.DisposeAsync();
    }
}
