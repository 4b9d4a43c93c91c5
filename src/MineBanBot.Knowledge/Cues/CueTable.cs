using MineBanBot.Knowledge.Matching;

namespace MineBanBot.Knowledge.Cues;

/// <summary>The phrases behind each cue, read once from Cues.txt and ForeignCues.txt.</summary>
internal sealed class CueTable
{
    private readonly PhraseTrie<Cue> phrases = new();

    /// <param name="english">The phrases in English; every cue has some.</param>
    /// <param name="foreign">Further phrases in other languages.</param>
    /// <exception cref="FormatException">A line names a cue that does not exist, or a cue is left out.</exception>
    public CueTable(TextReader english, TextReader foreign)
    {
        HashSet<Cue> known = Read(english);
        if (Enum.GetValues<Cue>().Except(known).ToArray() is { Length: > 0 } missing)
        {
            throw new FormatException($"Cues.txt: nothing for {string.Join(", ", missing)}.");
        }

        Vocabulary = [.. phrases.Vocabulary];
        Fillers = [.. Vocabulary.Where(word => phrases.Exactly([word]).Contains(Cue.Filler))];
        Read(foreign);
        ForeignVocabulary = [.. phrases.Vocabulary.Except(Vocabulary)];
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
    public Dictionary<Cue, List<PhraseMatch<Cue>>> FindAll(IReadOnlyList<string> words) => phrases.FindEach(words);

    private static Stream Resource(string name) =>
        typeof(CueTable).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");

    private HashSet<Cue> Read(TextReader text)
    {
        HashSet<Cue> read = [];
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

            read.Add(cue);
            foreach (string phrase in parts[1].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                phrases.Add(phrase, cue);
            }
        }

        return read;
    }
}
