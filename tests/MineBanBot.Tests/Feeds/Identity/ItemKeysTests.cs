using MineBanBot.Feeds.Dates;
using MineBanBot.Feeds.Identity;
using MineBanBot.Feeds.Parsing;
using MineBanBot.Knowledge.Dates;

namespace MineBanBot.Tests.Feeds.Identity;

public sealed class ItemKeysTests
{
    [Theory]
    [InlineData("https://Example.org/News/", "example.org/News")]
    [InlineData("http://www.example.org:80/News", "example.org/News")]
    [InlineData("https://example.org:8443/a", "example.org:8443/a")]
    [InlineData("https://example.org/a?utm_source=rss&b=2&fbclid=x&a=1#part", "example.org/a?a=1&b=2")]
    [InlineData("https://example.org/?p=12", "example.org?p=12")]
    [InlineData("https://example.org/a?ref=rss", "example.org/a")]
    [InlineData("https://example.org/a?ref=12", "example.org/a?ref=12")]
    [InlineData("https://bücher.example/a", "xn--bcher-kva.example/a")]
    [InlineData("https://example.org/a?page=2&source=feed", "example.org/a?page=2")]
    [InlineData("https://example.org/?utm_source=rss", null)]
    [InlineData("https://example.org", null)]
    public void An_address_has_one_form(string address, string? expected) => Assert.Equal(expected, CanonicalLink.Of(new Uri(address)));

    [Fact]
    public void An_item_has_several_names_the_surest_first() =>
        Assert.Equal(
            ["guid:un:tag:x,1", "link:example.org/a", "title:un:2026-11-20:landmine kills three in mali"],
            ItemKeys.Of(Item("tag:x,1", "https://www.example.org/a?utm_medium=feed", "Landmine kills three in Mali!"), "un"));

    [Fact]
    public void A_guid_that_is_an_address_names_the_page_too() =>
        Assert.Contains("link:example.org/b", ItemKeys.Of(Item("https://example.org/b", null, null), "un"));

    [Theory]
    [InlineData(null)]
    [InlineData("Press release")]
    [InlineData("News")]
    [InlineData("2026")]
    [InlineData("...")]
    public void A_title_that_says_nothing_names_nothing_and_neither_does_the_date(string? title) =>
        Assert.DoesNotContain(ItemKeys.Of(Item("x", null, title), "un"), key => key.StartsWith("title:", StringComparison.Ordinal));

    [Fact]
    public void What_has_a_text_alone_is_named_by_it()
    {
        string key = Assert.Single(ItemKeys.Of(new FeedItem { Text = "Some  text", Date = Day }, "un"));

        Assert.StartsWith("text:un:", key, StringComparison.Ordinal);
        Assert.Equal(key, Assert.Single(ItemKeys.Of(new FeedItem { Text = "some text." }, "un")));
        Assert.Empty(ItemKeys.Of(new FeedItem { Date = Day }, "un"));
    }

    [Fact]
    public void What_several_items_share_names_none_of_them()
    {
        FeedDocument document = new("RSS 2.0", "N", new Uri("https://example.org/news"), [
            Item("same", "https://example.org/list", "Landmine kills three in Mali"),
            Item("same", "https://example.org/list2", "Clearance begins in Mosul"),
            Item("c", "https://example.org/list", "Treaty conference opens in Geneva"),
            Item("d", "https://example.org/news/", "Survivors march in Phnom Penh"),
        ]);

        IReadOnlyList<string>[] keys = [.. ItemKeys.OfAll(document, "un")];

        Assert.Equal(["title:un:2026-11-20:landmine kills three in mali"], keys[0]);
        Assert.Equal(["link:example.org/list2", "title:un:2026-11-20:clearance begins in mosul"], keys[1]);
        Assert.Equal(["guid:un:c", "title:un:2026-11-20:treaty conference opens in geneva"], keys[2]);
        Assert.Equal(["guid:un:d", "title:un:2026-11-20:survivors march in phnom penh"], keys[3]);
    }

    [Fact]
    public void An_item_that_was_renamed_keeps_its_names()
    {
        FeedDocument document = new("RSS 2.0", null, null, [
            Item("a", "https://example.org/a", "Landmine kills three in Mali"),
            Item("a", "https://example.org/a", "Landmine kills four in Mali"),
        ]);

        Assert.All(ItemKeys.OfAll(document, "un"), keys => Assert.Equal(["guid:un:a", "link:example.org/a"], keys.Take(2)));
    }

    [Fact]
    public void Only_what_an_item_says_is_its_content()
    {
        FeedItem item = Item("a", "https://example.org/a", "T") with { Text = "One two" };

        Assert.Equal(ItemKeys.Content(item), ItemKeys.Content(item with { Url = new Uri("http://www.example.org/a?utm_source=x"), Text = "One\n two", Date = null, Id = "b" }));
        Assert.NotEqual(ItemKeys.Content(item), ItemKeys.Content(item with { Text = "One three" }));
        Assert.NotEqual(ItemKeys.Content(item), ItemKeys.Content(item with { Title = "U" }));
    }

    private static ItemDate Day => new(new PartialDate(2026, 11, 20), null);

    private static FeedItem Item(string? id, string? url, string? title) =>
        new() { Id = id, Url = url is null ? null : new Uri(url), Title = title, Date = Day };
}
