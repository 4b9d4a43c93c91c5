using MineBanBot.Entries.Taking;
using MineBanBot.Feeds.Parsing;
using MineBanBot.Feeds.Taking;
using MineBanBot.Settings;

namespace MineBanBot.Cli.Importing;

/// <summary>Tells what an import does: a line an item and one a source, as text or as JSON.</summary>
/// <param name="surroundings">Where to write.</param>
/// <param name="asJson">Whether as JSON.</param>
/// <param name="dry">Whether nothing is stored.</param>
internal sealed class ImportTale(Surroundings surroundings, bool asJson, bool dry) : IDisposable
{
    private static readonly string[] Outcomes = ["added", "updated", "unchanged", "refused"];

    private readonly Dictionary<string, int> counts = [];
    private readonly ProgressBar bar = new(surroundings, "bytes");
    private string from = "";
    private long size;
    private long before;
    private long behind;
    private int items;
    private int told;

    /// <summary>A source begins.</summary>
    /// <param name="name">As it was named on the command line.</param>
    /// <param name="bytes">Its size.</param>
    public void Begin(string name, long bytes)
    {
        (from, size, behind) = (name, bytes, 0);
        counts.Clear();
    }

    /// <summary>A part of it begins.</summary>
    /// <param name="count">How many items it holds.</param>
    /// <param name="read">How many bytes of the source end with it.</param>
    public void BeginPart(int count, long read) => (before, behind, items, told) = (behind, read, count, 0);

    /// <summary>Tells of an item. Of what is stored without JSON, only what was refused and changed is of interest one by one.</summary>
    public async Task TellAsync(TakenItem item, CancellationToken cancellationToken)
    {
        string outcome = item.Taken switch { Taken.Added => "added", Taken.Updated => "updated", Taken.Unchanged => "unchanged", _ => "refused" };
        counts[outcome] = counts.GetValueOrDefault(outcome) + 1;
        if (asJson)
        {
            await WriteAsync(ImportJson.Item(from, item, outcome), cancellationToken);
        }
        else if (dry || outcome == "refused")
        {
            await WriteAsync(Line(item, outcome), cancellationToken);
        }

        told++;
        bar.Report((before + ((behind - before) * told / items), size));
    }

    /// <summary>A source ends.</summary>
    /// <param name="document">What it was; null: it could not be read.</param>
    /// <param name="error">Why not.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public async Task EndAsync(FeedDocument? document, string? error, CancellationToken cancellationToken)
    {
        string sum = string.Join(", ", Outcomes.Select(outcome => $"{counts.GetValueOrDefault(outcome)} {outcome}"));
        await WriteAsync(
            asJson
                ? ImportJson.Source(from, document, counts.Values.Sum(), counts.GetValueOrDefault("refused"), error)
                : $"{from}: {error ?? $"{document!.Format}, {sum}{(dry ? " (nothing stored)" : "")}"}",
            cancellationToken);
        if (error is not null && asJson)
        {
            await surroundings.Error.WriteLineAsync($"{from}: {error}".AsMemory(), cancellationToken);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => bar.Dispose();

    private static string Line(TakenItem item, string outcome)
    {
        string title = item.Item.Title ?? item.Item.Text?.Split('\n')[0] ?? "(no text)";
        return $"{outcome,-9} {item.Item.Date?.Day.ToString() ?? "no date",-10} {title}{(item.Incoming.Because is { } because ? $"\n          {because}" : "")}";
    }

    private Task WriteAsync(string line, CancellationToken cancellationToken) => surroundings.Output.WriteLineAsync(line.AsMemory(), cancellationToken);
}
