using MineBanBot.Knowledge.Questions;

namespace MineBanBot.Knowledge.Answers;

/// <summary>Answers one kind of question.</summary>
internal interface IAnswerer
{
    /// <summary>How sure it is that the question is of its kind, 0–1. Looks at the reading alone.</summary>
    double Claim(Reading reading);

    /// <summary>Composes the answer from data rows. Called only when <see cref="Claim"/> was the highest.</summary>
    Answer Compose(Reading reading);
}
