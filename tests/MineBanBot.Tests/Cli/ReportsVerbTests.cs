using MineBanBot.Discord.Ids;
using MineBanBot.Reports;
using MineBanBot.Tests.Store;

namespace MineBanBot.Tests.Cli;

public sealed class ReportsVerbTests : IDisposable
{
    private readonly TestSurroundings surroundings = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => surroundings.Dispose();

    [Fact]
    public async Task Reports_are_written_as_a_table_in_which_nothing_is_run_and_nobody_is_named()
    {
        await using TestStore store = await FilledAsync();

        Assert.Equal(0, await surroundings.RunAsync("reports", "export", "--Store:ConnectionString", store.ConnectionString));

        string[] lines = surroundings.Output.Split('\n');
        Assert.Equal("id,server,kind,first_at,times,question,answer,remark,resolved_at", lines[0]);
        Assert.Contains("'=HYPERLINK(\"\"http://evil.example\"\")", surroundings.Output, StringComparison.Ordinal);
        Assert.Contains(",\"'+1+1\",", surroundings.Output, StringComparison.Ordinal);
        Assert.Contains("two\nlines", surroundings.Output, StringComparison.Ordinal);
        string? reporter = (await new ReportStore(store.Database, TimeProvider.System).AllAsync(Cancelled)).Single(report => report.Reporter is not null).Reporter;
        Assert.DoesNotContain(reporter!, surroundings.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_open_ones_when_asked_and_never_over_a_file_that_is_there()
    {
        await using TestStore store = await FilledAsync();
        ReportStore reports = new(store.Database, TimeProvider.System);
        Report done = (await reports.AllAsync(Cancelled)).First(report => report.Kind == Report.Unanswered);
        Assert.True(await reports.ResolveAsync(new GuildId(5), done.Id, Cancelled));
        string file = Path.Combine(surroundings.Folder, "reports.csv");
        string[] export = ["reports", "export", file, "--open", "--Store:ConnectionString", store.ConnectionString];

        Assert.Equal(0, await surroundings.RunAsync(export));
        string written = await File.ReadAllTextAsync(file, Cancelled);
        Assert.DoesNotContain(done.Id, written, StringComparison.Ordinal);
        Assert.Contains("wrong", written, StringComparison.Ordinal);
        Assert.Equal(1, await surroundings.RunAsync(export));
        Assert.Contains("cannot be written", surroundings.Error, StringComparison.Ordinal);
        Assert.Equal(written, await File.ReadAllTextAsync(file, Cancelled));
    }

    private static async Task<TestStore> FilledAsync()
    {
        TestStore store = await TestStore.CreateAsync(StoreKind.Sqlite);
        ReportStore reports = new(store.Database, TimeProvider.System);
        await reports.NoteUnansweredAsync(new GuildId(5), "=HYPERLINK(\"http://evil.example\")", Cancelled);
        await reports.AddAsync(new GuildId(5), new UserId(9), "two\nlines", "+1+1", "-2", Cancelled);
        return store;
    }
}
