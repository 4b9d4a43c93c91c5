using CsvHelper;

namespace MineBanBot.Knowledge.Tables;

/// <summary>Reads one CSV file (RFC 4180, UTF-8, a header line) row by row; what cannot be read is reported and left out.</summary>
internal sealed class CsvTable(string file, List<DataProblem> problems)
{
    /// <summary>Hands each row of the right shape to <paramref name="read"/> and keeps what it gives back.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="columns">The columns that must be there; further ones are ignored.</param>
    /// <param name="read">Turns a row into a record; the record is dropped when the row noted a problem meanwhile.</param>
    /// <param name="key">A column that no two rows may share: the first one is kept; null: none.</param>
    public List<T> Read<T>(TextReader text, IReadOnlyList<string> columns, Func<FactRow, T> read, string? key = null)
    {
        CsvReaderOptions options = new()
        {
            Separator = ',',
            TrimWhitespace = true,
            TrackLineNumbers = true,
            // A quote that is never closed would otherwise swallow the rest of the file.
            AllowLineBreaksInQuotes = false,
            MalformedData = CsvMalformedDataHandling.Skip,
            MaxRecordSize = 1 << 20,
            OnMalformedRecord = record => problems.Add(
                new DataProblem(file, (int)record.LineNumber, null, $"The row is left out: {InWords(record.Reason)}.")),
        };
        List<T> records = [];
        try
        {
            using CsvReader csv = CsvReader.Create(text, options, leaveOpen: true);
            csv.ReadHeader();
            string[] header = [.. csv.Headers.Select(name => name.Trim())];
            foreach (string column in columns.Except(header))
            {
                problems.Add(new DataProblem(file, 1, column, "The column is missing from the header."));
            }

            if (columns.All(header.Contains))
            {
                ReadRows(csv, header, records, read, key);
            }
        }
        catch (CsvFormatException exception)
        {
            problems.Add(new DataProblem(file, (int)exception.LineNumber, null, $"Not readable as CSV from here on: {exception.Message}"));
        }

        return records;
    }

    private static string InWords(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.StrayQuote => "a quotation mark stands inside an unquoted value",
        CsvMalformedReason.TextAfterClosingQuote => "text stands after a closing quotation mark",
        CsvMalformedReason.UnterminatedQuote or CsvMalformedReason.LineBreakInQuotes => "a quotation mark is never closed",
        _ => "it is not valid CSV",
    };

    private void ReadRows<T>(CsvReader csv, string[] header, List<T> records, Func<FactRow, T> read, string? key)
    {
        HashSet<string> keys = [];
        while (csv.Read())
        {
            int before = problems.Count;
            int line = (int)csv.LineNumber;
            string[] values = csv.Current.ToArray();
            if (values.Length != header.Length)
            {
                problems.Add(new DataProblem(file, line, null, $"The row has {values.Length} columns, the header has {header.Length}."));
                continue;
            }

            FactRow row = new(file, line, header, values, problems);
            T record = read(row);
            if (problems.Count == before && key is not null && !keys.Add(row.Text(key)))
            {
                row.Note(key, "An earlier row has the same value; this one is left out.");
            }

            if (problems.Count == before)
            {
                records.Add(record);
            }
        }
    }
}
