using System.Text.RegularExpressions;

using MineBanBot.Knowledge.Answers;
using MineBanBot.Language;

namespace MineBanBot.Ask;

/// <summary>
/// The short form of an answer. Notes on how far it can be trusted stay, since an answer without them would say more than the data does.
/// </summary>
internal static partial class Brief
{
    private const int Sentences = 3;
    private const int Lines = 8;
    private const int Fields = 8;

    /// <summary>The answer with at most three sentences, eight lines of a list and eight fields; the answer itself when that is all of it.</summary>
    public static Answer Of(Answer answer, Texts texts)
    {
        string[] paragraphs = answer.Text.Split("\n\n");
        string text = string.Join("\n\n", Kept(paragraphs, texts));
        return text == answer.Text && answer.Fields.Count <= Fields
            ? answer
            : answer with { Text = text, Fields = answer.Fields.Count <= Fields ? answer.Fields : [.. answer.Fields.Take(Fields)] };
    }

    private static IEnumerable<string> Kept(string[] paragraphs, Texts texts)
    {
        int left = Sentences;
        foreach (string paragraph in paragraphs)
        {
            if (IsNote(paragraph))
            {
                yield return paragraph;
                continue;
            }

            string[] lines = paragraph.Split('\n');
            int items = lines.Count(IsItem);
            if (items > 0)
            {
                yield return items <= Lines
                    ? paragraph
                    : string.Join('\n', [.. UpTo(lines, Lines), texts.Say(Text.AskMoreLines, items - Lines)]);
                continue;
            }

            if (left > 0)
            {
                string[] sentences = [.. SentenceEnd().Split(paragraph).Where(sentence => sentence.Length > 0)];
                yield return sentences.Length <= left ? paragraph : string.Join(' ', sentences.Take(left)) + " …";
                left -= Math.Min(left, sentences.Length);
            }
        }
    }

    // Whatever stands between the items goes with the item before it.
    private static IEnumerable<string> UpTo(string[] lines, int items)
    {
        foreach (string line in lines)
        {
            items -= IsItem(line) ? 1 : 0;
            if (items < 0)
            {
                yield break;
            }

            yield return line;
        }
    }

    private static bool IsItem(string line) => line.StartsWith("- ", StringComparison.Ordinal);

    private static bool IsNote(string paragraph) => paragraph.StartsWith('*') && !paragraph.StartsWith("**", StringComparison.Ordinal) && paragraph.EndsWith('*');

    // A sentence ends before a capital: "U.S. use" goes on, and so does "Art. 5".
    [GeneratedRegex(@"(?<=[\p{Ll}\p{N})""”’][.!?][""”’)]*)\s+(?=[\p{Lu}""“(*])", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();
}
