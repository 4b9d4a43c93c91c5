using System.Globalization;

using MineBanBot.Entries.Taking;
using MineBanBot.Feeds.Relating;
using MineBanBot.Knowledge.Matching;

namespace MineBanBot.Feeds.Identity;

/// <summary>What an item's title tells, in a form that can be compared with that of another source.</summary>
internal sealed record Story
{
    private const int MostBlocks = 12;
    private const int ShortestBlock = 4;

    private Story(string title, IReadOnlySet<string> words, DateOnly day)
    {
        (Title, Words, Day) = (title, words, day);
        Names = words.Where(word => !IsNumber(word) && !StoryWords.IsSubject(word) && !EverydayWords.Has(word)).ToHashSet();
        Numbers = words.Where(IsNumber).Where(number => number != day.Year.ToString(CultureInfo.InvariantCulture)).ToHashSet();
    }

    /// <summary>The title without the outlet, folded.</summary>
    public string Title { get; }

    /// <summary>The words of the title that carry meaning, without endings; numbers in digits.</summary>
    public IReadOnlySet<string> Words { get; }

    /// <summary>Those that are no everyday words: places and people.</summary>
    public IReadOnlySet<string> Names { get; }

    /// <summary>Those that are numbers, the year left out.</summary>
    public IReadOnlySet<string> Numbers { get; }

    /// <summary>The day of publication.</summary>
    public DateOnly Day { get; }

    /// <summary>ISO alpha-3 codes of the states that the title names.</summary>
    public IReadOnlyList<string> States { get; private init; } = [];

    /// <summary>Under what an entry is kept to be found again: its day with each of its rarer words.</summary>
    public IReadOnlyList<string> Blocks => BlocksOn(Day);

    /// <summary>Under what entries stand that may tell of the same event: those of the days around, too.</summary>
    public IReadOnlyList<string> Candidates =>
        [.. Enumerable.Range(-EntryTaker.DaysApart, (2 * EntryTaker.DaysApart) + 1).SelectMany(days => BlocksOn(Day.AddDays(days)))];

    /// <summary>The story of a title.</summary>
    /// <param name="title">As the source gives it.</param>
    /// <param name="outlets">Names that the source goes by.</param>
    /// <param name="states">ISO alpha-3 codes of the states that the title names.</param>
    /// <param name="day">The day of publication, in UTC.</param>
    public static Story Of(string title, IReadOnlyList<string> outlets, IReadOnlyList<string> states, DateOnly day)
    {
        string[] words = PhraseFinder.Words(Headline.Of(title, outlets));
        return new Story(string.Join(' ', words), words.Select(StoryWords.Meaning).OfType<string>().ToHashSet(), day) { States = states };
    }

    private static bool IsNumber(string word) => word.All(char.IsAsciiDigit);

    private string[] BlocksOn(DateOnly day) =>
    [
        .. Words.Where(word => word.Length >= ShortestBlock && !IsNumber(word) && !StoryWords.IsSubject(word))
            .OrderBy(EverydayWords.Has)
            .ThenByDescending(word => word.Length)
            .ThenBy(word => word, StringComparer.Ordinal)
            .Take(MostBlocks)
            .Concat(States)
            .Select(word => string.Create(CultureInfo.InvariantCulture, $"{day:yyyyMMdd} {word}")),
    ];
}
