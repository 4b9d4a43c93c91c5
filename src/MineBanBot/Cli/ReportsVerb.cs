using System.CommandLine;
using System.Text;

using Microsoft.Extensions.Logging.Abstractions;

using MineBanBot.Reports;
using MineBanBot.Settings;
using MineBanBot.Store;

namespace MineBanBot.Cli;

/// <summary>reports: what members called wrong, and what got no answer, for a spreadsheet.</summary>
internal sealed class ReportsVerb(Surroundings surroundings)
{
    private readonly Argument<string?> file = new("FILE") { Description = "The file to write, which must not exist yet; standard output when left out", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> open = new("--open") { Description = "Only what no moderator is done with" };

    /// <summary>The verb.</summary>
    public Command Command(Func<Command, Func<BotSettings, ParseResult, CancellationToken, Task<int>>, Command> withSettings) =>
        new("reports", "What members called wrong, and questions without an answer")
        {
            withSettings(new Command("export", "Writes all reports of all servers as CSV") { file, open }, ExportAsync),
        };

    private async Task<int> ExportAsync(BotSettings settings, ParseResult parsed, CancellationToken cancellationToken)
    {
        await using Database database = StoreAddress.Open(settings.StoreConnection, surroundings.DataFolder, surroundings.Time);
        await database.PrepareAsync(NullLogger.Instance, cancellationToken);
        IReadOnlyList<Report> all = await new ReportStore(database, surroundings.Time).AllAsync(cancellationToken);
        Report[] wanted = [.. all.Where(report => !parsed.GetValue(open) || report.ResolvedAt is null)];
        if (parsed.GetValue(file) is not { } named)
        {
            ReportTable.Write(wanted, surroundings.Output);
            return ExitCode.Done;
        }

        string target = Path.GetFullPath(named);
        try
        {
            await using StreamWriter writer = new(new FileStream(target, FileMode.CreateNew), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
            ReportTable.Write(wanted, writer);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await surroundings.Error.WriteLineAsync($"{target} cannot be written: {exception.Message}");
            return ExitCode.Failed;
        }

        await surroundings.Output.WriteLineAsync($"{wanted.Length} reports written to {target}.");
        return ExitCode.Done;
    }
}
