namespace MineBanBot.Knowledge.Searching;

/// <summary>The readings of the words of a query that tell most, those that tell most first, and what is still to come.</summary>
internal sealed class ReadingOrder
{
    private readonly (int Word, int Reading)[] order;
    private readonly QueryWord[] query;
    private readonly int[] numbers;
    private int taken;

    public ReadingOrder(QueryWord[] query)
    {
        this.query = query;
        numbers = [.. Enumerable.Range(0, query.Length).OrderByDescending(word => query[word].Most).Take(Scratch.MostWords)];
        order =
        [
            .. from number in Enumerable.Range(0, numbers.Length)
               from reading in Enumerable.Range(0, query[numbers[number]].Readings.Count)
               orderby query[numbers[number]].Readings[reading].Gain descending
               select (number, reading),
        ];
        Words = query.Count(word => word.Readings.Count > 0);
        Left = numbers.Sum(word => query[word].Most);
        PostingsLeft = numbers.Sum(word => query[word].Readings.Sum(reading => (long)reading.Word.Documents));
        IsWhole = numbers.Length == query.Length;
    }

    /// <summary>Whether all words of the query are among them.</summary>
    public bool IsWhole { get; }

    /// <summary>How many words stand for anything.</summary>
    public int Words { get; }

    /// <summary>The most that a document can gain by the readings that were not taken.</summary>
    public int Left { get; private set; }

    /// <summary>How many postings these readings have.</summary>
    public long PostingsLeft { get; private set; }

    /// <summary>Shows the next reading and a number of its word, below <see cref="Scratch.MostWords"/>; false: all are taken that can be.</summary>
    public bool Next(out int word, out WordReading reading)
    {
        if (taken == order.Length)
        {
            (word, reading) = (0, default);
            return false;
        }

        (word, int place) = order[taken];
        reading = query[numbers[word]].Readings[place];
        return true;
    }

    /// <summary>Takes the reading that was shown.</summary>
    public void Take()
    {
        (int word, int reading) = order[taken++];
        IReadOnlyList<WordReading> readings = query[numbers[word]].Readings;
        int after = reading + 1 < readings.Count ? readings[reading + 1].Gain + Gains.Often : 0;
        Left -= readings[reading].Gain + Gains.Often - after;
        PostingsLeft -= readings[reading].Word.Documents;
    }
}
