namespace MineBanBot.Knowledge.Answers;

/// <summary>Lines as named values, none of them longer than what is shown whole.</summary>
internal static class FieldLines
{
    // Discord shows 1,024 characters of a value (https://discord.com/developers/docs/resources/message#embed-object-embed-limits).
    private const int Longest = 1000;

    /// <summary>One field, or several of the same name when the lines are too many; none without lines.</summary>
    public static IEnumerable<AnswerField> Of(string name, IEnumerable<string> lines)
    {
        List<string> held = [];
        int length = 0;
        foreach (string line in lines)
        {
            if (held.Count > 0 && length + line.Length + 1 > Longest)
            {
                yield return new AnswerField(name, string.Join('\n', held));
                (held, length) = ([], 0);
            }

            held.Add(line);
            length += line.Length + 1;
        }

        if (held.Count > 0)
        {
            yield return new AnswerField(name, string.Join('\n', held));
        }
    }
}
