namespace MineBanBot.Tests.Cli;

public sealed class CheckVerbTests : IDisposable
{
    private readonly TestSurroundings surroundings = new();

    public void Dispose() => surroundings.Dispose();

    [Fact]
    public async Task Sound_data_is_summed_up()
    {
        int exitCode = await surroundings.RunAsync("check");

        Assert.Equal(0, exitCode);
        string[] lines = surroundings.Output.Split('\n');
        Assert.Equal("Settings and data are sound: 909 fact rows in 8 tables, 10 entries from 1 page(s), 11 suggested feeds.", lines[0]);
        Assert.Equal("The tables agree with each other and with the treaty's rules.", lines[1]);
        Assert.Contains(lines, line => line.StartsWith("  states.csv        197 rows,   0 not verified, newest of August 2026 (", StringComparison.Ordinal));
        Assert.Equal(8, lines.Count(line => line.Contains(".csv", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Tables_that_disagree_are_listed_with_file_line_and_column()
    {
        string seeds = surroundings.CopySeeds();
        Spoil(seeds, "figures.csv", "there now?,162", "there now?,161");

        int exitCode = await surroundings.RunAsync("check", "--Knowledge:SeedsPath", seeds);

        Assert.Equal(2, exitCode);
        Assert.Equal([$"{seeds}/treaty/figures.csv:2: column value: sp_now says 161; the rows of states.csv give 162."], surroundings.ErrorLines);
    }

    [Fact]
    public async Task Every_fault_is_listed_with_file_line_and_column()
    {
        string seeds = surroundings.CopySeeds();
        File.Delete(Path.Combine(seeds, "treaty", "groups.csv"));
        Spoil(seeds, "articles.csv", "1997-09-18", "18 September");
        Spoil(seeds, "figures.csv", "https://www.apminebanconvention.org/en/membership", "javascript:alert(1)");

        int exitCode = await surroundings.RunAsync("check", "--Knowledge:SeedsPath", seeds);

        Assert.Equal(2, exitCode);
        Assert.Equal("", surroundings.Output);
        Assert.Equal(3, surroundings.ErrorLines.Length);
        Assert.Contains(surroundings.ErrorLines, line => line.StartsWith($"{seeds}/treaty/groups.csv: The file is missing", StringComparison.Ordinal));
        Assert.Contains(surroundings.ErrorLines, line => line.StartsWith($"{seeds}/treaty/articles.csv:2: column as_of: ", StringComparison.Ordinal));
        Assert.Contains(surroundings.ErrorLines, line => line.StartsWith($"{seeds}/treaty/figures.csv:2: column source_url: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_fault_of_a_suggested_feed_is_listed_with_its_entry()
    {
        string seeds = surroundings.CopySeeds();
        string file = Path.Combine(seeds, "feeds.json");
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"name\": \"UN News\"", "\"name\": \"\"", StringComparison.Ordinal));

        Assert.Equal(2, await surroundings.RunAsync("check", "--Knowledge:SeedsPath", seeds));

        Assert.Equal([$"{seeds}/feeds.json, entry 2: \"name\" is missing or no text."], surroundings.ErrorLines);
    }

    [Fact]
    public async Task Seeds_that_suggest_nothing_are_sound()
    {
        string seeds = surroundings.CopySeeds();
        File.Delete(Path.Combine(seeds, "feeds.json"));

        Assert.Equal(0, await surroundings.RunAsync("check", "--Knowledge:SeedsPath", seeds));
    }

    [Fact]
    public async Task A_folder_without_data_lists_what_is_missing()
    {
        int exitCode = await surroundings.RunAsync("check", "--Knowledge:SeedsPath", Path.Combine(surroundings.Folder, "nowhere"));

        Assert.Equal(2, exitCode);
        Assert.Equal(9, surroundings.ErrorLines.Length);
    }

    [Fact]
    public async Task Run_does_not_start_when_nothing_is_left()
    {
        int exitCode = await surroundings.RunAsync("run", "--Knowledge:SeedsPath", Path.Combine(surroundings.Folder, "nowhere"));

        Assert.Equal(1, exitCode);
        Assert.Contains("No data to answer from", surroundings.ErrorLines[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", surroundings.Error, StringComparison.Ordinal);
    }

    private static void Spoil(string seeds, string table, string good, string bad)
    {
        string file = Path.Combine(seeds, "treaty", table);
        string text = File.ReadAllText(file);
        int place = text.IndexOf(good, StringComparison.Ordinal);
        File.WriteAllText(file, string.Concat(text.AsSpan(0, place), bad, text.AsSpan(place + good.Length)));
    }
}
