using System.Globalization;

using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Matching;
using MineBanBot.Knowledge.Questions;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge.Answers;

/// <summary>How many States Parties there are, or were on a date.</summary>
internal sealed class CountAnswerer(AnswerData data) : IAnswerer
{
    private readonly Phrasebook phrases = data.Phrases;

    /// <inheritdoc/>
    public double Claim(Reading reading)
    {
        if (!reading.Has(Cue.Count) || reading.Has(Cue.Other) || reading.Has(Cue.Leave) || reading.States.Count > 0)
        {
            return 0;
        }

        // "How many states are there" may mean anything; with the treaty or joining named it means this.
        double sure = reading.Has(Cue.Party) ? 0.95 : !reading.Has(Cue.States) ? 0 : reading.Has(Cue.Subject) ? 0.9 : 0.75;
        return sure - (0.2 * reading.Unexplained.Count);
    }

    /// <inheritdoc/>
    public Answer Compose(Reading reading)
    {
        DateOnly now = data.AsOf.Latest;
        DateOnly day = reading.Day ?? now;
        MembershipCount current = data.History.On(now);
        bool past = reading.Day is not null && day < data.AsOf.Earliest;
        MembershipCount count = past ? data.History.On(day) : current;
        PartialDate asOf = past ? reading.Dates.FirstOrDefault()?.Date ?? reading.Question.AsOf ?? new PartialDate(day) : data.AsOf;
        string when = DayWords.Say(reading, phrases);
        return new Answer
        {
            Kind = AnswerKind.Answer,
            Topic = AnswerTopic.Membership,
            Title = past ? phrases.Say(Phrase.CountTitleOn, count, when) : phrases.Say(Phrase.CountTitle, count, data.AsOf.InWords()),
            Text = past ? TextOn(count, when) : TextNow(count),
            Fields = [.. Fields(current, past)],
            Sources = [.. Sources()],
            AsOf = asOf,
            Confidence = Claim(reading),
            Suggestions = [phrases.Say(Phrase.SuggestNews), .. data.Facts.States.Where(state => state.Status == StateStatus.Withdrawn).Take(1).Select(state => phrases.Say(Phrase.SuggestStatus, state.PlainName))],
        };
    }

    private static PartialDate Month(PartialDate date) => new(date.Year, date.Month);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string TextOn(MembershipCount count, string when)
    {
        string text = phrases.Say(Phrase.CountTextOn, char.ToUpperInvariant(when[0]) + when[1..], count);
        return count.Possible.Count == 0
            ? text
            : $"{text} {phrases.Say(Phrase.CountPossible, string.Join(", ", count.Possible.Select(state => state.PlainName)), count.Possible[0].JoinedOn!.Value.InWords())}";
    }

    private string TextNow(MembershipCount count)
    {
        List<string> sentences = [phrases.Say(Phrase.CountText, data.AsOf.InWords(), count, data.Facts.States.Count)];
        if (data.History.Changes.LastOrDefault() is { } change)
        {
            Phrase phrase = change.Joined
                ? change.Date.IsFull ? Phrase.CountChangeJoinedOn : Phrase.CountChangeJoined
                : Phrase.CountChangeLeft;
            sentences.Add(phrases.Say(phrase, count, change.State.PlainName, data.InWords(change.Date)));
        }

        if (Page is { AsOf: { } asOf } page)
        {
            string then = $"{data.History.On(asOf.Latest)}";
            Phrase phrase = Words.Of(page.Overview).Contains(then) ? Phrase.CountPageSame : Phrase.CountPage;
            sentences.Add(phrases.Say(phrase, Month(asOf).InWords(), then, Markdown.Escape(page.Source.Title)));
        }

        return string.Join(' ', sentences);
    }

    private TopicPage? Page => data.Pages.FirstOrDefault(page => page.AsOf is not null);

    private IEnumerable<AnswerField> Fields(MembershipCount current, bool past)
    {
        if (past)
        {
            yield return new AnswerField(phrases.Say(Phrase.CountFieldNow, data.AsOf.InWords()), $"{current}");
        }

        if (Page?.AsOf is { } page)
        {
            yield return new AnswerField(phrases.Say(Phrase.CountFieldThen, Month(page).InWords()), $"{data.History.On(page.Latest)}");
        }

        if (data.History.Peak() is { } peak)
        {
            yield return new AnswerField(
                phrases.Say(Phrase.CountFieldPeak), $"{peak.Count} ({new PartialDate(peak.First)} – {new PartialDate(peak.Last)})");
        }

        State[] left = [.. data.Facts.States.Where(state => state.Status == StateStatus.Withdrawn)];
        yield return new AnswerField(
            phrases.Say(Phrase.CountFieldLeft), $"{left.Length}: {string.Join(", ", left.Select(state => state.PlainName))}");
        yield return new AnswerField(
            phrases.Say(Phrase.CountFieldEver), Number(data.Facts.States.Count(state => state.JoinedOn is not null)));
        yield return new AnswerField(
            phrases.Say(Phrase.CountFieldSigned), Number(data.Facts.States.Count(state => state.SignedOn is not null)));
    }

    private IEnumerable<AnswerSource> Sources()
    {
        foreach (Figure figure in data.Facts.Figures.Where(figure => figure.Id == "sp_now"))
        {
            yield return AnswerSource.Of(figure.Provenance);
        }

        // The page most rows rest on: the depositary's list.
        if (data.Facts.States.CountBy(state => state.Provenance.Source).OrderByDescending(pair => pair.Value).FirstOrDefault().Key is { } source)
        {
            yield return AnswerSource.Of(data.Facts.States.First(state => state.Provenance.Source == source).Provenance);
        }

        if (Page is { AsOf: { } asOf } page)
        {
            yield return new AnswerSource(page.Source.Title, page.Source.Url, asOf);
        }
    }
}
