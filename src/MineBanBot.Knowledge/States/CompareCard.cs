using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Duties;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.History;
using MineBanBot.Knowledge.News;
using MineBanBot.Knowledge.Search;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge.States;

/// <summary>Some states side by side: the same lines for each, so that they can be read across.</summary>
internal sealed class CompareCard(AnswerData data)
{
    private const string Missing = "–";

    private readonly Phrasebook phrases = data.Phrases;
    private readonly StatusText wording = new(data);

    /// <summary>The card of these states, in this order.</summary>
    public Answer Of(IReadOnlyList<State> states)
    {
        IndexSnapshot entries = data.Index.Now;
        int parties = states.Count(state => Membership.CountedOn(state, data.AsOf.Latest) != false);
        Obligation[] duties = [.. data.Facts.Obligations.Where(duty => states.Any(state => state.Iso3 == duty.Iso3))];
        string[] disputes = [.. states.Where(wording.IsDisputed).Select(state => Capital.First(phrases.Say(Phrase.CompareDisputed, data.Spoken(state))))];
        return new Answer
        {
            Kind = AnswerKind.Answer,
            Topic = AnswerTopic.Membership,
            Title = phrases.Say(Phrase.CompareTitle, string.Join(", ", states.Select(phrases.Plain))),
            Text = string.Join("\n\n", (string[])[phrases.Say(Phrase.CompareParties, parties, states.Count), .. disputes]),
            Fields = [.. states.Select(state => new AnswerField(phrases.Plain(state), string.Join('\n', Lines(state, duties, entries.Of(state.Iso3)))) { Beside = true })],
            Sources =
            [
                .. states.Select(state => state.Provenance).Concat(duties.Select(duty => duty.Provenance)).Concat(states.SelectMany(wording.Dispute).Select(each => each.Provenance))
                    .Select(AnswerSource.Of).Concat(states.SelectMany(state => entries.Of(state.Iso3).Take(1)).SelectMany(AnswerSource.AllOf)).Distinct(),
            ],
            AsOf = data.AsOf,
            Confidence = 1,
            States = [.. states.Select(state => state.Iso3)],
        };
    }

    private IEnumerable<string> Lines(State state, Obligation[] duties, EntryList entries)
    {
        MembershipStage stage = Membership.On(state, data.AsOf.Latest);
        yield return $"**{data.Labelled(phrases.Say(StatusHistory.Name(stage)), state.Provenance.Verified)}**";
        yield return Line(Phrase.CompareRegion, Markdown.Escape(state.Region));
        yield return Line(Phrase.CompareSigned, Date(state.SignedOn));
        yield return Line(Phrase.CompareJoined, state.JoinedOn is null ? Missing : $"{Date(state.JoinedOn)} ({phrases.Method(state)})");
        yield return Line(Phrase.CompareInForce, state.JoinedOn is not null && state.InForceOn is null ? phrases.Say(Phrase.StatusForceUnknown) : Date(state.InForceOn));
        yield return Line(Phrase.CompareNotice, Date(state.WithdrawalDepositedOn));
        yield return Line(Phrase.CompareLeft, Date(state.WithdrawnOn));
        foreach ((Phrase name, int article) in new[] { (Phrase.StatusFieldObligation5, 5), (Phrase.StatusFieldObligation4, 4) })
        {
            Obligation[] rows = [.. duties.Where(duty => duty.Iso3 == state.Iso3 && duty.Article == article)];
            yield return Line(name, rows.Length == 0 ? Missing : string.Join("; ", rows.Select(row => ObligationWords.Say(row, data))));
        }

        yield return Line(Phrase.CompareEntries, entries.Count == 0 ? "0" : phrases.Say(Phrase.CompareEntriesNewest, entries.Count, EntryText.When(entries[0], phrases)));
    }

    private string Line(Phrase name, string value) => $"{phrases.Say(name)}: {value}";

    private string Date(PartialDate? date) => date is { } known ? data.InWords(known) : Missing;
}
