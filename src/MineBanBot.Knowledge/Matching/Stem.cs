namespace MineBanBot.Knowledge.Matching;

/// <summary>Takes English endings off, lightly: enough that "mines" finds "mine", too little for two names to become one.</summary>
internal static class Stem
{
    private static readonly string[] Endings = ["ings", "ing", "ied", "ies", "ed", "es", "s"];

    /// <summary>The stem of a folded word.</summary>
    public static string Of(string word)
    {
        foreach (string ending in word.Length > 4 && word[^1] is 's' or 'g' or 'd' ? Endings : [])
        {
            if (word.Length - ending.Length >= 4 && word.EndsWith(ending, StringComparison.Ordinal) && !word.EndsWith("ss", StringComparison.Ordinal))
            {
                string stem = word[..^ending.Length];
                return ending is "ied" or "ies" ? stem + "y"
                    : stem.EndsWith('e') || (ending is "ed" or "ing" && IsDoubled(stem)) ? stem[..^1]
                    : stem;
            }
        }

        return word.Length >= 4 && word.EndsWith('e') ? word[..^1] : word;
    }

    // "banned" comes from "ban".
    private static bool IsDoubled(string stem) => stem[^1] == stem[^2] && stem[^1] is 'b' or 'd' or 'g' or 'm' or 'n' or 'p' or 'r' or 't';
}
