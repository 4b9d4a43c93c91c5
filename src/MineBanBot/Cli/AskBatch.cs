using System.Diagnostics;
using System.Text.Json;
using MineBanBot.Knowledge;
using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Questions;
using MineBanBot.Settings;

namespace MineBanBot.Cli;

/// <summary>Answers JSON lines with JSON lines in the same order. A line that cannot be read is named on standard error and skipped.</summary>
internal sealed class AskBatch(Surroundings surroundings, KnowledgeService knowledge, DateOnly today)
{
    /// <summary>Answers all lines; fails when a line could not be read.</summary>
    /// <param name="file">A path, or - for standard input.</param>
    /// <param name="cancellationToken">Stops between two lines.</param>
    public async Task<int> RunAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            using TextReader? opened = file == "-" ? null : File.OpenText(file);
            return await AnswerAllAsync(opened ?? surroundings.Input, file, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await surroundings.Error.WriteLineAsync($"{file} cannot be read: {exception.Message}");
            return ExitCode.Failed;
        }
    }

    private async Task<int> AnswerAllAsync(TextReader lines, string file, CancellationToken cancellationToken)
    {
        int exitCode = ExitCode.Done;
        for (int number = 1; await lines.ReadLineAsync(cancellationToken) is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            (string? result, string? fault) = AnswerLine(line);
            if (result is not null)
            {
                await surroundings.Output.WriteLineAsync(result.AsMemory(), cancellationToken);
            }
            else
            {
                exitCode = ExitCode.Failed;
                await surroundings.Error.WriteLineAsync($"{file}:{number}: {fault}".AsMemory(), cancellationToken);
            }
        }

        return exitCode;
    }

    private (string? Result, string? Fault) AnswerLine(string line)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object
                || !root.TryGetProperty("id", out JsonElement id)
                || !root.TryGetProperty("question", out JsonElement text)
                || text.ValueKind != JsonValueKind.String)
            {
                return (null, "An object with \"id\" and \"question\" is needed.");
            }

            PartialDate? asOf = null;
            if (root.TryGetProperty("as_of", out JsonElement date) && date.ValueKind != JsonValueKind.Null)
            {
                asOf = date.ValueKind == JsonValueKind.String ? PartialDate.TryParse(date.GetString()) : null;
                if (asOf is null)
                {
                    return (null, "\"as_of\" must be a date: \"2015\", \"2015-04\" or \"2015-04-06\".");
                }
            }

            long start = Stopwatch.GetTimestamp();
            Answer answer = knowledge.Ask(new Question(text.GetString()!, today) { AsOf = asOf });
            return (AnswerJson.Line(answer, id, text.GetString()!, Stopwatch.GetElapsedTime(start)), null);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a string with a lone surrogate escape, which JSON allows and text does not.
            return (null, "The line is no valid JSON.");
        }
    }
}
