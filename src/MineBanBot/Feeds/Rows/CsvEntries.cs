using CsvHelper;

using MineBanBot.Feeds.Cleaning;
using MineBanBot.Feeds.Dates;
using MineBanBot.Feeds.Parsing;

namespace MineBanBot.Feeds.Rows;

/// <summary>Reads entries from a table with a header: date, and title or text, perhaps id and url.</summary>
internal static class CsvEntries
{
    /// <summary>How the format is called.</summary>
    public const string Format = "CSV";

    /// <summary>The entries; null when the first line is no such header.</summary>
    public static FeedDocument? TryRead(string text)
    {
        string trimmed = text.TrimStart();
        return IsHeader(trimmed.Split('\n', 2)[0]) ? new FeedDocument(Format, null, null, [.. Items(new StringReader(trimmed))]) { Chosen = true } : null;
    }

    /// <summary>Whether a first line names columns that make entries.</summary>
    public static bool IsHeader(string line) =>
        Columns(line) is var columns && columns.Contains("date") && (columns.Contains("title") || columns.Contains("text"));

    /// <summary>The entries, one after the other as they are read. The first line is the header.</summary>
    public static IEnumerable<FeedItem> Items(TextReader table)
    {
        string header = table.ReadLine() ?? "";
        string[] columns = Columns(header);
        Queue<FeedItem> malformed = [];
        CsvReaderOptions options = new()
        {
            Separator = header.Contains('\t', StringComparison.Ordinal) ? '\t' : header.Count(letter => letter == ';') > header.Count(letter => letter == ',') ? ';' : ',',
            HasHeader = false,
            TrimWhitespace = true,
            TrackLineNumbers = true,
            AllowLineBreaksInQuotes = true,
            MalformedData = CsvMalformedDataHandling.Skip,
            MaxRecordSize = 1 << 20,
            OnMalformedRecord = record => malformed.Enqueue(new FeedItem { Fault = $"Line {record.LineNumber + 1}: the row is no valid CSV." }),
        };
        using CsvReader csv = CsvReader.Create(table, options, leaveOpen: true);
        FeedItem? item;
        bool broken;
        do
        {
            (item, broken) = Next(csv, columns);
            while (malformed.TryDequeue(out FeedItem? fault))
            {
                yield return fault;
            }

            if (item is not null)
            {
                yield return item;
            }
        }
        while (item is not null && !broken);
    }

    private static string[] Columns(string header) =>
        [.. header.Split(',', ';', '\t').Select(name => name.Trim(' ', '"', '\r', '\ufeff').ToLowerInvariant())];

    // The header was read before: the reader counts lines from the one after it.
    private static (FeedItem? Item, bool Broken) Next(CsvReader csv, string[] columns)
    {
        try
        {
            return (csv.Read() ? Item((int)csv.LineNumber + 1, columns, csv.Current.ToArray()) : null, false);
        }
        catch (CsvFormatException exception)
        {
            return (new FeedItem { Fault = $"Line {exception.LineNumber + 1}: not readable as CSV from here on." }, true);
        }
    }

    private static FeedItem Item(int line, string[] columns, string[] values)
    {
        if (values.Length != columns.Length)
        {
            return new FeedItem { Fault = $"Line {line}: the row has {values.Length} columns, the header has {columns.Length}." };
        }

        string? date = Field("date");
        ItemDate? read = FeedDate.TryParse(date);
        return new FeedItem
        {
            Id = Field("id"),
            Title = PlainText.Line(Field("title")),
            Url = Links.Resolve(Field("url"), null),
            Date = read,
            Text = PlainText.Block(Field("text")),
            Fault = date is not null && read is null ? $"Line {line}: column date: \"{PlainText.Line(date)}\" is not read as a date." : null,
        };

        string? Field(string column) =>
            Array.IndexOf(columns, column) is >= 0 and var index && !string.IsNullOrWhiteSpace(values[index]) ? values[index].Trim() : null;
    }
}
