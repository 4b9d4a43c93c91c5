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
        Assert.Equal("Settings and data are sound: 909 fact rows in 8 tables, 10 entries from 1 page(s).\n", surroundings.Output);
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
        Assert.Contains(surroundings.ErrorLines, line => line.StartsWith("treaty/groups.csv: The file is missing", StringComparison.Ordinal));
        Assert.Contains(surroundings.ErrorLines, line => line.StartsWith("treaty/articles.csv:2: column as_of: ", StringComparison.Ordinal));
        Assert.Contains(surroundings.ErrorLines, line => line.StartsWith("treaty/figures.csv:2: column source_url: ", StringComparison.Ordinal));
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
