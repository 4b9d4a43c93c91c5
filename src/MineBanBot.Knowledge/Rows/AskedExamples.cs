using MineBanBot.Knowledge.Facts;

namespace MineBanBot.Knowledge.Rows;

/// <summary>Questions that people ask, each with the row that answers it. Read from Asked.txt.</summary>
internal static class AskedExamples
{
    /// <summary>The examples that come with the library, for the rows that these tables hold.</summary>
    public static IReadOnlyList<AskedExample> Load(FactTables facts)
    {
        using Stream stream = typeof(AskedExamples).Assembly.GetManifestResourceStream("Asked.txt")
            ?? throw new InvalidOperationException("Asked.txt is not embedded.");
        using StreamReader reader = new(stream);
        return Read(reader, facts, []);
    }

    /// <summary>Reads examples. A line at the margin names a row ("article 4:"), the indented lines below it are questions.</summary>
    /// <param name="text">The lines.</param>
    /// <param name="facts">The rows that can be named.</param>
    /// <param name="unknown">Receives the names of rows that the tables do not hold; their examples are left out.</param>
    public static IReadOnlyList<AskedExample> Read(TextReader text, FactTables facts, ICollection<string> unknown)
    {
        Dictionary<string, object> rows = new(StringComparer.Ordinal);
        foreach (object each in (IEnumerable<object>)[.. facts.Articles, .. facts.Figures, .. facts.Definitions, .. facts.Milestones])
        {
            rows.TryAdd(RowText.Key(each), each);
        }

        List<AskedExample> examples = [];
        object? row = null;
        while (text.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line[0] != ' ')
            {
                string key = line.TrimEnd(' ', ':');
                if (!rows.TryGetValue(key, out row))
                {
                    unknown.Add(key);
                }
            }
            else if (row is not null)
            {
                examples.Add(new AskedExample(row, line.Trim()));
            }
        }

        return examples;
    }
}
