using System.CommandLine;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

using MineBanBot.Entries.Taking;
using MineBanBot.Feeds.Parsing;
using MineBanBot.Feeds.Rows;
using MineBanBot.Feeds.Storing;
using MineBanBot.Feeds.Taking;
using MineBanBot.Knowledge;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Settings;
using MineBanBot.Store;

namespace MineBanBot.Cli.Importing;

/// <summary>import: takes feeds, topic pages and files of entries into the store, or says what it would take.</summary>
internal sealed class ImportVerb(Surroundings surroundings)
{
    private readonly Argument<string[]> sources = new("FILE|URL") { Description = "Files or addresses to read", Arity = ArgumentArity.OneOrMore };
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Read and tell, store nothing" };
    private readonly Option<bool> json = new("--json") { Description = "Print JSON lines: one an item, and one after each source" };

    /// <summary>The verb.</summary>
    public Command Command(Func<Command, Func<BotSettings, ParseResult, CancellationToken, Task<int>>, Command> withSettings) =>
        withSettings(new Command("import", "Takes feeds, topic pages and files of entries into the store; --dry-run stores nothing") { sources, dryRun, json }, RunAsync);

    private async Task<int> RunAsync(BotSettings settings, ParseResult parsed, CancellationToken cancellationToken)
    {
        bool dry = parsed.GetValue(dryRun);
        try
        {
            await using Database stored = StoreAddress.Open(settings.StoreConnection, surroundings.DataFolder, surroundings.Time);
            await using TemporaryStore empty = new(surroundings.Time);

            // A dry run makes no store and changes none: where there is none to compare with, an empty one does.
            Database database = dry && await stored.StateAsync(cancellationToken) != StoreState.Current ? empty.Database : stored;
            if (!dry || database == empty.Database)
            {
                await database.PrepareAsync(NullLogger.Instance, cancellationToken);
            }

            await using ServiceProvider services = Composition.ForFeeds(settings, database, surroundings.Time);
            using ImportTale tale = new(surroundings, parsed.GetValue(json), dry);
            int exitCode = ExitCode.Done;
            Forecast? forecast = dry ? new Forecast() : null;
            foreach (string from in parsed.GetValue(sources) ?? [])
            {
                exitCode = await TakeAsync(from, services, forecast, tale, cancellationToken) ? exitCode : ExitCode.Failed;
            }

            return exitCode;
        }
        catch (StoreException exception)
        {
            await surroundings.Error.WriteLineAsync(exception.Message);
            return ExitCode.Failed;
        }
    }

    private static async Task<bool> TakeAsync(string from, ServiceProvider services, Forecast? forecast, ImportTale tale, CancellationToken cancellationToken)
    {
        // What is read as a feed already is not taken a second time under another name.
        Feed? known = await services.GetRequiredService<FeedStore>().FindAsync(from, cancellationToken);
        string key = known?.Key ?? ImportSource.Key(from);
        OpenedSource opened = await services.GetRequiredService<ImportSource>().OpenAsync(from, key, cancellationToken);
        tale.Begin(from, opened.Bytes);
        if (opened.Reading is not FeedReading.Success { Document: var head })
        {
            await tale.EndAsync(null, (opened.Reading as FeedReading.Unreadable)?.Reason, cancellationToken);
            return false;
        }

        EntrySource source = known?.ToSource() ?? await SourceAsync(from, key, head, services, keep: forecast is null, cancellationToken);
        DocumentTaker taker = services.GetRequiredService<DocumentTaker>();
        foreach ((FeedDocument part, long read) in opened.Parts)
        {
            tale.BeginPart(part.Items.Count, read);
            IAsyncEnumerable<TakenItem> items = forecast is null
                ? taker.TakeAsync(source, part, known?.Everything ?? false, announce: false, cancellationToken)
                : taker.ForecastAsync(source, part, known?.Everything ?? false, forecast, cancellationToken);
            await foreach (TakenItem item in items)
            {
                await tale.TellAsync(item, cancellationToken);
            }
        }

        await tale.EndAsync(head, null, cancellationToken);
        return true;
    }

    private static async Task<EntrySource> SourceAsync(string from, string key, FeedDocument head, ServiceProvider services, bool keep, CancellationToken cancellationToken)
    {
        // A page of the seeds keeps its publisher.
        Uri? address = ImportSource.Address(from);
        EntrySource? seed = services.GetRequiredService<SeedFolder>().Pages.Select(page => page.Source).FirstOrDefault(page => page.Key == key);
        if (seed is not null && head.Format.StartsWith(TopicPages.Format, StringComparison.Ordinal))
        {
            return seed;
        }

        ImportedSources sources = services.GetRequiredService<ImportedSources>();
        string called = head.Title ?? address?.IdnHost ?? key;
        EntrySource wanted = new(key, called, called, head.Url ?? address);
        return keep
            ? await sources.KeepAsync(wanted, named: address is not null, cancellationToken)
            : await sources.FindAsync(wanted, named: address is not null, cancellationToken);
    }
}
