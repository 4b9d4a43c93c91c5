using MineBanBot.Knowledge.Entries;

namespace MineBanBot.SearchBench;

/// <summary>A query that one entry is known to answer.</summary>
/// <param name="Words">The words, with their typos.</param>
/// <param name="Wanted">The entry's id.</param>
internal sealed record Query(string[] Words, string Wanted)
{
    private static readonly string[] Rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    /// <summary>The words in one line.</summary>
    public string Text => string.Join(' ', Words);

    /// <summary>Queries of three to six content words of one entry, in their order, with so many typos each.</summary>
    public static Query[] Of(Entry[] entries, int count, int typos, int seed)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, count).Select(_ => Of(entries[random.Next(entries.Length)], typos, random))];
    }

    private static Query Of(Entry entry, int typos, Random random)
    {
        string[] words = [.. $"{entry.Title} {entry.Text}".ToLowerInvariant().Split(' ').Distinct().Where(word => word.Length > 2 && !Corpus.StopWords.Contains(word))];
        int[] chosen = [.. Enumerable.Range(0, words.Length).OrderBy(_ => random.Next()).Take(random.Next(3, 7)).Order()];
        string[] query = [.. chosen.Select(index => words[index])];
        for (int made = 0; made < typos;)
        {
            int index = random.Next(query.Length);
            if (query[index].Length >= 4 || query.All(word => word.Length < 4))
            {
                query[index] = Mistyped(query[index], random);
                made++;
            }
        }

        return new Query(query, entry.Id.Value);
    }

    // Two thirds of wrong letters are those of a key beside the right one.
    private static string Mistyped(string word, Random random)
    {
        int at = random.Next(word.Length);
        char other = random.Next(3) > 0 ? Beside(word[at], random) : (char)('a' + random.Next(26));
        return random.Next(4) switch
        {
            0 => word.Insert(at, $"{other}"),
            1 => word.Remove(at, 1),
            2 when at + 1 < word.Length && word[at] != word[at + 1] => $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}",
            _ => $"{word[..at]}{(other == word[at] ? 'x' : other)}{word[(at + 1)..]}",
        };
    }

    private static char Beside(char letter, Random random)
    {
        string? row = Rows.FirstOrDefault(keys => keys.Contains(letter, StringComparison.Ordinal));
        return row is null ? letter : row[Math.Clamp(row.IndexOf(letter, StringComparison.Ordinal) + (random.Next(2) == 0 ? -1 : 1), 0, row.Length - 1)];
    }
}
