namespace MineBanBot.Knowledge.Answers;

/// <summary>A named value.</summary>
/// <param name="Name">Plain text.</param>
/// <param name="Value">Plain Markdown.</param>
public sealed record AnswerField(string Name, string Value)
{
    /// <summary>Whether it is to be read across with those beside it.</summary>
    public bool Beside { get; init; }
}
