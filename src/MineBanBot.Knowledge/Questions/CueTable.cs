using MineBanBot.Knowledge.Matching;

namespace MineBanBot.Knowledge.Questions;

/// <summary>The phrases behind each cue, read once from Cues.txt.</summary>
internal sealed class CueTable
{
    private readonly Dictionary<Cue, PhraseTrie<Cue>> phrases = [];

    /// <exception cref="FormatException">Cues.txt names a cue that does not exist or leaves one out.</exception>
    public CueTable(TextReader text)
    {
        while (text.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            string[] parts = line.Split(':', 2);
            if (parts.Length != 2 || !Enum.TryParse(parts[0], ignoreCase: true, out Cue cue))
            {
                throw new FormatException($"Cues.txt: \"{parts[0]}\" is no cue.");
            }

            PhraseTrie<Cue> trie = phrases[cue] = new PhraseTrie<Cue>();
            foreach (string phrase in parts[1].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                trie.Add(phrase, cue);
            }
        }

        if (Enum.GetValues<Cue>().Except(phrases.Keys).ToArray() is { Length: > 0 } missing)
        {
            throw new FormatException($"Cues.txt: nothing for {string.Join(", ", missing)}.");
        }
    }

    /// <summary>All words that occur in a phrase.</summary>
    public IEnumerable<string> Vocabulary => phrases.Values.SelectMany(trie => trie.Vocabulary);

    /// <summary>The table that comes with the library.</summary>
    public static CueTable Load()
    {
        using Stream stream = typeof(CueTable).Assembly.GetManifestResourceStream("Cues.txt")
            ?? throw new InvalidOperationException("Cues.txt is not embedded.");
        using StreamReader reader = new(stream);
        return new CueTable(reader);
    }

    /// <summary>Whether a word is filler by itself.</summary>
    public bool IsFiller(string word) => phrases[Cue.Filler].Exactly([word]).Count > 0;

    /// <summary>Where each cue occurs in the words. Cues may overlap each other.</summary>
    public Dictionary<Cue, List<PhraseMatch<Cue>>> FindAll(IReadOnlyList<string> words) =>
        phrases
            .Select(pair => (pair.Key, Found: pair.Value.FindAll(words)))
            .Where(pair => pair.Found.Count > 0)
            .ToDictionary(pair => pair.Key, pair => pair.Found);
}
