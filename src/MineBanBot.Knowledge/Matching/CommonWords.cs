namespace MineBanBot.Knowledge.Matching;

/// <summary>Ordinary English words, which are right as they stand: "stick" is no misspelt "stock". Read from CommonWords.txt.</summary>
internal static class CommonWords
{
    /// <summary>The words that come with the library, in no order.</summary>
    public static WordSet All { get; } = new(Read());

    /// <summary>Their stems.</summary>
    public static WordSet Stems { get; } = new(All.Select(Stem.Of));

    private static IEnumerable<string> Read()
    {
        using Stream stream = typeof(CommonWords).Assembly.GetManifestResourceStream("CommonWords.txt")
            ?? throw new InvalidOperationException("CommonWords.txt is not embedded.");
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
        {
            foreach (string word in line.StartsWith('#') ? [] : line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                yield return word;
            }
        }
    }
}
