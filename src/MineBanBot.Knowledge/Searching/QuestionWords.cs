using System.Collections.Frozen;

namespace MineBanBot.Knowledge.Searching;

/// <summary>The words that make a question of words to search for.</summary>
internal static class QuestionWords
{
    private static readonly FrozenSet<string> All =
        ("a about all am an and any anything are as at be been by can could did do does done for from give had happen happened happening happens has have how i in into is it its know "
        + "me my of on or please show tell that the their there these they this to us was we were what whats when where which who whom whose why will with would you your")
        .Split(' ').ToFrozenSet();

    /// <summary>The words without those that only ask; all of them when nothing else is there.</summary>
    public static List<string> Without(List<string> words)
    {
        List<string> left = [.. words.Where(word => !All.Contains(word))];
        return left.Count == 0 ? words : left;
    }
}
