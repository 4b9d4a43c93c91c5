using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Cues;
using MineBanBot.Knowledge.Questions;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge.Declining;

/// <summary>Says that the data holds no answer, and what can be asked.</summary>
internal sealed class AbstainAnswerer(AnswerData data, Func<Reading, IReadOnlyList<string>> nearest) : IAnswerer
{
    /// <summary>What another answerer must be surer of than this.</summary>
    public const double Floor = 0.6;

    /// <inheritdoc/>
    public double Claim(Reading reading) => reading.Has(Cue.Opinion) || reading.Has(Cue.Injection) ? 0.985 : Floor;

    /// <inheritdoc/>
    public Answer Compose(Reading reading) => Because(data.Phrases.Say(Phrase.AbstainText), nearest(reading));

    /// <summary>An abstention with its reason.</summary>
    /// <param name="reason">Why, in whole sentences.</param>
    /// <param name="near">Questions that have answers and are near to what was asked; none: some to begin with.</param>
    public Answer Because(string reason, IReadOnlyList<string>? near = null)
    {
        Phrasebook phrases = data.Phrases;
        IReadOnlyList<string> suggestions = near is { Count: > 0 } ? near : data.Starters;
        return new Answer
        {
            Kind = AnswerKind.Abstain,
            Title = phrases.Say(Phrase.AbstainTitle),
            Text = $"{reason}\n{string.Join('\n', suggestions.Select(suggestion => $"- {suggestion}"))}",
            AsOf = data.AsOf,
            Confidence = 1 - Floor,
            Suggestions = suggestions,
        };
    }
}
