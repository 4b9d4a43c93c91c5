namespace MineBanBot.Knowledge.Matching;

/// <summary>Ordinary English words, which are right as they stand: "stick" is no misspelt "stock". Read from CommonWords.txt.</summary>
internal static class CommonWords
{
    /// <summary>The words that come with the library, in no order.</summary>
    public static IReadOnlySet<string> All { get; } = Load();

    private static HashSet<string> Load()
    {
        using Stream stream = typeof(CommonWords).Assembly.GetManifestResourceStream("CommonWords.txt")
            ?? throw new InvalidOperationException("CommonWords.txt is not embedded.");
        using StreamReader reader = new(stream);
        HashSet<string> words = [];
        while (reader.ReadLine() is { } line)
        {
            words.UnionWith(line.StartsWith('#') ? [] : line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        return words;
    }
}
