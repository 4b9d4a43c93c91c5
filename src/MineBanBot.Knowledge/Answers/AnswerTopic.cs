namespace MineBanBot.Knowledge.Answers;

/// <summary>What an answer is about; the display picks its colour by it.</summary>
public enum AnswerTopic
{
    /// <summary>Nothing in particular.</summary>
    None,

    /// <summary>Membership of the treaty.</summary>
    Membership,

    /// <summary>The treaty's text and terms.</summary>
    Treaty,

    /// <summary>Entries.</summary>
    News,

    /// <summary>Staying safe.</summary>
    Safety,
}
