using MineBanBot.Knowledge.Answers;

namespace MineBanBot.Knowledge.Cards;

/// <summary>What is shown for something that is named, not asked: each is an answer like those to questions, with sources and dates.</summary>
public sealed class TreatyCards
{
    private readonly AnswerData data;

    internal TreatyCards(AnswerData data) => this.data = data;

    /// <summary>The newest date that the membership data speaks for.</summary>
    public Dates.PartialDate AsOf => data.AsOf;
}
