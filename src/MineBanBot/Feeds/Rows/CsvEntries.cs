using CsvHelper;

using MineBanBot.Feeds.Cleaning;
using MineBanBot.Feeds.Dates;
using MineBanBot.Feeds.Parsing;

namespace MineBanBot.Feeds.Rows;

/// <summary>Reads entries from a table with a header: date, and title or text, perhaps id and url.</summary>
internal static class CsvEntries
{
    /// <summary>The entries; null when the first line is no such header.</summary>
    public static FeedDocument? TryRead(string text)
    {
        string header = text.TrimStart().Split('\n', 2)[0];
        string[] columns = [.. header.Split(',', ';', '\t').Select(name => name.Trim(' ', '"', '\r', '\ufeff').ToLowerInvariant())];
        if (!columns.Contains("date") || !(columns.Contains("title") || columns.Contains("text")))
        {
            return null;
        }

        List<FeedItem> items = [];
        CsvReaderOptions options = new()
        {
            Separator = header.Contains('\t', StringComparison.Ordinal) ? '\t' : header.Count(letter => letter == ';') > header.Count(letter => letter == ',') ? ';' : ',',
            TrimWhitespace = true,
            TrackLineNumbers = true,
            AllowLineBreaksInQuotes = true,
            MalformedData = CsvMalformedDataHandling.Skip,
            MaxRecordSize = 1 << 20,
            OnMalformedRecord = record => items.Add(new FeedItem { Fault = $"Line {record.LineNumber}: the row is no valid CSV." }),
        };
        try
        {
            using CsvReader csv = CsvReader.Create(new StringReader(text.TrimStart()), options, leaveOpen: false);
            csv.ReadHeader();
            while (csv.Read())
            {
                items.Add(Item((int)csv.LineNumber, columns, csv.Current.ToArray()));
            }
        }
        catch (CsvFormatException exception)
        {
            items.Add(new FeedItem { Fault = $"Line {exception.LineNumber}: not readable as CSV from here on." });
        }

        return new FeedDocument("CSV", null, null, items) { Chosen = true };
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
