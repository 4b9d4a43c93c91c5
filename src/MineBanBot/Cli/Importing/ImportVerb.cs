using System.CommandLine;

using Microsoft.Extensions.DependencyInjection;

using MineBanBot.Feeds.Fetching;
using MineBanBot.Feeds.Importing;
using MineBanBot.Feeds.Parsing;
using MineBanBot.Feeds.Relating;
using MineBanBot.Knowledge;
using MineBanBot.Knowledge.Names;
using MineBanBot.Settings;

namespace MineBanBot.Cli.Importing;

/// <summary>import: reads feeds, topic pages and files of entries, and says what it would take.</summary>
internal sealed class ImportVerb(Surroundings surroundings)
{
    private readonly Argument<string[]> sources = new("FILE|URL") { Description = "Files or addresses to read", Arity = ArgumentArity.OneOrMore };
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Read and tell, store nothing" };
    private readonly Option<bool> json = new("--json") { Description = "Print JSON lines: one an item, and one after each source" };

    /// <summary>The verb.</summary>
    public Command Command(Func<Command, Func<BotSettings, ParseResult, CancellationToken, Task<int>>, Command> withSettings) =>
        withSettings(new Command("import", "Reads feeds, topic pages and files of entries; --dry-run stores nothing") { sources, dryRun, json }, RunAsync);

    private async Task<int> RunAsync(BotSettings settings, ParseResult parsed, CancellationToken cancellationToken)
    {
        if (!parsed.GetValue(dryRun))
        {
            await surroundings.Error.WriteLineAsync("import cannot store yet: the store is not built. With --dry-run it reads and tells what it would take.");
            return ExitCode.Usage;
        }

        await using ServiceProvider services = Services(settings);
        FeedFetcher fetcher = services.GetRequiredService<FeedFetcher>();
        CountryNames countries = new(SeedFolder.Read(settings.SeedsPath).Facts);
        FeedParser parser = new(countries);
        ItemSorter sorter = new(countries, Rules.Load(), surroundings.Time.GetUtcNow());
        int exitCode = ExitCode.Done;
        foreach (string from in parsed.GetValue(sources) ?? [])
        {
            FeedReading reading = await ReadAsync(from, parser, fetcher, cancellationToken);
            exitCode = reading is FeedReading.Success ? exitCode : ExitCode.Failed;
            await TellAsync(from, reading, sorter, parsed.GetValue(json), cancellationToken);
        }

        return exitCode;
    }

    private ServiceProvider Services(BotSettings settings)
    {
        ServiceCollection services = new();
        services.AddFetching(new FetchOptions { AllowedHosts = settings.AllowedHosts }, surroundings.Time);
        return services.BuildServiceProvider();
    }

    private static async Task<FeedReading> ReadAsync(string from, FeedParser parser, FeedFetcher fetcher, CancellationToken cancellationToken)
    {
        if (from.Contains("://", StringComparison.Ordinal))
        {
            return !Uri.TryCreate(from, UriKind.Absolute, out Uri? address)
                ? new FeedReading.Unreadable("This is no address.")
                : await fetcher.FetchAsync(address, cancellationToken) switch
                {
                    Fetched.Document document => parser.Parse(document.Bytes, document.Charset, document.Address, Key(from)),
                    Fetched.Failed failed => new FeedReading.Unreadable(failed.Reason),
                    _ => throw new InvalidOperationException("A fetch gives a document or a reason."),
                };
        }

        try
        {
            FileInfo file = new(from);
            return file.Exists && file.Length > FeedParser.MostBytes
                ? new FeedReading.Unreadable("The document is larger than 5 MiB.")
                : parser.Parse(await File.ReadAllBytesAsync(from, cancellationToken), null, null, Key(from));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new FeedReading.Unreadable($"The file cannot be read: {exception.Message.ReplaceLineEndings(" ")}");
        }
    }

    // The first part of the ids of entries: lower case letters, digits and hyphens.
    private static string Key(string from) =>
        string.Concat(Path.GetFileNameWithoutExtension(from).ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')).Trim('-') is { Length: > 0 } key ? key : "entries";

    private async Task TellAsync(string from, FeedReading reading, ItemSorter sorter, bool asJson, CancellationToken cancellationToken)
    {
        FeedDocument? document = (reading as FeedReading.Success)?.Document;
        string? error = (reading as FeedReading.Unreadable)?.Reason;
        Dictionary<string, int> counts = [];
        foreach (FeedItem item in document?.Items ?? [])
        {
            ImportedItem imported = sorter.Sort(item, Key(from), document!.Chosen);
            counts[imported.Outcome] = counts.GetValueOrDefault(imported.Outcome) + 1;
            await WriteAsync(asJson ? ImportJson.Item(from, imported) : Line(imported), cancellationToken);
        }

        string sum = string.Join(", ", ((string[])["added", "updated", "unchanged", "refused"]).Select(outcome => $"{counts.GetValueOrDefault(outcome)} {outcome}"));
        await WriteAsync(
            asJson ? ImportJson.Source(from, document, counts.GetValueOrDefault("refused"), error) : $"{from}: {error ?? $"{document!.Format}, {sum} (nothing stored)"}",
            cancellationToken);
        if (error is not null && asJson)
        {
            await surroundings.Error.WriteLineAsync($"{from}: {error}".AsMemory(), cancellationToken);
        }
    }

    private static string Line(ImportedItem imported) =>
        $"{imported.Outcome,-9} {imported.Item.Date?.Day.ToString() ?? "no date",-10} {imported.Item.Title ?? imported.Item.Text?.Split('\n')[0] ?? "(no text)"}"
        + (imported.Reason is null ? "" : $"\n          {imported.Reason}");

    private Task WriteAsync(string line, CancellationToken cancellationToken) => surroundings.Output.WriteLineAsync(line.AsMemory(), cancellationToken);
}
