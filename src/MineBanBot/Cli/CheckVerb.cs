using System.CommandLine;

using MineBanBot.Feeds.Suggesting;
using MineBanBot.Hosting;
using MineBanBot.Knowledge;
using MineBanBot.Knowledge.Lint;
using MineBanBot.Knowledge.Tables;
using MineBanBot.Settings;
using MineBanBot.Store;

namespace MineBanBot.Cli;

/// <summary>check: every fault in settings and data. Faults of the settings were listed before this is reached.</summary>
internal sealed class CheckVerb(Surroundings surroundings)
{
    /// <summary>Lists the faults.</summary>
    public async Task<int> RunAsync(BotSettings settings, ParseResult parsed, CancellationToken cancellationToken)
    {
        SeedFolder seeds = SeedFolder.Read(settings.SeedsPath);
        // Tables that were not read whole cannot agree.
        IReadOnlyList<DataProblem> problems = seeds.Problems.Count > 0 ? seeds.Problems : FactsLint.Check(seeds.Facts);
        foreach (DataProblem problem in problems)
        {
            await surroundings.Error.WriteLineAsync(Path.Combine(settings.SeedsPath, $"{problem}").AsMemory(), cancellationToken);
        }

        (IReadOnlyList<SuggestedFeed> suggested, IReadOnlyList<string> faults) = SuggestedFeeds.In(settings.SeedsPath);
        foreach (string fault in faults)
        {
            await surroundings.Error.WriteLineAsync(Path.Combine(settings.SeedsPath, fault).AsMemory(), cancellationToken);
        }

        string? log = BotLog.FolderProblem(settings.LogFolder);
        if (log is not null)
        {
            await surroundings.Error.WriteLineAsync(log.AsMemory(), cancellationToken);
        }

        string? store = await StoreFaultAsync(settings, cancellationToken);
        if (store is not null)
        {
            await surroundings.Error.WriteLineAsync(store.AsMemory(), cancellationToken);
        }

        if (problems.Count + faults.Count > 0 || log is not null || store is not null)
        {
            return ExitCode.Usage;
        }

        string summary = $"Settings and data are sound: {seeds.Facts.Rows} fact rows in 8 tables, "
            + $"{seeds.Pages.Sum(page => page.Entries.Count)} entries from {seeds.Pages.Count} page(s), {suggested.Count} suggested feeds.";
        await surroundings.Output.WriteLineAsync(summary.AsMemory(), cancellationToken);
        await surroundings.Output.WriteLineAsync("The tables agree with each other and with the treaty's rules.".AsMemory(), cancellationToken);
        DateOnly today = DateOnly.FromDateTime(surroundings.Time.GetUtcNow().UtcDateTime);
        foreach (TableAge age in TableAge.Of(seeds.Facts))
        {
            await surroundings.Output.WriteLineAsync(Line(age, today).AsMemory(), cancellationToken);
        }

        return ExitCode.Done;
    }

    private async Task<string?> StoreFaultAsync(BotSettings settings, CancellationToken cancellationToken)
    {
        await using Database database = StoreAddress.Open(settings.StoreConnection, surroundings.DataFolder, surroundings.Time);
        return await database.FaultAsync(cancellationToken);
    }

    private static string Line(TableAge age, DateOnly today) => age.Newest is { } newest
        ? $"  {age.Table,-16} {age.Rows,4} rows, {age.Unverified,3} not verified, newest of {newest.InWords()} ({Months(age.Months(today))} old)"
        : $"  {age.Table,-16} no rows";

    private static string Months(int? months) => months == 1 ? "1 month" : $"{months} months";
}
