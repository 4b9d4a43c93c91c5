using MineBanBot.Knowledge.Indexing;

namespace MineBanBot.Knowledge.Searching;

/// <summary>Reads documents word by word and tells how they fit a query. For one thread.</summary>
internal sealed class DocumentReading
{
    // Words this near stand in one phrase.
    private const int NearWords = 5;

    // Title, text and names are apart.
    private const int Gap = 1000;

    private readonly QueryWord[] query;
    private readonly int[] keys;
    private readonly (int Word, int Reading)[] values;
    private readonly int[] readings;
    private readonly int[] counts;
    private readonly int[] seen;

    public DocumentReading(QueryWord[] query)
    {
        this.query = query;
        (readings, counts, seen) = (new int[query.Length], new int[query.Length], new int[query.Length]);
        int room = 64;
        while (room < 2 * query.Sum(word => word.Readings.Count))
        {
            room *= 2;
        }

        (keys, values) = (new int[room], new (int, int)[room]);
        for (int word = 0; word < query.Length; word++)
        {
            for (int reading = 0; reading < query[word].Readings.Count; reading++)
            {
                Put(query[word].Readings[reading].Word.Number, word, reading);
            }
        }
    }

    /// <summary>What the words of the document that was read gain.</summary>
    public int Gain { get; private set; }

    /// <summary>What it gains by where they stand.</summary>
    public int Order { get; private set; }

    /// <summary>The readings that stand in the document, by the query's words; -1: none does.</summary>
    public ReadOnlySpan<int> Found => readings;

    /// <summary>Reads a document.</summary>
    public void Read(ReadOnlySpan<byte> bytes)
    {
        readings.AsSpan().Fill(-1);
        counts.AsSpan().Clear();
        seen.AsSpan().Fill(-Gap);
        int position = 0;
        int title = WordPages.Read(bytes, ref position);
        int text = WordPages.Read(bytes, ref position);
        int names = WordPages.Read(bytes, ref position);
        (int titled, int beside, int near, int ordered) = (0, 0, 0, 0);
        for (int index = 0; index < title + text + names; index++)
        {
            int number = WordPages.Read(bytes, ref position);
            for (int slot = Slot(number); keys[slot] != 0; slot = (slot + 1) & (keys.Length - 1))
            {
                if (keys[slot] != number + 1)
                {
                    continue;
                }

                // Readings of two words of the query may be the same word.
                (int word, int reading) = values[slot];
                int place = index < title ? index : index < title + text ? index + Gap : index + (2 * Gap);
                if (word > 0 && seen[word - 1] >= 0)
                {
                    int distance = place - seen[word - 1];
                    (beside, near, ordered) = distance == 1 ? (beside + 1, near, ordered) : distance <= NearWords ? (beside, near + 1, ordered) : (beside, near, ordered + 1);
                }

                titled += index < title && seen[word] < 0 ? 1 : 0;
                seen[word] = place;
                if (readings[word] < 0 || reading < readings[word])
                {
                    (readings[word], counts[word]) = (reading, 1);
                }
                else if (reading == readings[word])
                {
                    counts[word]++;
                }
            }
        }

        Gain = 0;
        for (int word = 0; word < query.Length; word++)
        {
            Gain += readings[word] < 0 ? 0 : query[word].Readings[readings[word]].Gain + (counts[word] > 1 ? Gains.Often : 0);
        }

        int pairs = query.Length - 1;
        Order = (titled * Gains.Title) + (Math.Min(beside, pairs) * Gains.Beside) + (Math.Min(near, pairs) * Gains.Near) + (Math.Min(ordered, pairs) * Gains.InOrder);
    }

    private int Slot(int number)
    {
        unchecked
        {
            return (int)((uint)(number * 0x9E3779B1) >> 16) & (keys.Length - 1);
        }
    }

    private void Put(int number, int word, int reading)
    {
        int slot = Slot(number);
        while (keys[slot] != 0)
        {
            slot = (slot + 1) & (keys.Length - 1);
        }

        (keys[slot], values[slot]) = (number + 1, (word, reading));
    }
}
