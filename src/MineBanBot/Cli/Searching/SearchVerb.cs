using System.CommandLine;
using System.Diagnostics;

using MineBanBot.Knowledge;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Names;
using MineBanBot.Knowledge.Search;
using MineBanBot.Settings;

namespace MineBanBot.Cli.Searching;

/// <summary>search: finds entries by words, typos and all.</summary>
internal sealed class SearchVerb(Surroundings surroundings)
{
    private const int Hits = 10;
    private const int MostHits = 1000;

    private readonly Argument<string?> words = new("words") { Description = "The words, or a whole question", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<int?> top = new("--top") { Description = $"How many hits at most: {Hits} unless told, {MostHits} at most" };
    private readonly Option<bool> json = new("--json") { Description = "Print JSON" };
    private readonly Option<string?> batch = new("--batch") { Description = "Read queries as JSON lines {\"id\",\"query\"} from a file, or from standard input for -" };
    private readonly Option<string?> entries = new("--entries") { Description = "Search these entries: a file of lines {\"id\",\"title\",\"text\",\"date\",\"url\"?}" };
    private readonly Option<string?> from = new("--from") { Description = "Published then or later: 2015, 2015-04 or 2015-04-06" };
    private readonly Option<string?> to = new("--to") { Description = "Published then or earlier" };
    private readonly Option<string?> country = new("--country") { Description = "Names this state" };
    private readonly Option<string?> source = new("--source") { Description = "Published by" };
    private readonly Option<bool> newest = new("--newest") { Description = "Order by date instead of how well they fit" };

    /// <summary>The verb.</summary>
    public Command Command(Func<Command, Func<BotSettings, ParseResult, CancellationToken, Task<int>>, Command> withSettings)
    {
        Command command = new("search", "Finds entries by words, typos and all") { words, top, json, batch, entries, from, to, country, source, newest };
        command.Validators.Add(result =>
        {
            if (result.GetValue(words) is null == result.GetValue(batch) is null)
            {
                result.AddError("search needs either words or --batch FILE.");
            }

            if (result.GetValue(top) is < 1 or > MostHits)
            {
                result.AddError($"--top must be between 1 and {MostHits}.");
            }

            foreach (Option<string?> date in (Option<string?>[])[from, to])
            {
                if (result.GetValue(date) is { } written && PartialDate.TryParse(written) is null)
                {
                    result.AddError($"{date.Name} must be a date: 2015, 2015-04 or 2015-04-06.");
                }
            }
        });
        return withSettings(command, RunAsync);
    }

    private async Task<int> RunAsync(BotSettings settings, ParseResult parsed, CancellationToken cancellationToken)
    {
        SeedFolder seeds = SeedFolder.Read(settings.SeedsPath);
        CountryNames names = new(seeds.Facts);
        string[] countries = parsed.GetValue(country) is { } named ? [.. names.In(named)] : [];
        if (parsed.GetValue(country) is not null && countries.Length != 1)
        {
            await surroundings.Error.WriteLineAsync("--country must name one state.".AsMemory(), cancellationToken);
            return ExitCode.Usage;
        }

        SearchQuery query = new(parsed.GetValue(words) ?? "")
        {
            Most = parsed.GetValue(top) ?? Hits,
            From = PartialDate.TryParse(parsed.GetValue(from))?.Earliest,
            To = PartialDate.TryParse(parsed.GetValue(to))?.Latest,
            Country = countries.FirstOrDefault(),
            Source = parsed.GetValue(source),
            Order = parsed.GetValue(newest) ? SearchOrder.NewestFirst : SearchOrder.BestFirst,
        };
        try
        {
            KnowledgeIndex index = await IndexAsync(seeds, parsed.GetValue(entries), countries.Length > 0 ? names.In : static _ => [], settings, cancellationToken);
            return parsed.GetValue(batch) is { } queries
                ? await new JsonLineBatch(surroundings).RunAsync(queries, new SearchBatch(index, query).Answer, cancellationToken)
                : await TellAsync(index, query, parsed.GetValue(json), cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await surroundings.Error.WriteLineAsync($"A file cannot be read: {exception.Message}".AsMemory(), cancellationToken);
            return ExitCode.Failed;
        }
    }

    // The entries of the file, or those that come with the bot and those that are stored. To find the states that a text names takes longer
    // than to index it: only who asks for one waits for it.
    private async Task<KnowledgeIndex> IndexAsync(
        SeedFolder seeds, string? file, Func<string, IReadOnlyList<string>> countriesIn, BotSettings settings, CancellationToken cancellationToken)
    {
        if (file is not null)
        {
            return KnowledgeIndex.Of(seeds.Facts, await new EntryFile(surroundings, countriesIn).ReadAsync(file, cancellationToken));
        }

        KnowledgeService knowledge = new(seeds);
        if (await StoredEntries.AddAsync(knowledge, settings, surroundings, cancellationToken) is { } fault)
        {
            await surroundings.Error.WriteLineAsync($"The hits come without what is stored: {fault}".AsMemory(), cancellationToken);
        }

        return knowledge.Index;
    }

    private async Task<int> TellAsync(KnowledgeIndex index, SearchQuery query, bool asJson, CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        IReadOnlyList<Match> hits = index.Now.Search(query);
        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        if (asJson)
        {
            await surroundings.Output.WriteLineAsync(SearchJson.Line(query.Text, hits, elapsed).AsMemory(), cancellationToken);
        }
        else
        {
            SearchDrawing.Draw(hits, surroundings);
        }

        return ExitCode.Done;
    }
}
