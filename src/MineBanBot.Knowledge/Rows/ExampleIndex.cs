using System.Buffers;
using MineBanBot.Knowledge.Matching;
using MineBanBot.Knowledge.Search;

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
    private readonly Dictionary<string, Posting> postings = [];
    private readonly double[] weights;
    private readonly double unknown;

    public ExampleIndex(IReadOnlyList<AskedExample> examples, Senses senses)
    {
        (this.examples, this.senses) = (examples, senses);
        List<string>[] words = [.. examples.Select(example => Words.Of(example.Question))];
        HashSet<string>[] keys = [.. words.Select(KeysOf)];
        foreach (IGrouping<string, int> numbers in keys.SelectMany((own, number) => own.Select(key => (key, number))).GroupBy(pair => pair.key, pair => pair.number))
        {
            int[] found = [.. numbers];
            postings.Add(numbers.Key, new Posting(found, WeightOf(found.Length)));
        }

        unknown = WeightOf(0);
        weights = [.. keys.Select(own => own.Sum(Weight))];
        Vocabulary = words.SelectMany(each => each).ToHashSet();
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
        double[] shared = ArrayPool<double>.Shared.Rent(examples.Count);
        Array.Clear(shared, 0, examples.Count);
        foreach (string key in asked)
        {
            if (postings.TryGetValue(key, out Posting? posting))
            {
                foreach (int number in posting.Examples)
                {
                    shared[number] += posting.Weight;
                }
            }
        }

        TopScores top = new(Math.Min(10 * most, examples.Count));
        for (int number = 0; number < examples.Count; number++)
        {
            if (shared[number] > 0)
            {
                top.Offer(number, 2 * shared[number] / (whole + weights[number]));
            }
        }

        ArrayPool<double>.Shared.Return(shared);
        HashSet<object> rows = new(ReferenceEqualityComparer.Instance);
        List<(object Row, double Likeness, string Question)> nearest = new(most);
        foreach ((double likeness, int number) in top.Best)
        {
            if (nearest.Count < most && rows.Add(examples[number].Row))
            {
                nearest.Add((examples[number].Row, likeness, examples[number].Question));
            }
        }

        return nearest;
    }

    private double Weight(string key) => postings.TryGetValue(key, out Posting? posting) ? posting.Weight : unknown;

    private double WeightOf(int count) => Math.Log(1 + ((double)examples.Count / (1 + count)));

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

    // The examples that hold a key, in their order, and what it weighs.
    private sealed record Posting(int[] Examples, double Weight);
}
