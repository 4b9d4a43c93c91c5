using MineBanBot.Feeds.Parsing;

namespace MineBanBot.Feeds.Rows;

/// <summary>Files of entries that are too large for memory: read one entry after the other. Of a feed, more than 5 MiB is refused.</summary>
internal static class LargeFile
{
    /// <summary>
    /// Its format and its entries, which are read while they are asked for, each with how many bytes were read by then; null: it is neither JSON
    /// lines nor CSV.
    /// </summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static (string Format, IEnumerable<(FeedItem Item, long Read)> Items)? TryOpen(string path)
    {
        using StreamReader start = new(path);
        string first = start.ReadLine() ?? "";
        return first.TrimStart() is ['{', ..] && first.TrimEnd() is [.., '}'] ? (JsonLines.Format, Read(path, JsonLines.Items))
            : CsvEntries.IsHeader(first) ? (CsvEntries.Format, Read(path, CsvEntries.Items))
            : null;
    }

    private static IEnumerable<(FeedItem Item, long Read)> Read(string path, Func<TextReader, IEnumerable<FeedItem>> items)
    {
        using StreamReader reader = new(path);
        foreach (FeedItem item in items(reader))
        {
            yield return (item, reader.BaseStream.Position);
        }
    }
}
