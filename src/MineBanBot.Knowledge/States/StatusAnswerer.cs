using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Cues;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.History;
using MineBanBot.Knowledge.Questions;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge.States;

/// <summary>How a state stands, or stood on a date; asks back when the name fits several states.</summary>
internal sealed class StatusAnswerer : IAnswerer
{
    private readonly AnswerData data;
    private readonly Phrasebook phrases;
    private readonly StatusText wording;
    private readonly StatusFields fields;

    public StatusAnswerer(AnswerData data)
    {
        this.data = data;
        phrases = data.Phrases;
        wording = new StatusText(data);
        fields = new StatusFields(data, wording);
    }

    /// <inheritdoc/>
    public double Claim(Reading reading)
    {
        if (reading.States.Count == 0 || reading.Has(Cue.Other) || reading.Has(Cue.OtherTreaty) || reading.OtherObject)
        {
            return 0;
        }

        // "How many mines does Greece have" is no question for its membership; how long it took from signing to ratifying is one.
        if (reading.Has(Cue.Count) && !reading.Has(Cue.Party))
        {
            return 0;
        }

        bool asked = reading.Has(Cue.Party) || reading.Has(Cue.Leave) || reading.Has(Cue.Outside) || reading.EndsIn;
        int named = reading.States.Sum(match => match.Length);
        bool only = reading.Content.Count == named;
        double several = reading.States.Count > 1 ? 0.15 : 0;
        // A name that several share is asked back, whatever else is said.
        if (asked && reading.States is [{ Meanings.Count: > 1 }])
        {
            return 0.9 - (0.05 * reading.Unexplained.Count);
        }

        double sure = asked ? 0.93 - several : reading.Words.Count == named ? 0.9 : !only ? 0 : reading.Has(Cue.Subject) ? 0.92 : 0.75;

        // Beside the treaty and joining, a polite sentence may say much else.
        bool disputed = reading.Has(Cue.Leave) && reading.States.Any(match => match.Meanings is [var state] && wording.IsDisputed(state));
        double doubt = disputed ? 0.08 : !reading.Has(Cue.Subject) ? reading.Dates.Count > 0 ? 0.17 : 0.34 : asked ? 0.08 : 0.17;
        return sure - (doubt * reading.Unexplained.Count);
    }

    /// <inheritdoc/>
    public Answer Compose(Reading reading)
    {
        State[] meant = [.. reading.States.SelectMany(match => match.Meanings).Distinct()];
        return meant.Length > 1 ? Clarify(meant, reading) : Of(meant[0], reading);
    }

    /// <summary>The card of one state, as of the newest data.</summary>
    public Answer Card(State state, double confidence)
    {
        MembershipStage stage = Membership.On(state, data.AsOf.Latest);
        return new Answer
        {
            Kind = AnswerKind.Answer,
            Topic = AnswerTopic.Membership,
            Title = wording.Title(state, stage, when: null),
            Text = Paragraph(state, stage),
            Fields = [.. fields.Of(state)],
            Sources = [.. fields.Sources(state).Prepend(AnswerSource.Of(state.Provenance)).Distinct()],
            AsOf = state.Provenance.AsOf,
            Confidence = confidence,
            Suggestions = [phrases.Say(Phrase.SuggestNewsState, state.SpokenName), phrases.Say(Phrase.SuggestCount)],
        };
    }

    /// <summary>Asks which of several states is meant.</summary>
    public Answer Clarify(IReadOnlyList<State> states, Reading? reading) => new()
    {
        Kind = AnswerKind.Clarify,
        Topic = AnswerTopic.Membership,
        Title = phrases.Say(Phrase.ClarifyTitle),
        Text = $"{phrases.Say(reading is { States.Count: > 1 } ? Phrase.ClarifyTextSeveral : Phrase.ClarifyText)}\n{string.Join('\n', states.Select(state => $"- {Markdown.Escape(phrases.Plain(state))}"))}",
        AsOf = data.AsOf,
        Confidence = reading is null ? 0.5 : Claim(reading),
        Suggestions = [.. states.Select(state => phrases.Say(Phrase.SuggestStatus, state.SpokenName))],
    };

    private Answer Of(State state, Reading reading)
    {
        Answer card = Card(state, Claim(reading));
        if (reading.Day is not { } day || day >= data.AsOf.Earliest)
        {
            return card;
        }

        MembershipStage stage = Membership.On(state, day);
        string when = DayWords.Say(reading, phrases);
        string today = wording.Title(state, Membership.On(state, data.AsOf.Latest), when: null);
        return card with
        {
            Title = wording.Title(state, stage, when),
            Text = $"{wording.Sentence(state, stage, when)}\n\n{phrases.Say(Phrase.StatusToday, phrases.Date(data.AsOf), today)}",
            AsOf = reading.Dates.FirstOrDefault()?.Date ?? reading.Question.AsOf ?? new PartialDate(day),
        };
    }

    private string Paragraph(State state, MembershipStage stage)
    {
        string sentence = wording.Sentence(state, stage, when: null);
        return wording.IsDisputed(state) ? $"{sentence} {Capital.First(phrases.Say(Phrase.StatusDisputedText, data.Spoken(state)))}" : sentence;
    }
}
