using System.Text.RegularExpressions;

using MineBanBot.Feeds.Relating;

namespace MineBanBot.Feeds.Identity;

/// <summary>Takes off a title what is not of the story: the outlet's name before or behind it, and labels such as "Breaking".</summary>
internal static partial class Headline
{
    private const int MostOutletWords = 4;
    private const int FewestHeadlineWords = 3;

    private static readonly HashSet<string> Labels =
        ["breaking", "breaking news", "update", "updated", "live", "live updates", "video", "watch", "photos", "in pictures", "exclusive", "opinion", "analysis", "explainer", "just in", "alert", "correction"];

    /// <summary>The story's own title.</summary>
    /// <param name="title">As the source gives it.</param>
    /// <param name="outlets">Names that the source goes by: its title, its publisher.</param>
    public static string Of(string title, IReadOnlyList<string> outlets)
    {
        string[] folded = [.. outlets.Select(outlet => string.Join(' ', PhraseFinder.Words(outlet))).Where(outlet => outlet.Length > 0)];
        for (bool changed = true; changed;)
        {
            changed = false;
            Match[] cuts = Separator().Matches(title).ToArray();
            foreach (Match cut in cuts.Take(1).Concat(cuts.Skip(1).TakeLast(1)))
            {
                string before = title[..cut.Index].Trim();
                string behind = title[(cut.Index + cut.Length)..].Trim();
                bool colon = cut.Value.Contains(':', StringComparison.Ordinal);
                if (IsOutlet(before, behind, folded, certain: colon))
                {
                    (title, changed) = (behind, true);
                    break;
                }

                if (!colon && IsOutlet(behind, before, folded, certain: false))
                {
                    (title, changed) = (before, true);
                    break;
                }
            }
        }

        return title;
    }

    // A known name or label; else, where a dash or a bar sets it apart, a few words that all begin with a capital.
    private static bool IsOutlet(string part, string rest, string[] outlets, bool certain)
    {
        string[] words = PhraseFinder.Words(part);
        if (words.Length == 0 || PhraseFinder.Words(rest).Length < FewestHeadlineWords)
        {
            return false;
        }

        string folded = string.Join(' ', words);
        return Labels.Contains(folded)
            || outlets.Any(outlet => outlet == folded || outlet.StartsWith(folded + " ", StringComparison.Ordinal) || folded.StartsWith(outlet + " ", StringComparison.Ordinal))
            || (!certain && words.Length <= MostOutletWords && Capitalised().IsMatch(part));
    }

    [GeneratedRegex(@"\s+[-–—|•·»]\s+|\s*\|\s*|\s*::\s*|:\s+")]
    private static partial Regex Separator();

    // "BBC News", "The Phnom Penh Post", "Reuters.com", "Halo Trust".
    [GeneratedRegex(@"^(?:(?:\p{Lu}[\p{L}\p{M}'’.&-]*|of|for|the|and|de|du|la|le|des|[0-9]{1,3})(?:\s+|$))+$")]
    private static partial Regex Capitalised();
}
