using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Duties;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.News;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge.States;

/// <summary>The dates, obligations and latest entries of one state as named values.</summary>
internal sealed class StatusFields(AnswerData data, StatusText wording)
{
    private const int Entries = 3;

    private readonly Phrasebook phrases = data.Phrases;

    public IEnumerable<AnswerField> Of(State state)
    {
        foreach ((Phrase name, PartialDate? date) in new[]
        {
            (Phrase.StatusFieldSigned, state.SignedOn),
            (Phrase.StatusFieldJoined, state.JoinedOn),
            (Phrase.StatusFieldInForce, state.InForceOn),
            (Phrase.StatusFieldNotice, state.WithdrawalDepositedOn),
            (Phrase.StatusFieldLeft, state.WithdrawnOn),
        })
        {
            bool forceMissing = name == Phrase.StatusFieldInForce && date is null && state.JoinedOn is not null;
            if (date is { } known || forceMissing)
            {
                yield return new AnswerField(
                    phrases.Say(name, phrases.Method(state)), date is { IsFull: true } full ? $"{full}" : date is null ? phrases.Say(Phrase.StatusForceUnknown) : data.InWords(date.Value));
            }
        }

        foreach (Obligation obligation in data.Facts.Obligations.Where(obligation => obligation.Iso3 == state.Iso3))
        {
            Phrase name = obligation.Article == 4 ? Phrase.StatusFieldObligation4 : Phrase.StatusFieldObligation5;
            yield return new AnswerField(phrases.Say(name), ObligationWords.Say(obligation, data));
        }

        if (wording.IsDisputed(state))
        {
            yield return new AnswerField(phrases.Say(Phrase.StatusFieldDispute), wording.DisputeLines(state));
        }

        if (state.Notes.Length > 0)
        {
            yield return new AnswerField(phrases.Say(Phrase.StatusFieldNote), data.Shown(state.Notes, state.Provenance));
        }

        Entry[] news = [.. data.Index.Now.Of(state.Iso3).Take(Entries)];
        if (news.Length > 0)
        {
            yield return new AnswerField(
                phrases.Say(Phrase.StatusFieldEntries),
                string.Join('\n', news.Select(entry => $"- {EntryText.When(entry, phrases)}: {EntryText.Short(entry, phrases, 140)}")));
        }
    }

    /// <summary>What the fields rest on, besides the state's own row.</summary>
    public IEnumerable<AnswerSource> Sources(State state) =>
        wording.Dispute(state).Select(milestone => AnswerSource.Of(milestone.Provenance))
            .Concat(data.Facts.Obligations.Where(obligation => obligation.Iso3 == state.Iso3).Select(obligation => AnswerSource.Of(obligation.Provenance)))
            .Concat(data.Index.Now.Of(state.Iso3).Take(Entries).SelectMany(AnswerSource.AllOf));
}
