using System.CommandLine;
using System.Diagnostics;
using MineBanBot.Cli.Searching;
using MineBanBot.Knowledge;
using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Names;
using MineBanBot.Knowledge.Questions;
using MineBanBot.Settings;

namespace MineBanBot.Cli.Asking;

/// <summary>ask: one answer, or one for each line of a file.</summary>
internal sealed class AskVerb(Surroundings surroundings)
{
    private readonly Argument<string?> question = new("question") { Description = "The question", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> asOf = new("--as-of") { Description = "Answer as of this date: 2015, 2015-04 or 2015-04-06" };
    private readonly Option<bool> json = new("--json") { Description = "Print JSON" };
    private readonly Option<bool> explain = new("--explain") { Description = "Print how the question is understood instead of the answer" };
    private readonly Option<string?> batch = new("--batch")
    {
        Description = "Read questions as JSON lines {\"id\",\"question\",\"as_of\"?} from a file, or from standard input for -",
    };

    private readonly Option<string?> entries = new("--entries") { Description = "Answer from these entries: a file of lines {\"id\",\"title\",\"text\",\"date\",\"url\"?}" };

    /// <summary>The verb.</summary>
    public Command Command(Func<Command, Func<BotSettings, ParseResult, CancellationToken, Task<int>>, Command> withSettings)
    {
        Command command = new("ask", "Answers one question, or a batch of them") { question, asOf, json, explain, batch, entries };
        command.Validators.Add(result =>
        {
            if (result.GetValue(question) is null == result.GetValue(batch) is null)
            {
                result.AddError("ask needs either a question or --batch FILE.");
            }

            if (result.GetValue(asOf) is { } date && PartialDate.TryParse(date) is null)
            {
                result.AddError("--as-of must be a date: 2015, 2015-04 or 2015-04-06.");
            }
        });
        return withSettings(command, RunAsync);
    }

    private async Task<int> RunAsync(BotSettings settings, ParseResult parsed, CancellationToken cancellationToken)
    {
        SeedFolder seeds = SeedFolder.Read(settings.SeedsPath);
        if (seeds.Problems.Count > 0)
        {
            await surroundings.Error.WriteLineAsync($"{seeds.Problems.Count} fault(s) in the data; \"check\" lists them.");
        }

        if (seeds.IsEmpty)
        {
            await surroundings.Error.WriteLineAsync($"No data to answer from in {settings.SeedsPath}.");
            return ExitCode.Failed;
        }

        KnowledgeService knowledge;
        try
        {
            knowledge = await KnowledgeAsync(seeds, parsed.GetValue(entries), settings, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await surroundings.Error.WriteLineAsync($"The entries cannot be read: {exception.Message}".AsMemory(), cancellationToken);
            return ExitCode.Failed;
        }

        DateOnly today = DateOnly.FromDateTime(surroundings.Time.GetUtcNow().UtcDateTime);
        if (parsed.GetValue(batch) is { } file)
        {
            return await BatchAsync(file, new AskBatch(knowledge, today), cancellationToken);
        }

        Question asked = new(parsed.GetValue(question)!, today) { AsOf = PartialDate.TryParse(parsed.GetValue(asOf)) };
        if (parsed.GetValue(explain))
        {
            await surroundings.Output.WriteLineAsync(string.Join('\n', knowledge.Explain(asked)));
            return ExitCode.Done;
        }

        long start = Stopwatch.GetTimestamp();
        Answer answer = knowledge.Ask(asked);
        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        if (parsed.GetValue(json))
        {
            await surroundings.Output.WriteLineAsync(AnswerJson.Line(answer, id: null, asked.Text, elapsed));
        }
        else
        {
            AnswerDrawing.Draw(answer, surroundings.Output, surroundings.Colours);
        }

        return ExitCode.Done;
    }

    private async Task<int> BatchAsync(string file, AskBatch batch, CancellationToken cancellationToken)
    {
        try
        {
            return await new JsonLineBatch(surroundings).RunAsync(file, batch.Answer, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await surroundings.Error.WriteLineAsync($"{file} cannot be read: {exception.Message}".AsMemory(), cancellationToken);
            return ExitCode.Failed;
        }
    }

    // The entries of the file, or those that come with the bot and those that are stored.
    private async Task<KnowledgeService> KnowledgeAsync(SeedFolder seeds, string? file, BotSettings settings, CancellationToken cancellationToken)
    {
        KnowledgeService knowledge = new(file is null ? seeds : seeds with { Pages = [] });
        if (file is not null)
        {
            knowledge.Put([.. await new EntryFile(surroundings, new CountryNames(seeds.Facts).In).ReadAsync(file, cancellationToken)]);
        }
        else if (await StoredEntries.AddAsync(knowledge, settings, surroundings, cancellationToken) is { } fault)
        {
            await surroundings.Error.WriteLineAsync($"The answers come without what is stored: {fault}".AsMemory(), cancellationToken);
        }

        return knowledge;
    }
}
