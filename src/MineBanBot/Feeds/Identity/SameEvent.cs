using FuzzySharp;

using MineBanBot.Entries.Taking;

namespace MineBanBot.Feeds.Identity;

/// <summary>
/// Decides whether two sources tell of the same event. In doubt they do not: a story that is shown twice is a nuisance, one that is lost in
/// another is a fault.
/// </summary>
internal static class SameEvent
{
    private const int FewestWords = 3;
    private const double LeastShared = 0.6;
    private const int LeastLikeness = 70;
    private const int SameName = 75;

    /// <summary>Whether it is one event.</summary>
    public static bool Is(Story story, Story other)
    {
        if (Math.Abs(story.Day.DayNumber - other.Day.DayNumber) > EntryTaker.DaysApart || Math.Min(story.Words.Count, other.Words.Count) < FewestWords
            || !Agree(story.Numbers, other.Numbers) || !Agree(story.States, other.States)
            || (Alone(story, other) && Alone(other, story)) || StoryWords.Contradict(story.Words, other.Words))
        {
            return false;
        }

        // Without a place, a name or a number in common, only the same words are the same story.
        bool anchored = story.States.Intersect(other.States).Any() || story.Names.Any(name => IsIn(name, other.Names)) || story.Numbers.Overlaps(other.Numbers);
        if (!anchored)
        {
            return story.Words.SetEquals(other.Words);
        }

        int shared = story.Words.Count(word => IsIn(word, other.Words));
        return shared >= FewestWords
            && shared >= LeastShared * Math.Min(story.Words.Count, other.Words.Count)
            && Fuzz.TokenSetRatio(string.Join(' ', story.Words), string.Join(' ', other.Words)) >= LeastLikeness;
    }

    // One may say more than the other, but not something else.
    private static bool Agree(IReadOnlyCollection<string> ones, IReadOnlyCollection<string> others) =>
        ones.Count == 0 || others.Count == 0 || ones.All(others.Contains) || others.All(ones.Contains);

    // Whether a story names what the other does not.
    private static bool Alone(Story story, Story other) => story.Names.Any(name => !IsIn(name, other.Words));

    private static bool IsIn(string word, IReadOnlySet<string> words) =>
        words.Contains(word) || (word.Length > 4 && !StoryWords.IsSubject(word) && words.Any(other => other.Length > 4 && other[0] == word[0] && Fuzz.Ratio(word, other) >= SameName));
}
