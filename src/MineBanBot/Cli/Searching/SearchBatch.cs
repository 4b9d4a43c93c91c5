using System.Diagnostics;
using System.Text.Json;
using MineBanBot.Knowledge.Search;
using MineBanBot.Settings;

namespace MineBanBot.Cli.Searching;

/// <summary>Answers JSON lines {"id","query"} with JSON lines in the same order. A line that cannot be read is named on standard error and skipped.</summary>
internal sealed class SearchBatch(Surroundings surroundings, KnowledgeIndex index, SearchQuery like)
{
    /// <summary>Searches for all lines; fails when a line could not be read.</summary>
    /// <param name="file">A path, or - for standard input.</param>
    /// <param name="cancellationToken">Stops between two lines.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public async Task<int> RunAsync(string file, CancellationToken cancellationToken)
    {
        using TextReader? opened = file == "-" ? null : File.OpenText(file);
        TextReader lines = opened ?? surroundings.Input;
        int exitCode = ExitCode.Done;
        for (int number = 1; await lines.ReadLineAsync(cancellationToken) is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            (string? result, string? fault) = SearchLine(line);
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

    private (string? Result, string? Fault) SearchLine(string line)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("id", out JsonElement id)
                || !root.TryGetProperty("query", out JsonElement text) || text.ValueKind != JsonValueKind.String)
            {
                return (null, "An object with \"id\" and \"query\" is needed.");
            }

            SearchQuery query = like with { Text = text.GetString()! };
            long start = Stopwatch.GetTimestamp();
            IReadOnlyList<Match> hits = index.Now.Search(query);
            return (SearchJson.BatchLine(id, hits, Stopwatch.GetElapsedTime(start)), null);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a string with a lone surrogate escape, which JSON allows and text does not.
            return (null, "The line is no valid JSON.");
        }
    }
}
