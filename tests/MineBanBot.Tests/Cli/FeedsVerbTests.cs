using System.Text;

using MineBanBot.Tests.Feeds.Fetching;

namespace MineBanBot.Tests.Cli;

public sealed class FeedsVerbTests : IDisposable
{
    private readonly TestSurroundings surroundings = new();
    private readonly LoopbackWeb web = new(path => path == "/feed"
        ? [.. LoopbackWeb.Head("200 OK"), .. Encoding.UTF8.GetBytes("<rss version=\"2.0\"><channel><title>Desert News</title>"
            + string.Concat(((string[])["Landmine kills two in Libya", "Football", "Deminers finish in Angola", "Weather"]).Select((title, number) => $"<item><guid>{number}</guid><title>{title}</title></item>"))
            + "</channel></rss>")]
        : LoopbackWeb.Head("404 Not Found"));

    private string Address => $"{web.Address}feed";

    public void Dispose()
    {
        web.Dispose();
        surroundings.Dispose();
    }

    [Fact]
    public async Task A_feed_is_checked_before_it_is_added_and_is_added_once()
    {
        Assert.Equal(0, await RunAsync("add", Address, "--dry-run"));
        Assert.Contains("Desert News: RSS 2.0, 4 items, of which 2 would be taken.", surroundings.Output, StringComparison.Ordinal);
        Assert.Equal(2, surroundings.Output.Split("Relevant. Its score is").Length - 1);
        Assert.Equal(1, surroundings.Output.Split("Would not be taken. Not relevant.").Length - 1);
        Assert.Equal(0, await RunAsync("list"));
        Assert.Contains("No feeds are read", surroundings.Output, StringComparison.Ordinal);

        Assert.Equal(0, await RunAsync("add", Address, "--everything"));
        Assert.Contains("of which 4 would be taken.", surroundings.Output, StringComparison.Ordinal);
        Assert.Contains("Added as desert-news.", surroundings.Output, StringComparison.Ordinal);
        Assert.Equal(1, await RunAsync("add", Address));
        Assert.Contains("This feed is read already.", surroundings.Error, StringComparison.Ordinal);
        Assert.Equal(0, await RunAsync("list"));
        Assert.Contains($"desert-news  Desert News  {Address}  (everything)\n    Not read yet. The next try is due.\n1 feed(s).\n", surroundings.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_feed_is_not_added_and_says_why()
    {
        Assert.Equal(1, await RunAsync("add", $"{web.Address}nothing"));

        Assert.Equal("Nothing was added: The server answered 404 Not Found.\n", surroundings.Error);
    }

    [Fact]
    public async Task A_feed_can_rest_go_on_and_be_removed_by_its_key_or_its_address()
    {
        await RunAsync("add", Address);

        Assert.Equal(0, await RunAsync("pause", "desert-news"));
        await RunAsync("list");
        Assert.Contains("It is paused.", surroundings.Output, StringComparison.Ordinal);
        foreach (string verb in (string[])["resume", "retry", "remove"])
        {
            Assert.Equal(0, await RunAsync(verb, Address));
        }

        Assert.Equal(4, surroundings.Output.Split("Done: Desert News.").Length - 1);
        Assert.Equal(1, await RunAsync("resume", Address));
        Assert.Equal("There is no such feed; \"feeds list\" shows all.\n", surroundings.Error);
    }

    [Fact]
    public async Task Why_an_item_was_taken_is_explained_and_an_unknown_one_fails()
    {
        await surroundings.RunAsync("import", Address, "--Feeds:AllowedHosts", "127.0.0.1");

        Assert.Equal(0, await RunAsync("why", "LIBYA"));
        Assert.Contains("Landmine kills two in Libya\n    Taken from 127-0-0-1-feed on", surroundings.Output, StringComparison.Ordinal);
        Assert.Contains("\"landmine*\" counts 3.", surroundings.Output, StringComparison.Ordinal);
        Assert.Equal(1, await RunAsync("why", "nothing of the kind"));
        Assert.Contains("No source has brought an item", surroundings.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suggestions_say_what_each_covers_and_who_is_behind_it()
    {
        Assert.Equal(0, await RunAsync("suggestions"));

        Assert.Contains("Human Rights Watch  https://www.hrw.org/rss/news  (en, not tried yet)\n    Covers: Human rights reporting", surroundings.Output, StringComparison.Ordinal);
        Assert.Contains("    Standpoint: A founder of the campaign to ban landmines", surroundings.Output, StringComparison.Ordinal);
        Assert.Contains("11 source(s), none of which is read", surroundings.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_suggested_source_is_not_added_without_a_word_about_who_is_behind_it()
    {
        string seeds = surroundings.CopySeeds();
        string file = Path.Combine(seeds, "feeds.json");
        File.WriteAllText(file, File.ReadAllText(file).Replace("https://www.hrw.org/rss/news", Address, StringComparison.Ordinal));

        Assert.Equal(0, await RunAsync("add", Address, "--Knowledge:SeedsPath", seeds));

        Assert.Contains("Standpoint: A founder of the campaign to ban landmines", surroundings.Output, StringComparison.Ordinal);
    }

    private Task<int> RunAsync(params string[] arguments) => surroundings.RunAsync(["feeds", .. arguments, "--Feeds:AllowedHosts", "127.0.0.1"]);
}
