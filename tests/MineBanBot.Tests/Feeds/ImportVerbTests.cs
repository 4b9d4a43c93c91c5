using System.Text.Json;

using MineBanBot.Tests.Cli;

namespace MineBanBot.Tests.Feeds;

public sealed class ImportVerbTests : IDisposable
{
    private readonly TestSurroundings surroundings = new();

    public void Dispose() => surroundings.Dispose();

    [Fact]
    public async Task Every_item_and_every_source_gets_a_line_and_an_unreadable_source_stops_nothing()
    {
        string good = Write("good.xml", "<rss version=\"2.0\"><channel><title>N</title><item><title>Landmines kill three in Libya</title><guid>x</guid></item><item><title>Football</title></item></channel></rss>");
        string bad = Write("bad.txt", "nothing at all");

        int exitCode = await surroundings.RunAsync("import", "--dry-run", "--json", bad, good);

        Assert.Equal(1, exitCode);
        JsonElement[] lines = [.. surroundings.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
        Assert.Equal(4, lines.Length);
        Assert.Equal(JsonValueKind.Null, lines[0].GetProperty("feed").ValueKind);
        Assert.Contains("no feed", lines[0].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal("added", lines[1].GetProperty("outcome").GetString());
        Assert.Equal("LBY", lines[1].GetProperty("countries")[0].GetString());
        Assert.Contains("casualties", lines[1].GetProperty("topics").EnumerateArray().Select(topic => topic.GetString()));
        Assert.Contains("no date", lines[1].GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal("refused", lines[2].GetProperty("outcome").GetString());
        Assert.StartsWith("Not relevant", lines[2].GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal("RSS 2.0", lines[3].GetProperty("feed").GetProperty("format").GetString());
        Assert.Equal(2, lines[3].GetProperty("items").GetInt32());
        Assert.Equal(1, lines[3].GetProperty("refused").GetInt32());
    }

    [Fact]
    public async Task The_seed_page_gives_its_ten_entries()
    {
        int exitCode = await surroundings.RunAsync("import", "--dry-run", Path.Combine(AppContext.BaseDirectory, "seeds", "hrw-landmines.txt"));

        Assert.Equal(0, exitCode);
        Assert.Contains("topic page, 10 added, 0 updated, 0 unchanged, 0 refused", surroundings.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_dry_run_it_says_that_nothing_can_be_stored_yet()
    {
        Assert.Equal(2, await surroundings.RunAsync("import", "x.xml"));
        Assert.Contains("--dry-run", surroundings.Error, StringComparison.Ordinal);
    }

    private string Write(string name, string text)
    {
        string path = Path.Combine(surroundings.Folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
