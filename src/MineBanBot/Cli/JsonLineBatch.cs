using System.Text.Json;

using MineBanBot.Settings;

namespace MineBanBot.Cli;

/// <summary>Answers JSON lines with JSON lines in the same order. A line that cannot be read is named on standard error and skipped.</summary>
internal sealed class JsonLineBatch(Surroundings surroundings)
{
    /// <summary>Answers all lines.</summary>
    /// <param name="file">A path, or - for standard input.</param>
    /// <param name="answer">The line that answers an object, or why there is none, in a sentence.</param>
    /// <param name="cancellationToken">Stops between two lines.</param>
    /// <returns>The exit code: failed when a line could not be read.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public async Task<int> RunAsync(string file, Func<JsonElement, (string? Line, string? Fault)> answer, CancellationToken cancellationToken)
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

            (string? result, string? fault) = Answer(line, answer);
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

    private static (string? Line, string? Fault) Answer(string line, Func<JsonElement, (string? Line, string? Fault)> answer)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            return answer(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a string with a lone surrogate escape, which JSON allows and text does not.
            return (null, "The line is no valid JSON.");
        }
    }
}
