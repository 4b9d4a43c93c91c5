using System.CommandLine;

using MineBanBot.Hosting;
using MineBanBot.Knowledge;
using MineBanBot.Knowledge.Tables;
using MineBanBot.Settings;

namespace MineBanBot.Cli;

/// <summary>check: every fault in settings and data. Faults of the settings were listed before this is reached.</summary>
internal sealed class CheckVerb(Surroundings surroundings)
{
    /// <summary>Lists the faults.</summary>
    public async Task<int> RunAsync(BotSettings settings, ParseResult parsed, CancellationToken cancellationToken)
    {
        SeedFolder seeds = SeedFolder.Read(settings.SeedsPath);
        foreach (DataProblem problem in seeds.Problems)
        {
            await surroundings.Error.WriteLineAsync($"{problem}".AsMemory(), cancellationToken);
        }

        string? log = BotLog.FolderProblem(settings.LogFolder);
        if (log is not null)
        {
            await surroundings.Error.WriteLineAsync(log.AsMemory(), cancellationToken);
        }

        if (seeds.Problems.Count > 0 || log is not null)
        {
            return ExitCode.Usage;
        }

        string summary = $"Settings and data are sound: {seeds.Facts.Rows} fact rows in 8 tables, "
            + $"{seeds.Pages.Sum(page => page.Entries.Count)} entries from {seeds.Pages.Count} page(s).";
        await surroundings.Output.WriteLineAsync(summary.AsMemory(), cancellationToken);
        return ExitCode.Done;
    }
}
