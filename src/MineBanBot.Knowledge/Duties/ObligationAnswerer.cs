using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Cues;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.History;
using MineBanBot.Knowledge.Questions;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge.Duties;

/// <summary>A state's duty to clear its mined areas (Art. 5) or to destroy its stockpiles (Art. 4), with its deadlines.</summary>
internal sealed class ObligationAnswerer(AnswerData data) : IAnswerer
{
    private readonly Phrasebook phrases = data.Phrases;

    /// <inheritdoc/>
    public double Claim(Reading reading) =>
        reading.States is [{ Meanings.Count: 1 } only] && reading.Has(Cue.Duty) && !reading.Has(Cue.Other) && !reading.Has(Cue.OtherTreaty) && Rows(only.Meanings[0], reading).Any()
            ? (reading.Has(Cue.Party) ? 0.88 : 0.94) - (0.12 * reading.Unexplained.Count)
            : 0;

    /// <inheritdoc/>
    public Answer Compose(Reading reading)
    {
        State state = reading.States[0].Meanings[0];
        (string Line, Provenance Provenance)[] rows = [.. Rows(state, reading)];
        return new Answer
        {
            Kind = AnswerKind.Answer,
            Topic = AnswerTopic.Membership,
            Title = phrases.Say(Phrase.ObligationTitle, phrases.Plain(state)),
            Text = string.Join('\n', rows.Select(row => $"- {row.Line}")),
            Fields =
            [
                .. data.Facts.Obligations.Where(each => each.Iso3 == state.Iso3 && each.Notes.Length > 0)
                    .Select(each => new AnswerField(phrases.Say(Phrase.StatusFieldNote), data.Shown(each.Notes, each.Provenance))),
            ],
            Sources = [.. rows.Select(row => AnswerSource.Of(row.Provenance)).DistinctBy(source => source.Url)],
            AsOf = rows.Max(row => row.Provenance.AsOf),
            Confidence = Claim(reading),
            Suggestions = [phrases.Say(Phrase.SuggestStatus, state.SpokenName)],
        };
    }

    private IEnumerable<(string Line, Provenance Provenance)> Rows(State state, Reading reading)
    {
        bool stockpile = reading.Words.Any(word => word.StartsWith("stockpile", StringComparison.Ordinal));
        Obligation[] known = [.. data.Facts.Obligations.Where(each => each.Iso3 == state.Iso3)];
        foreach (Obligation row in known.Where(each => !stockpile || each.Article == 4))
        {
            Phrase name = row.Article == 4 ? Phrase.StatusFieldObligation4 : Phrase.StatusFieldObligation5;
            yield return ($"**{phrases.Say(name)}:** {ObligationWords.Say(row, data)}", row.Provenance);
        }

        // No row says that a duty was met or prolonged: what remains is the treaty's own term, said to be computed.
        if (state is { InForceOn: { IsFull: true } inForce, WithdrawnOn: null } && !known.Any(each => each.Article == (stockpile ? 4 : 5)))
        {
            DateOnly due = stockpile ? TreatyClocks.StockpileDeadline(inForce.Earliest) : TreatyClocks.ClearanceDeadline(inForce.Earliest);
            Phrase rule = stockpile ? Phrase.ObligationRule4 : Phrase.ObligationRule5;
            yield return (phrases.Say(rule, phrases.Date(inForce), phrases.Date(new PartialDate(due))), state.Provenance);
        }
    }
}
