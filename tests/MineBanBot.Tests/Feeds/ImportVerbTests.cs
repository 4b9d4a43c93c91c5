using System.Globalization;
using System.Text.Json;

using MineBanBot.Tests.Cli;
using MineBanBot.Tests.Store;

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

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task What_is_imported_is_stored_once_and_answers_questions(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateUnpreparedAsync(kind);
        string file = Write("mine.jsonl", """
            {"id":"1","title":"Grazing cattle set off a mine near Zuwara","text":"Two herders were hurt near Zuwara.","date":"2026-11-20","url":"https://news.example/zuwara"}
            {"id":"2","title":"No date at all"}
            {"id":"3","title":"Future","date":"2099-01-01"}
            not json
            """);

        Assert.Equal(0, await ImportAsync(store, file));
        Assert.Contains("JSON lines, 2 added, 0 updated, 0 unchanged, 2 refused", surroundings.Output, StringComparison.Ordinal);
        Assert.Contains("Line 4 is no valid JSON", surroundings.Output, StringComparison.Ordinal);
        Assert.Equal(0, await ImportAsync(store, file));
        Assert.Contains("JSON lines, 0 added, 0 updated, 2 unchanged, 2 refused", surroundings.Output, StringComparison.Ordinal);
        File.WriteAllText(file, File.ReadAllText(file).Replace("Two herders", "Three herders", StringComparison.Ordinal));
        Assert.Equal(0, await ImportAsync(store, file, "--dry-run"));
        Assert.Equal(0, await ImportAsync(store, file));
        Assert.Contains("0 added, 1 updated, 1 unchanged, 2 refused (nothing stored)", surroundings.Output, StringComparison.Ordinal);
        Assert.EndsWith("0 added, 1 updated, 1 unchanged, 2 refused\n", surroundings.Output, StringComparison.Ordinal);

        Assert.Equal(0, await surroundings.RunAsync("ask", "what happened near Zuwara?", "--Store:ConnectionString", store.ConnectionString));
        Assert.Contains("Three herders were hurt", surroundings.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_seed_page_imported_is_no_second_set_of_entries()
    {
        Assert.Equal(0, await surroundings.RunAsync("import", Path.Combine(AppContext.BaseDirectory, "seeds", "hrw-landmines.txt")));
        Assert.Contains("10 added", surroundings.Output, StringComparison.Ordinal);
        Assert.Equal(0, await surroundings.RunAsync("ask", "--json", "news about libya"));

        Assert.Contains("Libya: published 5 November 2014 by Human Rights Watch", surroundings.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task What_a_database_cannot_hold_is_left_out_and_stops_nothing(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateUnpreparedAsync(kind);
        string file = Write("odd.jsonl", """{"id":"x\u0000y","title":"A mine\u0000 at Zuwara","date":"2026-01-01"}""" + "\n");

        Assert.Equal(0, await ImportAsync(store, file));
        Assert.Contains("1 added", surroundings.Output, StringComparison.Ordinal);
        Assert.Equal(0, await ImportAsync(store, file));
        Assert.Contains("1 unchanged", surroundings.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_leaves_no_store_behind()
    {
        Assert.Equal(0, await surroundings.RunAsync("import", "--dry-run", Path.Combine(AppContext.BaseDirectory, "seeds", "hrw-landmines.txt")));

        Assert.Empty(Directory.GetFiles(surroundings.Folder, "*.db*"));
    }

    [Fact]
    public async Task A_file_of_entries_may_be_larger_than_a_feed_and_the_bar_says_how_much_of_it_is_read()
    {
        using TestSurroundings watched = new() { Terminal = true };
        string text = string.Concat(Enumerable.Repeat("wörd ", 60));
        string file = Write("large.jsonl", string.Concat(Enumerable.Range(0, 20_000).Select(number =>
            $$"""{"id":"{{number}}","title":"Report number {{number}}","text":"{{text}}","date":"2020-01-01"}""" + "\n")));

        Assert.Equal(0, await watched.RunAsync("import", file));

        string length = new FileInfo(file).Length.ToString("N0", CultureInfo.InvariantCulture);
        Assert.True(new FileInfo(file).Length > 5 * 1024 * 1024);
        Assert.Contains("JSON lines, 20000 added", watched.Output, StringComparison.Ordinal);
        Assert.EndsWith($"[{new string('#', 30)}] {length} of {length} bytes \n", watched.Error, StringComparison.Ordinal);
    }

    private Task<int> ImportAsync(TestStore store, string file, params string[] more) =>
        surroundings.RunAsync(["import", file, "--Store:ConnectionString", store.ConnectionString, .. more]);

    private string Write(string name, string text)
    {
        string path = Path.Combine(surroundings.Folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
