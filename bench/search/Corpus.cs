using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Entries;

namespace MineBanBot.SearchBench;

/// <summary>
/// Made-up news: titles and 40 to 80 words. Words come from topics (a story returns to its own words), by Zipf's law; some stories are told twice; names are coined as the
/// corpus grows (Heaps' law); numbers and years stand between. The same seed and size give the same entries.
/// </summary>
internal sealed class Corpus
{
    /// <summary>Words of no content: they are left out of queries for every engine.</summary>
    public static readonly string[] StopWords =
        ("the of and to in a is that for on was with as by at from it were be are his an has have had not which their this or but been its they after who he she will would said also "
        + "more than when where what there all one two no over into out up about near between during before under against").Split(' ');

    private static readonly EntrySource Source = new("bench", "Bench", "Bench", null);
    private static readonly string[] Onsets = "b br c ch d dr f g gh h j k kh kr l m n p r s sh st t tr v w y z".Split(' ');
    private static readonly string[] Vowels = "a a e e i o u ai ou ia ei".Split(' ');
    private static readonly string[] Endings = ["", "", "n", "r", "s", "l", "k", "d", "sk", "v", "stan", "ville", "abad", "grad", "ov"];

    private readonly Random random;
    private readonly string[] content;
    private readonly List<string> names = [];
    private readonly int topics;

    public Corpus(int seed, int size)
    {
        random = new Random(seed);
        string[] ordinary = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "CommonWords.txt")).Where(line => !line.StartsWith('#')).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(word => word.Length > 2 && word.All(char.IsAsciiLetterLower)).Distinct().Except(StopWords)];
        random.Shuffle(ordinary);
        content = ordinary;
        topics = Math.Max(20, (int)Math.Sqrt(size));
        Entries = new Entry[size];
        for (int number = 0; number < size; number++)
        {
            // One story in ten is told by somebody else, in words of which three in ten are others.
            Entries[number] = number > 0 && random.Next(10) == 0 ? Entry(number, Entries[random.Next(number)].Text!.Split(' ')) : Entry(number, []);
        }
    }

    /// <summary>The entries.</summary>
    public Entry[] Entries { get; }

    private Entry Entry(int number, string[] told)
    {
        Random topic = new(random.Next(topics));
        string[] own = [.. Enumerable.Range(0, 60).Select(_ => content[Zipf(topic, content.Length, 0.7, 50)])];
        string[] people = [.. Enumerable.Range(0, 4).Select(_ => Name())];
        string[] sentence = [.. Enumerable.Range(0, random.Next(40, 81)).Select(index => index < told.Length && random.Next(10) > 2 ? told[index] : Word(index, own, people))];
        string[] title = [.. Enumerable.Range(0, random.Next(5, 10)).Select(_ => random.Next(3) == 0 ? Word(1, own, people) : sentence[random.Next(sentence.Length)])];
        return new Entry(new EntryId($"e{number}"), new PartialDate(new DateOnly(2005, 1, 1).AddDays(random.Next(7000))), string.Join(' ', sentence), [], Source) { Title = string.Join(' ', title) };
    }

    private string Word(int index, string[] own, string[] people)
    {
        string word = random.NextDouble() switch
        {
            < 0.36 => StopWords[Zipf(random, StopWords.Length, 0.95, 2)],
            < 0.54 => own[Zipf(random, own.Length, 0.6, 2)],
            < 0.63 => people[Zipf(random, people.Length, 0.5, 1)],
            < 0.66 => random.Next(3) == 0 ? $"{random.Next(1995, 2027)}" : $"{random.Next(1, (int)Math.Pow(10, random.Next(1, 5)) + 1)}",
            _ => Inflected(content[Zipf(random, content.Length, 1.1, 60)]),
        };
        return index == 0 ? char.ToUpperInvariant(word[0]) + word[1..] : word;
    }

    private string Inflected(string word) => random.Next(12) switch
    {
        0 when word[^1] != 's' => word + "s",
        1 when word[^1] != 'e' && word[^1] != 'd' => word + "ed",
        2 when word[^1] != 'e' && word[^1] != 'g' => word + "ing",
        _ => word,
    };

    // A new name now and then, the more seldom the more there are; else one that was used, the old ones oftener.
    private string Name()
    {
        if (names.Count < 50 || random.NextDouble() < 12 / Math.Sqrt(names.Count + 1000.0))
        {
            string name = string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => Onsets[random.Next(Onsets.Length)] + Vowels[random.Next(Vowels.Length)])) + Endings[random.Next(Endings.Length)];
            names.Add(char.ToUpperInvariant(name[0]) + name[1..]);
        }

        return names[Zipf(random, names.Count, 0.9, 10)];
    }

    // A rank below the count, by the law of Zipf and Mandelbrot with this exponent (not 1) and offset, by its continuous inverse.
    private static int Zipf(Random random, int count, double exponent, double offset)
    {
        double first = Math.Pow(offset, 1 - exponent);
        double last = Math.Pow(count + offset, 1 - exponent);
        return Math.Min(count - 1, (int)(Math.Pow(first + (random.NextDouble() * (last - first)), 1 / (1 - exponent)) - offset));
    }
}
