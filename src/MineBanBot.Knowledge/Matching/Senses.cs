namespace MineBanBot.Knowledge.Matching;

/// <summary>Maps words that ask for the same thing onto one key, so that "How often" finds "regular meetings". Read from Senses.txt.</summary>
internal sealed class Senses
{
    private readonly Dictionary<string, string> byStem = [];

    public Senses(TextReader text)
    {
        while (text.ReadLine() is { } line)
        {
            string[] words = line.StartsWith('#') ? [] : line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (string word in words)
            {
                Vocabulary.Add(word);
                byStem.TryAdd(Stem.Of(word), words[0]);
            }
        }
    }

    /// <summary>The senses that come with the library.</summary>
    public static Senses Load()
    {
        using Stream stream = typeof(Senses).Assembly.GetManifestResourceStream("Senses.txt")
            ?? throw new InvalidOperationException("Senses.txt is not embedded.");
        using StreamReader reader = new(stream);
        return new Senses(reader);
    }

    /// <summary>All words that have a sense.</summary>
    public HashSet<string> Vocabulary { get; } = [];

    /// <summary>The key of a folded word: its sense where it has one, else its stem.</summary>
    public string KeyOf(string word)
    {
        string stem = Stem.Of(word);
        return byStem.GetValueOrDefault(stem, stem);
    }
}
