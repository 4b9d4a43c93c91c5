using MineBanBot.Feeds.Parsing;

namespace MineBanBot.Cli.Importing;

/// <summary>A source that is about to be imported.</summary>
/// <param name="Reading">What it is, or why it cannot be read.</param>
/// <param name="Bytes">Its size; 0: nothing was read.</param>
/// <param name="Parts">What it holds, in parts that are read while they are asked for: one, unless it is a large file of entries.</param>
internal sealed record OpenedSource(FeedReading Reading, long Bytes, IEnumerable<OpenedSource.Part> Parts)
{
    /// <summary>A source that was read whole, or not at all.</summary>
    public static OpenedSource Whole(FeedReading reading, long bytes) => new(reading, bytes, reading is FeedReading.Success { Document: var document } ? [new Part(document, bytes)] : []);

    /// <summary>A part of it.</summary>
    /// <param name="Document">What it holds.</param>
    /// <param name="Read">How many bytes of the source are read with it.</param>
    internal sealed record Part(FeedDocument Document, long Read);
}
