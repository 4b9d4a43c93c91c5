using System.Data.Common;
using System.Globalization;
using System.Text;

using Dapper;

using MineBanBot.Feeds.Storing;
using MineBanBot.Tests.Cli;
using MineBanBot.Tests.Feeds.Fetching;
using MineBanBot.Tests.Store;

namespace MineBanBot.Tests.Feeds;

/// <summary>Who is named as the publisher of what was imported.</summary>
public sealed class ImportedSourceTests : IDisposable
{
    private readonly TestSurroundings surroundings = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => surroundings.Dispose();

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Files_of_one_name_keep_their_publishers_and_are_known_again(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateUnpreparedAsync(kind);
        string wire = Write("wire", "Wire", "Landmine kills two in Zuwara");
        string post = Write("post", "Post", "Deminers finish in Angola");

        foreach (string file in (string[])[wire, post, wire, post])
        {
            Assert.Equal(0, await ImportAsync(store, file));
        }

        Assert.Equal(["Deminers finish in Angola: Post", "Landmine kills two in Zuwara: Wire"], await PublishersAsync(store));
        Assert.Equal(2, surroundings.Output.Split("0 added, 0 updated, 1 unchanged").Length - 1);
    }

    [Fact]
    public async Task A_dry_run_knows_them_again_as_well()
    {
        await using TestStore store = await TestStore.CreateUnpreparedAsync(StoreKind.Sqlite);
        string wire = Write("wire", "Wire", "Landmine kills two in Zuwara");
        string post = Write("post", "Post", "Deminers finish in Angola");
        await ImportAsync(store, wire);
        await ImportAsync(store, post);

        Assert.Equal(0, await ImportAsync(store, post, "--dry-run"));

        Assert.EndsWith("0 added, 0 updated, 1 unchanged, 0 refused (nothing stored)\n", surroundings.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Addresses_that_end_alike_are_sources_of_their_own(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateUnpreparedAsync(kind);
        using LoopbackWeb web = new(path => [.. LoopbackWeb.Head("200 OK"), .. Encoding.UTF8.GetBytes(Document(path, $"Landmine found on {path.Trim('/')}"))]);

        foreach (string path in (string[])["north/", "south/", "north/", "east/feed.xml", "west/feed.xml"])
        {
            Assert.Equal(0, await ImportAsync(store, $"{web.Address}{path}", "--Feeds:AllowedHosts", "127.0.0.1"));
        }

        Assert.Equal(
            ["Landmine found on east/feed.xml: /east/feed.xml", "Landmine found on north: /north/", "Landmine found on south: /south/", "Landmine found on west/feed.xml: /west/feed.xml"],
            await PublishersAsync(store));
        Assert.Contains("0 added, 0 updated, 1 unchanged", surroundings.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task A_file_never_takes_the_name_of_a_feed_that_is_read(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        FeedStore feeds = new(store.Database, TimeProvider.System);
        DateTimeOffset now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
        await feeds.AddAsync(new Feed { Key = "feed", Url = new Uri("https://live.example/feed"), Title = "Wire", Publisher = "Wire", AddedAt = now, NextAt = now }, Cancelled);

        Assert.Equal(0, await ImportAsync(store, Write("wire", "Wire", "Landmine kills two in Zuwara")));
        Assert.Equal(0, await ImportAsync(store, Write("post", "Post", "Deminers finish in Angola")));

        Assert.Equal("Wire", (await feeds.FindAsync("feed", Cancelled))!.Title);
        Assert.Empty(await TextsAsync(store, "SELECT id FROM entry WHERE source = 'feed'"));
    }

    [Fact]
    public async Task A_feed_that_is_called_as_a_page_of_the_seeds_is_not_cited_as_its_publisher()
    {
        await using TestStore store = await TestStore.CreateUnpreparedAsync(StoreKind.Sqlite);
        string file = Path.Combine(surroundings.Folder, "hrw-landmines.xml");
        await File.WriteAllTextAsync(file, Document("Somebody else", "Landmine kills two in Zuwara"), Cancelled);

        Assert.Equal(0, await ImportAsync(store, file));

        Assert.Equal(["Landmine kills two in Zuwara: Somebody else"], await PublishersAsync(store));
    }

    private static string Document(string publisher, string title) => string.Create(
        CultureInfo.InvariantCulture, $"<rss version=\"2.0\"><channel><title>{publisher}</title><item><guid>1</guid><title>{title}</title><pubDate>Tue, 03 Nov 2026 08:00:00 GMT</pubDate></item></channel></rss>");

    private static async Task<string[]> TextsAsync(TestStore store, string sql)
    {
        await using DbConnection connection = await store.Database.OpenAsync(Cancelled);
        return [.. await connection.QueryAsync<string>(sql)];
    }

    private static async Task<string[]> PublishersAsync(TestStore store) =>
        [.. (await TextsAsync(store, "SELECT entry.title || ': ' || source.publisher FROM entry JOIN source ON source.key = entry.source")).Order(StringComparer.Ordinal)];

    private Task<int> ImportAsync(TestStore store, string from, params string[] more) =>
        surroundings.RunAsync(["import", from, "--Store:ConnectionString", store.ConnectionString, .. more]);

    // Each in a folder of its own, under one name.
    private string Write(string folder, string publisher, string title)
    {
        string path = Path.Combine(Directory.CreateDirectory(Path.Combine(surroundings.Folder, folder)).FullName, "feed.xml");
        File.WriteAllText(path, Document(publisher, title));
        return path;
    }
}
