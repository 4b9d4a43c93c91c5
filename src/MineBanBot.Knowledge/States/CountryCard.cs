using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Duties;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Figures;
using MineBanBot.Knowledge.History;
using MineBanBot.Knowledge.Names;
using MineBanBot.Knowledge.News;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge.States;

/// <summary>All that the tables and the entries hold about one state: dates with their meaning, what it was, duties, news, figures, events.</summary>
internal sealed class CountryCard
{
    private const int Entries = 5;

    private readonly AnswerData data;
    private readonly Phrasebook phrases;
    private readonly StatusText wording;
    private readonly Lazy<ILookup<string, Figure>> figures;
    private readonly Lazy<ILookup<string, Milestone>> events;

    public CountryCard(AnswerData data, CountryNames names)
    {
        this.data = data;
        phrases = data.Phrases;
        wording = new StatusText(data);
        figures = new(() => Naming(data.Facts.Figures, figure => names.In($"{figure.Question} {figure.Value}")));
        events = new(() => Naming(data.Facts.Milestones, each => names.In($"{each.Event} {each.Detail}")));
    }

    /// <summary>The card, as of the newest data.</summary>
    public Answer Of(State state)
    {
        MembershipStage stage = Membership.On(state, data.AsOf.Latest);
        Entry[] news = [.. data.Index.Now.Of(state.Iso3).Take(Entries)];
        Obligation[] duties = [.. data.Facts.Obligations.Where(each => each.Iso3 == state.Iso3)];
        Figure[] rows = [.. figures.Value[state.Iso3]];
        Milestone[] dispute = [.. wording.Dispute(state)];
        Milestone[] others = [.. events.Value[state.Iso3].Except(dispute).OrderByDescending(each => each.Date)];
        return new Answer
        {
            Kind = AnswerKind.Answer,
            Topic = AnswerTopic.Membership,
            Title = wording.Title(state, stage, when: null),
            Text = Text(state, stage),
            Fields =
            [
                .. Dates(state),
                .. Listed(Phrase.CountryHistory, StatusHistory.Of(state, data)),
                .. Duties(state, duties),
                .. Listed(Phrase.StatusFieldDispute, dispute.Select(Event)),
                .. state.Notes.Length == 0 ? (AnswerField[])[] : [new AnswerField(phrases.Say(Phrase.StatusFieldNote), data.Shown(state.Notes, state.Provenance))],
                .. Listed(Phrase.StatusFieldEntries, news.Select(entry => $"- {EntryText.When(entry, phrases)}: {EntryText.Short(entry, phrases, 140)}")),
                .. rows.Select(row => new AnswerField(row.Question, FigureText.Value(row, data))),
                .. Listed(Phrase.CountryEvents, others.Select(Event)),
                new AnswerField(phrases.Say(Phrase.CountryRegion), Region(state)),
            ],
            Sources =
            [
                .. dispute.Concat(others).Select(each => each.Provenance).Concat(duties.Select(each => each.Provenance)).Concat(rows.Select(each => each.Provenance))
                    .Prepend(state.Provenance).Select(AnswerSource.Of)
                    .Concat(news.SelectMany(AnswerSource.AllOf)).Distinct(),
            ],
            AsOf = state.Provenance.AsOf,
            Confidence = 1,
            States = [state.Iso3],
        };
    }

    private string Text(State state, MembershipStage stage)
    {
        string sentence = data.Labelled(wording.Sentence(state, stage, when: null), state.Provenance.Verified);
        return wording.IsDisputed(state) ? $"{sentence} {Capital.First(phrases.Say(Phrase.StatusDisputedText, data.Spoken(state)))}" : sentence;
    }

    // Each date has a clock of its own: what is counted from one is not bound by it.
    private IEnumerable<AnswerField> Dates(State state)
    {
        foreach ((Phrase name, PartialDate? date, Phrase meaning) in new[]
        {
            (Phrase.StatusFieldSigned, state.SignedOn, Phrase.CountrySignedMeans),
            (Phrase.StatusFieldJoined, state.JoinedOn, Phrase.CountryJoinedMeans),
            (Phrase.StatusFieldInForce, state.InForceOn, Phrase.CountryInForceMeans),
            (Phrase.StatusFieldNotice, state.WithdrawalDepositedOn, Phrase.CountryNoticeMeans),
            (Phrase.StatusFieldLeft, state.WithdrawnOn, Phrase.CountryLeftMeans),
        })
        {
            if (date is { } known)
            {
                yield return new AnswerField(phrases.Say(name, phrases.Method(state)), $"**{data.InWords(known)}**\n{phrases.Say(meaning)}");
            }
            else if (name == Phrase.StatusFieldInForce && state.JoinedOn is not null)
            {
                yield return new AnswerField(phrases.Say(name), phrases.Say(Phrase.StatusForceUnknown));
            }
        }
    }

    private IEnumerable<AnswerField> Duties(State state, Obligation[] duties)
    {
        foreach (Obligation duty in duties.OrderByDescending(each => each.Article))
        {
            Phrase name = duty.Article == 4 ? Phrase.StatusFieldObligation4 : Phrase.StatusFieldObligation5;
            yield return new AnswerField(phrases.Say(name), string.Join('\n', DutyLines(duty)));
        }

        // No row says that a duty was met or prolonged: what remains is the treaty's own term, said to be computed.
        if (state is { InForceOn: { IsFull: true } inForce, WithdrawnOn: null })
        {
            foreach ((int article, Phrase name, DateOnly due) in new[]
            {
                (5, Phrase.StatusFieldObligation5, TreatyClocks.ClearanceDeadline(inForce.Earliest)),
                (4, Phrase.StatusFieldObligation4, TreatyClocks.StockpileDeadline(inForce.Earliest)),
            })
            {
                if (!duties.Any(each => each.Article == article))
                {
                    yield return new AnswerField(phrases.Say(name), phrases.Say(Phrase.CountryDutyComputed, phrases.Date(inForce), phrases.Date(new PartialDate(due))));
                }
            }
        }
    }

    private IEnumerable<string> DutyLines(Obligation duty)
    {
        yield return ObligationWords.Say(duty, data);
        foreach ((Phrase name, string value) in new[]
        {
            (Phrase.CountryDutyExtension, duty.LastExtension),
            (Phrase.CountryDutyBand, duty.ContaminationBand),
            (Phrase.StatusFieldNote, duty.Notes),
        })
        {
            if (value.Length > 0)
            {
                yield return $"{phrases.Say(name)}: {data.Shown(value, duty.Provenance)}";
            }
        }
    }

    private string Region(State state)
    {
        string[] groups =
        [
            .. data.Facts.Groups.Where(member => member.Iso3 == state.Iso3).Select(member => data.Shown(member.Group, member.Provenance)).Distinct(),
        ];
        return string.Join('\n', ((string[])[Markdown.Escape(state.Region), string.Join(", ", groups)]).Where(line => line.Length > 0));
    }

    private string Event(Milestone each) =>
        $"- **{phrases.Date(each.Date)}**: {data.Shown(each.Detail.Length == 0 ? each.Event : $"{each.Event}. {each.Detail}", each.Provenance)}";

    // A list that is longer than a field goes on in a second one, so that no line is cut.
    private IEnumerable<AnswerField> Listed(Phrase name, IEnumerable<string> lines) =>
        FieldLines.Of(phrases.Say(name), lines);

    private static ILookup<string, T> Naming<T>(IEnumerable<T> rows, Func<T, IEnumerable<string>> states) =>
        rows.SelectMany(row => states(row).Select(state => (state, row))).ToLookup(pair => pair.state, pair => pair.row);
}
