using System.Text.RegularExpressions;

namespace MineBanBot.Knowledge.Questions;

/// <summary>Takes a long message apart, for where the whole of it is not understood: people say hello, and why they ask.</summary>
internal static partial class Sentences
{
    private const int LeastWords = 3;
    private const int Most = 8;

    /// <summary>The parts, first by sentences, then by commas as well; nothing where there is only one part.</summary>
    public static IEnumerable<IReadOnlyList<string>> Of(string text)
    {
        string read = text.Length <= Question.MaxLength ? text : text[..Question.MaxLength];
        string[] sentences = Parts(SentenceEnd(), read);
        if (sentences.Length > 0)
        {
            yield return sentences;
        }

        string[] clauses = Parts(ClauseEnd(), read);
        if (clauses.Length > sentences.Length)
        {
            yield return clauses;
        }
    }

    /// <summary>Whether a part asks something, by its first word.</summary>
    public static bool IsQuestion(string part) => Asking().IsMatch(part);

    private static string[] Parts(Regex end, string text)
    {
        string[] parts = [.. end.Split(text).Where(part => part.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= LeastWords).Take(Most)];
        return parts is [string only] && only.Length == text.Length ? [] : parts;
    }

    [GeneratedRegex(@"^\W*(?:and\s+|so\s+|now\s+|but\s+)*(?:who|whom|whose|what|when|where|which|why|how|is|are|was|were|has|have|had|did|does|do|can|could|may|must|list)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asking();

    [GeneratedRegex(@"[.!?;:\n]+\s+|\s+[-–—]+\s+|[)(]", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[.!?;:,\n]+\s+|\s+[-–—]+\s+|[)(]", RegexOptions.CultureInvariant)]
    private static partial Regex ClauseEnd();
}
