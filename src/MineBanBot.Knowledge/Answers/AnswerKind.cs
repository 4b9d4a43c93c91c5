namespace MineBanBot.Knowledge.Answers;

/// <summary>What an answer is.</summary>
public enum AnswerKind
{
    /// <summary>States facts from the data.</summary>
    Answer,

    /// <summary>Asks back, with choices.</summary>
    Clarify,

    /// <summary>Says that the data holds no answer.</summary>
    Abstain,
}
