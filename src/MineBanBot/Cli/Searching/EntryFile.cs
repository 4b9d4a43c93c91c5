using System.Text.Json;

using MineBanBot.Feeds.Dates;
using MineBanBot.Feeds.Parsing;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Settings;

namespace MineBanBot.Cli.Searching;

/// <summary>
/// Reads the entries of --entries: lines {"id","title","text","date","url"?}, one after the other. A line that is none is named on standard
/// error and left out; of several with one id the last counts.
/// </summary>
/// <param name="surroundings">Where to draw progress and name what is refused.</param>
/// <param name="countriesIn">The ISO alpha-3 codes of the states that a text names.</param>
internal sealed class EntryFile(Surroundings surroundings, Func<string, IReadOnlyList<string>> countriesIn)
{
    private const int Named = 20;
    private const int LinesBetweenReports = 1000;

    /// <summary>Reads the file.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public async Task<IReadOnlyList<Entry>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        List<Entry> entries = [];
        EntrySource source = new(Path.GetFileNameWithoutExtension(path), Path.GetFileName(path), Path.GetFileName(path), null);
        int refused = 0;
        await using FileStream file = File.OpenRead(path);
        using StreamReader lines = new(file);
        using ProgressBar progress = new(surroundings, "bytes read");
        for (int number = 1; await lines.ReadLineAsync(cancellationToken) is { } line; number++)
        {
            if (number % LinesBetweenReports == 0)
            {
                progress.Report((file.Position, file.Length));
            }

            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            (Entry? entry, string? fault) = Read(line, source);
            if (entry is not null)
            {
                entries.Add(entry);
            }
            else if (refused++ < Named)
            {
                await surroundings.Error.WriteLineAsync($"{path}:{number}: {fault}".AsMemory(), cancellationToken);
            }
        }

        if (refused > 0)
        {
            string rest = refused > Named ? $", of which the first {Named} are named" : "";
            await surroundings.Error.WriteLineAsync($"{path}: {refused} line(s) refused{rest}; {entries.Count} entries read.".AsMemory(), cancellationToken);
        }

        return entries;
    }

    private (Entry? Entry, string? Fault) Read(string line, EntrySource source)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || JsonText.Of(root, "id") is not { } id)
            {
                return (null, "An object with an \"id\" is needed.");
            }

            (string? title, string? text) = (JsonText.Of(root, "title"), JsonText.Of(root, "text"));
            string? written = JsonText.Of(root, "date");
            return (title ?? text) is null ? (null, "A \"title\" or a \"text\" is needed.")
                : Day(written) is not { } day ? (null, written is null ? "A \"date\" is needed." : "\"date\" is not read as a date.")
                : (new Entry(new EntryId(id), day, text, countriesIn($"{title}\n{text}"), source) { Title = title, Url = Links.Resolve(JsonText.Of(root, "url"), null) }, null);
        }
        catch (JsonException)
        {
            return (null, "The line is no valid JSON.");
        }
    }

    private static PartialDate? Day(string? written) => PartialDate.TryParse(written) ?? FeedDate.TryParse(written)?.Day;
}
