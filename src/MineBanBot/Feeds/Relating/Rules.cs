namespace MineBanBot.Feeds.Relating;

/// <summary>The phrases of Rules.txt, and what they say of a text.</summary>
internal sealed class Rules
{
    /// <summary>What an item needs.</summary>
    public const int Needed = 3;

    /// <summary>What is enough where a weapon is named.</summary>
    public const int NeededOfWeapons = 2;

    /// <summary>What a strong phrase counts for an item, and one of another kind of mine against it.</summary>
    public const int StrongScore = 3;

    private static readonly string[] Weights = ["strong", "weak", "other"];

    private readonly PhraseFinder finder = new();

    /// <param name="text">Rules.txt.</param>
    public Rules(TextReader text)
    {
        while (text.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#' && line.Split(':', 2) is [var name, var phrases])
            {
                foreach (string phrase in phrases.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                {
                    finder.Add(name, phrase);
                }
            }
        }
    }

    /// <summary>The rules that come with the program.</summary>
    public static Rules Load()
    {
        using Stream stream = typeof(Rules).Assembly.GetManifestResourceStream("Rules.txt") ?? throw new InvalidOperationException("Rules.txt is not embedded.");
        using StreamReader reader = new(stream);
        return new Rules(reader);
    }

    /// <summary>What a text is about, and whether it belongs here.</summary>
    /// <param name="text">Title and text.</param>
    /// <param name="namesState">Whether it names a state.</param>
    public Relation Relate(string text, bool namesState)
    {
        ILookup<string, string> found = finder.FoundIn(PhraseFinder.Words(text));
        string[] strong = [.. found["strong"]];
        string[] weak = [.. found["weak"]];
        string[] other = [.. found["other"]];
        bool mines = weak.Any(phrase => phrase is "mine" or "mines" or "mined" || phrase.Contains("explosive", StringComparison.Ordinal) || phrase.Contains("cluster", StringComparison.Ordinal));

        // Weak words count only beside one that names a weapon.
        int score = (StrongScore * strong.Length) + (mines ? weak.Length + (namesState ? 1 : 0) : 0) - (StrongScore * other.Length);
        score = strong.Length > 0 ? Math.Max(score, StrongScore) : score;
        KeyValuePair<string, IReadOnlyList<string>>[] topics = [.. found.Where(list => !Weights.Contains(list.Key)).Select(list => KeyValuePair.Create<string, IReadOnlyList<string>>(list.Key, [.. list]))];
        return new Relation(
            score >= Needed || (mines && score == NeededOfWeapons),
            score,
            [.. topics.Select(topic => topic.Key)])
        {
            Strong = strong,
            Weak = weak,
            Other = other,
            NamesWeapon = mines,
            NamesState = namesState,
            TopicWords = topics,
        };
    }
}
