using MineBanBot.Knowledge.Matching;

namespace MineBanBot.Knowledge.Rows;

/// <summary>
/// Finds the examples nearest to a question by the words they share: Dice's coefficient (Dice, Measures of the Amount of Ecologic
/// Association, 1945), each word weighted by how rare it is among the examples. Never changes once built.
/// </summary>
internal sealed class ExampleIndex
{
    private static readonly HashSet<string> Empty =
    [
        "a", "an", "the", "is", "are", "was", "were", "be", "been", "do", "does", "did", "of", "to", "in", "on", "at", "by", "for", "it", "its",
        "this", "that", "there", "s", "and", "or", "with", "please", "tell", "me", "about", "i", "you", "know", "so", "just", "hi", "hello", "hey",
        "lol", "u", "ur", "pls", "plz", "wtf", "lmao", "tbh", "btw", "some", "any", "all", "exactly", "actually", "really", "ever", "even", "now", "if",
        "my", "our", "your", "their", "they", "we", "them", "us", "as", "from", "then", "than", "can", "could", "would", "should", "will", "may", "might",
        "have", "has", "had", "get", "gets", "got", "m", "like", "also", "im", "ive", "thanks", "okay", "ok",
    ];

    private readonly IReadOnlyList<AskedExample> examples;
    private readonly Senses senses;
    private readonly Dictionary<string, List<int>> postings = [];
    private readonly double[] weights;

    public ExampleIndex(IReadOnlyList<AskedExample> examples, Senses senses)
    {
        (this.examples, this.senses) = (examples, senses);
        HashSet<string>[] keys = [.. examples.Select(example => KeysOf(Words.Of(example.Question)))];
        for (int number = 0; number < keys.Length; number++)
        {
            foreach (string key in keys[number])
            {
                (postings.TryGetValue(key, out List<int>? found) ? found : postings[key] = []).Add(number);
            }
        }

        weights = [.. keys.Select(own => own.Sum(Weight))];
        Vocabulary = [.. examples.SelectMany(example => Words.Of(example.Question))];
    }

    /// <summary>The words of all examples, folded.</summary>
    public IReadOnlyCollection<string> Vocabulary { get; }

    /// <summary>The rows whose examples are nearest, each with the likeness of its nearest one, 0–1, the nearest first.</summary>
    /// <param name="words">The question's words, folded.</param>
    /// <param name="most">How many rows at most.</param>
    public IReadOnlyList<(object Row, double Likeness, string Question)> Nearest(IReadOnlyList<string> words, int most)
    {
        HashSet<string> asked = KeysOf(words);
        double whole = asked.Sum(Weight);
        Dictionary<int, double> shared = [];
        foreach (string key in asked)
        {
            double weight = Weight(key);
            foreach (int number in postings.GetValueOrDefault(key) ?? [])
            {
                shared[number] = shared.GetValueOrDefault(number) + weight;
            }
        }

        return
        [
            .. shared
                .Select(pair => (Number: pair.Key, Likeness: Math.Round(2 * pair.Value / (whole + weights[pair.Key]), 9)))
                .OrderByDescending(pair => pair.Likeness)
                .ThenBy(pair => pair.Number)
                .Take(10 * most)
                .DistinctBy(pair => examples[pair.Number].Row)
                .Take(most)
                .Select(pair => (examples[pair.Number].Row, pair.Likeness, examples[pair.Number].Question)),
        ];
    }

    private double Weight(string key) => Math.Log(1 + ((double)examples.Count / (1 + (postings.GetValueOrDefault(key)?.Count ?? 0))));

    // The many names of the weapon and of the treaty make no difference.
    private HashSet<string> KeysOf(IReadOnlyList<string> words)
    {
        HashSet<string> keys = [];
        for (int index = 0; index < words.Count; index++)
        {
            string? next = index + 1 < words.Count ? words[index + 1] : null;
            string? before = index > 0 ? words[index - 1] : null;
            string? plain = words[index] switch
            {
                "anti" or "personnel" or "antipersonnel" or "ottawa" => null,
                "land" when next is "mine" or "mines" => null,
                "ban" when before is "mine" or "landmine" && next is "treaty" or "convention" => null,
                "mine" when next is "ban" => null,
                "landmine" or "landmines" or "mines" => "mine",
                "convention" or "mbt" or "apmbc" => "treaty",
                "yrs" or "yr" => "years",
                "b4" => "before",
                "diff" => "difference",
                "whens" => "when",
                "whats" => "what",
                "whos" => "who",
                "hows" => "how",
                "wheres" => "where",
                string word => Empty.Contains(word) ? null : word,
            };
            if (plain is not null)
            {
                keys.Add(senses.KeyOf(plain));
            }
        }

        return keys;
    }
}
