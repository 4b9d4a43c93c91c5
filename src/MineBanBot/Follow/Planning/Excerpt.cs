using System.Globalization;

namespace MineBanBot.Follow.Planning;

/// <summary>The beginning of a text that is too long, cut after a sentence.</summary>
internal static class Excerpt
{
    private const string Ends = ".!?…。！？؟";

    /// <summary>At most so many characters on one line; after a word where no sentence ends in the second half.</summary>
    public static string Of(string text, int most)
    {
        string line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= most)
        {
            return line;
        }

        for (int end = most - 1; end > most / 2; end--)
        {
            // "U.S. forces" and "3.5" are no ends: a space follows, and no single letter stands before.
            if (Ends.Contains(line[end], StringComparison.Ordinal) && line[end + 1] == ' ' && !char.IsUpper(line[end - 1]))
            {
                return line[..(end + 1)];
            }
        }

        int space = line.LastIndexOf(' ', most - 1);
        return $"{line[..(space > most / 2 ? space : BetweenCharacters(line, most))].TrimEnd(',', ';', ':', ' ')} …";
    }

    // Never inside of a character that is written with several.
    private static int BetweenCharacters(string line, int most)
    {
        int length = 0;
        while (length < most && StringInfo.GetNextTextElementLength(line, length) is var next && length + next <= most)
        {
            length += next;
        }

        return length;
    }
}
