using System.Globalization;

using MineBanBot.Knowledge.Dates;

namespace MineBanBot.Knowledge.Tables;

/// <summary>One row being read. A value that is missing or malformed is noted as a problem, and a harmless stand-in is given back.</summary>
internal sealed class FactRow(string file, int line, string[] header, string[] values, List<DataProblem> problems)
{
    /// <summary>Line in the file, counted from 1.</summary>
    public int Line => line;

    /// <summary>Text that may be empty.</summary>
    public string Text(string column) => values[Array.IndexOf(header, column)].Trim();

    /// <summary>Text that must be there.</summary>
    public string Required(string column)
    {
        string text = Text(column);
        if (text.Length == 0)
        {
            Note(column, "The value is missing.");
        }

        return text;
    }

    /// <summary>Parts separated by semicolons; none when empty.</summary>
    public IReadOnlyList<string> Parts(string column) =>
        Text(column).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A date that must be there.</summary>
    public PartialDate Date(string column)
    {
        Required(column);
        return OptionalDate(column) ?? new PartialDate(1);
    }

    /// <summary>A date; null when empty.</summary>
    public PartialDate? OptionalDate(string column)
    {
        string text = Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        PartialDate? date = PartialDate.TryParse(text);
        if (date is null)
        {
            Note(column, $"\"{Shown(text)}\" is no date; YYYY, YYYY-MM or YYYY-MM-DD is needed.");
        }

        return date;
    }

    /// <summary>A whole number within bounds; null when empty.</summary>
    public int? Whole(string column, int least = 0, int most = int.MaxValue)
    {
        string text = Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most)
        {
            return number;
        }

        Note(column, $"\"{Shown(text)}\" is no whole number from {least} to {most}.");
        return null;
    }

    /// <summary>A web address that must be there.</summary>
    public Uri Address(string column)
    {
        string text = Required(column);
        if (Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https")
        {
            return address;
        }

        if (text.Length > 0)
        {
            Note(column, $"\"{Shown(text)}\" is no http or https address.");
        }

        return new Uri("http://invalid.invalid/");
    }

    /// <summary>One of the given words, mapped to a value.</summary>
    public T OneOf<T>(string column, IReadOnlyDictionary<string, T> words)
    {
        string text = Required(column);
        if (words.TryGetValue(text, out T? value))
        {
            return value;
        }

        if (text.Length > 0)
        {
            Note(column, $"\"{Shown(text)}\" is none of {string.Join(", ", words.Keys)}.");
        }

        return words.Values.First();
    }

    /// <summary>Notes a problem with this row.</summary>
    public void Note(string? column, string reason) => problems.Add(new DataProblem(file, line, column, reason));

    private static string Shown(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
