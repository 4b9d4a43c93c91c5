using MineBanBot.Knowledge.Matching;

namespace MineBanBot.Knowledge.Cues;

/// <summary>The phrases behind each cue, read once from Cues.txt and ForeignCues.txt.</summary>
internal sealed class CueTable
{
    private readonly Dictionary<Cue, PhraseTrie<Cue>> phrases = [];

    /// <param name="english">The phrases in English; every cue has some.</param>
    /// <param name="foreign">Further phrases in other languages.</param>
    /// <exception cref="FormatException">A line names a cue that does not exist, or a cue is left out.</exception>
    public CueTable(TextReader english, TextReader foreign)
    {
        Read(english);
        if (Enum.GetValues<Cue>().Except(phrases.Keys).ToArray() is { Length: > 0 } missing)
        {
            throw new FormatException($"Cues.txt: nothing for {string.Join(", ", missing)}.");
        }

        Vocabulary = [.. phrases.Values.SelectMany(trie => trie.Vocabulary)];
        Fillers = [.. phrases[Cue.Filler].Vocabulary.Where(word => phrases[Cue.Filler].Exactly([word]).Count > 0)];
        Read(foreign);
        ForeignVocabulary = [.. phrases.Values.SelectMany(trie => trie.Vocabulary).Except(Vocabulary)];
    }

    /// <summary>All words that occur in an English phrase.</summary>
    public HashSet<string> Vocabulary { get; }

    /// <summary>All words that occur only in phrases of other languages.</summary>
    public HashSet<string> ForeignVocabulary { get; }

    private HashSet<string> Fillers { get; }

    /// <summary>The table that comes with the library.</summary>
    public static CueTable Load()
    {
        using StreamReader english = new(Resource("Cues.txt"));
        using StreamReader foreign = new(Resource("ForeignCues.txt"));
        return new CueTable(english, foreign);
    }

    /// <summary>Whether a word is English filler by itself.</summary>
    public bool IsFiller(string word) => Fillers.Contains(word);

    /// <summary>Where each cue occurs in the words. Cues may overlap each other.</summary>
    public Dictionary<Cue, List<PhraseMatch<Cue>>> FindAll(IReadOnlyList<string> words) =>
        phrases
            .Select(pair => (pair.Key, Found: pair.Value.FindAll(words)))
            .Where(pair => pair.Found.Count > 0)
            .ToDictionary(pair => pair.Key, pair => pair.Found);

    private static Stream Resource(string name) =>
        typeof(CueTable).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");

    private void Read(TextReader text)
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
                throw new FormatException($"Cues: \"{parts[0]}\" is no cue.");
            }

            PhraseTrie<Cue> trie = phrases.TryGetValue(cue, out PhraseTrie<Cue>? known) ? known : phrases[cue] = new PhraseTrie<Cue>();
            foreach (string phrase in parts[1].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                trie.Add(phrase, cue);
            }
        }
    }
}
