using System.Diagnostics;
using System.Text;

using MineBanBot.Feeds.Cleaning;
using MineBanBot.Feeds.Parsing;

namespace MineBanBot.Tests.Feeds;

public sealed class HostileFeedTests
{
    [Fact]
    public void Entities_that_multiply_stay_names()
    {
        FeedDocument document = FeedFileTests.Read(Encoding.UTF8.GetBytes(
            "<!DOCTYPE rss [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY x SYSTEM \"file:///etc/hostname\">]><rss><channel><item><title>T &b; &x;</title></item></channel></rss>"));

        Assert.Equal("T &b; &x;", document.Items[0].Title);
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(200, false)]
    [InlineData(100_000, false)]
    public void Nesting_has_a_bound(int levels, bool read)
    {
        string text = $"<rss><channel><item><description>{Repeated("<b>", levels)}x{Repeated("</b>", levels)}</description></item></channel></rss>";

        Assert.Equal(read, FeedFileTests.Parser.Parse(Encoding.UTF8.GetBytes(text), null, null, "test") is FeedReading.Success);
    }

    [Fact]
    public void Deep_HTML_in_an_item_is_text_at_once()
    {
        long start = Stopwatch.GetTimestamp();

        Assert.Equal("x", HtmlText.Of($"{Repeated("<div>", 200_000)}x"));
        Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Many_comments_before_a_feed_take_no_time() =>
        Assert.Equal("T", FeedFileTests.Read(Encoding.UTF8.GetBytes($"{Repeated("<!-- c -->", 5_000)}<rss><channel><item><title>T</title></item></channel></rss>")).Items[0].Title);

    [Fact]
    public void A_document_over_5_MiB_is_refused() =>
        Assert.Contains(
            "larger than 5 MiB",
            Assert.IsType<FeedReading.Unreadable>(FeedFileTests.Parser.Parse(new byte[FeedParser.MostBytes + 1], null, null, "test")).Reason,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("<")]
    [InlineData("<rss")]
    [InlineData("<rss>&")]
    [InlineData("<rss><![CDATA[")]
    [InlineData("<!DOCTYPE rss [")]
    [InlineData("{")]
    [InlineData("[1]")]
    [InlineData("hello")]
    [InlineData("<html><body>nothing</body></html>")]
    public void Scraps_do_not_throw(string text) =>
        Assert.NotNull(FeedFileTests.Parser.Parse(Encoding.UTF8.GetBytes(text), null, null, "test"));

    [Theory]
    [InlineData("a<script>b</script><style>c</style><!-- d --><img src=x>e", "ae")]
    [InlineData("one<br>two", "one\ntwo")]
    [InlineData("&amp;lt;b&amp;gt;", "&lt;b&gt;")]
    [InlineData("a\u202eb\u0007", "ab")]
    public void HTML_becomes_what_people_read(string html, string expected) => Assert.Equal(expected, HtmlText.Of(html));

    private static string Repeated(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();
}
