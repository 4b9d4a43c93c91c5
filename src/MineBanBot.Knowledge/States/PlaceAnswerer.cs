using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Cues;
using MineBanBot.Knowledge.Questions;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge.States;

/// <summary>Says of a place that is no state of the table that it is none: Taiwan, Kosovo, Greenland.</summary>
internal sealed class PlaceAnswerer(AnswerData data) : IAnswerer
{
    /// <inheritdoc/>
    public double Claim(Reading reading) =>
        reading.OtherPlaces.Count == 0 || reading.Has(Cue.Other) || reading.Has(Cue.OtherTreaty) || reading.OtherObject ? 0
            : reading.Has(Cue.Party) || reading.Has(Cue.Leave) || reading.Has(Cue.Outside) || reading.NamesSubject || reading.EndsIn ? 0.975
            : 0;

    /// <inheritdoc/>
    public Answer Compose(Reading reading) => new()
    {
        Kind = AnswerKind.Abstain,
        Topic = AnswerTopic.Membership,
        Title = data.Phrases.Say(Phrase.PlaceTitle, reading.OtherPlaces[0]),
        Text = data.Phrases.Say(Phrase.PlaceText, data.Facts.States.Count, Markdown.Escape(reading.OtherPlaces[0])),
        Sources = [.. StateLines.Sources(data.Facts.States).Take(1)],
        AsOf = data.AsOf,
        Confidence = Claim(reading),
        Suggestions = data.Starters,
    };
}
