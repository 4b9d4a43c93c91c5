using MineBanBot.Feeds.Parsing;
using MineBanBot.Knowledge;
using MineBanBot.Knowledge.Names;
using MineBanBot.Tests.Architecture;

namespace MineBanBot.Tests.Feeds;

/// <summary>Each file is named for its oddity; beside it stands what its first item says: title, address, date, text (| for a line break).</summary>
public sealed class FeedFileTests
{
    private static readonly string Folder = Repository.PathOf("tests", "MineBanBot.Tests", "Feeds", "Files");

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Folder).Where(file => !file.EndsWith(".expected", StringComparison.Ordinal)).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    internal static FeedParser Parser { get; } = new(new CountryNames(SeedFolder.Read(Path.Combine(AppContext.BaseDirectory, "seeds")).Facts));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_first_item_of_a_file_is_read_as_expected(string name)
    {
        FeedDocument document = Read(File.ReadAllBytes(Path.Combine(Folder, name)));
        string[] expected = File.ReadAllLines(Path.Combine(Folder, Path.ChangeExtension(name, ".expected")));

        FeedItem item = document.Items[0];

        Assert.Equal(
            expected,
            (string[])[item.Title ?? "", item.Url?.AbsoluteUri ?? "", item.Date?.ToString() ?? "", item.Text?.Replace('\n', '|') ?? ""]);
    }

    [Fact]
    public void A_page_that_is_no_feed_says_where_its_feed_is() =>
        Assert.EndsWith(
            " https://news.example/feed?a=1&b=2",
            Assert.IsType<FeedReading.Unreadable>(Parser.Parse(
                "<!doctype html><title>Site</title><link rel=stylesheet href=x.css><LINK rel='alternate' href='/feed?a=1&amp;b=2' type='application/rss+xml'><p>Hi"u8,
                null,
                new Uri("https://news.example/about"),
                "test")).Reason,
            StringComparison.Ordinal);

    internal static FeedDocument Read(byte[] bytes) =>
        Assert.IsType<FeedReading.Success>(Parser.Parse(bytes, null, null, "test")).Document;
}
