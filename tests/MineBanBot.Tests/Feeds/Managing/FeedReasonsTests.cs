using System.Text;

using Microsoft.Extensions.Time.Testing;

using MineBanBot.Feeds.Managing;
using MineBanBot.Feeds.Storing;
using MineBanBot.Tests.Feeds.Fetching;
using MineBanBot.Tests.Feeds.Polling;
using MineBanBot.Tests.Store;

namespace MineBanBot.Tests.Feeds.Managing;

public sealed class FeedReasonsTests
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task An_item_is_named_by_its_title_in_any_case_by_its_text_or_by_its_page_however_that_is_spelt(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        FeedReasons reasons = await ReadAsync(
            store,
            Item("1", "Landmine kills two near Ärzen", "An early report.", "https://news.example/a?utm_source=rss"),
            Item("2", null, "ЗАСЕДАНИЕ о погоде.", null),
            Item("3", "Élections à Paris", "Autre chose.", "https://news.example/b%20c/"));

        foreach ((string asked, string title, bool taken) in ((string, string, bool)[])
        [
            ("ÄRZEN", "Landmine kills two near Ärzen", true),
            ("http://www.news.example/a", "Landmine kills two near Ärzen", true),
            ("заседание", "ЗАСЕДАНИЕ о погоде.", false),
            ("élections À", "Élections à Paris", false),
            ("https://news.example/b c", "Élections à Paris", false),
        ])
        {
            FeedReason reason = Assert.Single(await reasons.OfAsync(asked, Cancelled));
            Assert.Equal((title, taken), (reason.Title, reason.Taken));
        }

        Assert.Empty(await reasons.OfAsync("https://news.example/", Cancelled));
        Assert.Empty(await reasons.OfAsync("%", Cancelled));
        Assert.Empty(await reasons.OfAsync(" ", Cancelled));
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task The_reason_says_how_the_score_came_about(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        FeedReasons reasons = await ReadAsync(store, Item("1", "Landmine kills two in Libya", null, null), Item("2", "A gold mine opens", null, null));

        Assert.EndsWith(
            "Relevant. Its score is 3; 3 is needed, or 2 where a weapon is named. \"landmine*\" counts 3. Topic casualties: \"kills\". It names Libya.",
            Assert.Single(await reasons.OfAsync("libya", Cancelled)).InWords,
            StringComparison.Ordinal);
        Assert.EndsWith(
            "Not relevant. Its score is -2; 3 is needed, or 2 where a weapon is named. \"mine\" counts 1. \"gold\" counts -3: another kind of mine. It names no state.",
            Assert.Single(await reasons.OfAsync("gold", Cancelled)).InWords,
            StringComparison.Ordinal);
    }

    private static string Item(string guid, string? title, string? text, string? link) =>
        $"<item><guid isPermaLink=\"false\">{guid}</guid>{Element("title", title)}{Element("description", text)}{Element("link", link)}</item>";

    private static string Element(string name, string? text) => text is null ? "" : $"<{name}>{text}</{name}>";

    private async Task<FeedReasons> ReadAsync(TestStore store, params string[] items)
    {
        using LoopbackWeb web = new(_ => [.. LoopbackWeb.Head("200 OK"), .. Encoding.UTF8.GetBytes($"<rss version=\"2.0\"><channel><title>T</title>{string.Concat(items)}</channel></rss>")]);
        await using VisitBench bench = new(store, time, ["127.0.0.1"]);
        await bench.Feeds.AddAsync(new Feed { Key = "t", Url = new Uri(web.Address), Title = "T", Publisher = "T", AddedAt = time.GetUtcNow(), NextAt = time.GetUtcNow() }, Cancelled);
        Feed due = Assert.Single(await bench.Feeds.ClaimAsync(1, new HashSet<string>(), TimeSpan.FromMinutes(5), Cancelled));
        Assert.Null((await bench.Visit.RunAsync(due, Cancelled)).Feed.Health.LastError);
        return new FeedReasons(store.Database);
    }
}
