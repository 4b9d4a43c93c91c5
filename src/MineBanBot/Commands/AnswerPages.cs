using MineBanBot.Discord.Embeds;
using MineBanBot.Knowledge.Answers;

namespace MineBanBot.Commands;

/// <summary>Cuts a long answer into pages that Discord takes whole: nothing is left out, and no line is torn.</summary>
internal static class AnswerPages
{
    // Room for title, heading, footer and the sources beside the text and the fields of a page.
    private const int Text = 2400;
    private const string Fence = "```";
    private const int FieldText = 2000;
    private const int Fields = 23;

    /// <summary>The pages, at least one. All have the title and the sources of the answer.</summary>
    public static IReadOnlyList<Answer> Of(Answer answer)
    {
        string[] texts = [.. Fenced(Chunks([.. answer.Text.Split('\n').SelectMany(Lines)], line => EmbedLimits.Length(line) + 1, Text, int.MaxValue).Select(lines => string.Join('\n', lines)).Where(text => EmbedLimits.Length(text) > 0))];
        AnswerField[][] fields = [.. Chunks(answer.Fields, field => EmbedLimits.Length(field.Name) + Math.Min(EmbedLimits.FieldValue, EmbedLimits.Length(field.Value)), FieldText, Fields)];
        int count = Math.Max(1, Math.Max(texts.Length, fields.Length));
        return count == 1
            ? [answer]
            : [.. Enumerable.Range(0, count).Select(page => answer with
            {
                Text = page < texts.Length ? texts[page] : texts.LastOrDefault() ?? "",
                Fields = page < fields.Length ? fields[page] : [],
            })];
    }

    // A table that goes on behind a page is closed there and opened again on the next one.
    private static IEnumerable<string> Fenced(IEnumerable<string> texts)
    {
        bool open = false;
        foreach (string text in texts)
        {
            string begun = open ? $"{Fence}\n{text}" : text;
            open = begun.Split('\n').Count(line => line == Fence) % 2 == 1;
            yield return open ? $"{begun}\n{Fence}" : begun;
        }
    }

    // A line of names that is longer than a page is cut between two of them.
    private static IEnumerable<string> Lines(string line)
    {
        if (EmbedLimits.Length(line) <= Text)
        {
            return [line];
        }

        return Chunks(line.Split(", "), name => EmbedLimits.Length(name) + 2, Text, int.MaxValue).Select(names => string.Join(", ", names));
    }

    private static IEnumerable<T[]> Chunks<T>(IReadOnlyList<T> items, Func<T, int> length, int most, int mostItems)
    {
        List<T> chunk = [];
        int left = most;
        foreach (T item in items)
        {
            if (chunk.Count > 0 && (length(item) > left || chunk.Count == mostItems))
            {
                yield return [.. chunk];
                chunk.Clear();
                left = most;
            }

            chunk.Add(item);
            left -= length(item);
        }

        if (chunk.Count > 0)
        {
            yield return [.. chunk];
        }
    }
}
