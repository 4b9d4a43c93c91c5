using System.CommandLine;

using Microsoft.Extensions.Logging.Abstractions;

using MineBanBot.Settings;
using MineBanBot.Store;

namespace MineBanBot.Cli;

/// <summary>store: backups, and moving between SQLite and PostgreSQL.</summary>
internal sealed class StoreVerb(Surroundings surroundings)
{
    private readonly Argument<string> file = new("FILE") { Description = "The SQLite file to write; it must not exist yet" };
    private readonly Option<string> to = new("--to") { Description = "Connection string of the empty store to copy into", Required = true };

    /// <summary>The verb.</summary>
    public Command Command(Func<Command, Func<BotSettings, ParseResult, CancellationToken, Task<int>>, Command> withSettings) => new("store", "Looks after the store")
    {
        withSettings(new Command("backup", "Writes all that is stored into a SQLite file, while the bot runs or not") { file }, BackupAsync),
        withSettings(new Command("move", "Copies all that is stored into another, empty store: SQLite to PostgreSQL or back") { to }, MoveAsync),
    };

    private Task<int> BackupAsync(BotSettings settings, ParseResult parsed, CancellationToken cancellationToken) =>
        ToldAsync(async () =>
        {
            string target = Path.GetFullPath(parsed.GetValue(file)!);
            if (Path.Exists(target))
            {
                throw new StoreException($"{target} is there already; name another file.");
            }

            // Nobody may take a half written file for a backup.
            string partial = $"{target}.partial";
            Delete(partial);
            try
            {
                long rows = await CopyAsync(settings, $"Data Source={partial}", cancellationToken);
                File.Move(partial, target);
                return $"{rows} rows written to {target}.";
            }
            finally
            {
                Delete(partial);
            }
        });

    private Task<int> MoveAsync(BotSettings settings, ParseResult parsed, CancellationToken cancellationToken)
    {
        string target = parsed.GetValue(to)!;
        return ToldAsync(async () =>
        {
            if (StoreAddress.Fault(target) is { } fault)
            {
                throw new StoreException($"--to cannot be used: {fault}");
            }

            long rows = await CopyAsync(settings, target, cancellationToken);
            return $"{rows} rows copied and counted. Set Store:ConnectionString to the new store; the old one was left as it is.";
        });
    }

    private async Task<long> CopyAsync(BotSettings settings, string target, CancellationToken cancellationToken)
    {
        await using Database source = StoreAddress.Open(settings.StoreConnection, surroundings.DataFolder, surroundings.Time);
        if (await source.StateAsync(cancellationToken) == StoreState.Empty)
        {
            throw new StoreException($"{source.Name} is empty: there is nothing to copy.");
        }

        await source.PrepareAsync(NullLogger.Instance, cancellationToken);
        await using Database other = StoreAddress.Open(target, surroundings.DataFolder, surroundings.Time);
        await other.PrepareAsync(NullLogger.Instance, cancellationToken);
        using ProgressBar bar = new(surroundings, "rows");
        return await StoreCopy.RunAsync(source, other, bar, cancellationToken);
    }

    private async Task<int> ToldAsync(Func<Task<string>> work)
    {
        try
        {
            await surroundings.Output.WriteLineAsync(await work());
            return ExitCode.Done;
        }
        catch (StoreException exception)
        {
            await surroundings.Error.WriteLineAsync(exception.Message);
            return ExitCode.Failed;
        }
    }

    // With the files that SQLite and its lock keep beside it.
    private static void Delete(string path)
    {
        foreach (string ending in (string[])["", "-wal", "-shm", ".lock"])
        {
            File.Delete(path + ending);
        }
    }
}
