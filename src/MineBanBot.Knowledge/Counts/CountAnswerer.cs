using System.Globalization;
using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Cues;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.History;
using MineBanBot.Knowledge.Matching;
using MineBanBot.Knowledge.Mentions;
using MineBanBot.Knowledge.Questions;
using MineBanBot.Knowledge.States;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge.Counts;

/// <summary>How many States Parties there are, or were on a date.</summary>
internal sealed class CountAnswerer(AnswerData data) : IAnswerer
{
    private readonly Phrasebook phrases = data.Phrases;

    /// <inheritdoc/>
    public double Claim(Reading reading)
    {
        // "How many are parties and how many are not" asks for both sides of the same number.
        bool both = reading.Has(Cue.Outside) && reading.Has(Cue.Count) && reading.Cues[Cue.Count].Count > 1 && reading.Has(Cue.Party);
        bool other = reading.Has(Cue.Other) || reading.Has(Cue.OtherTreaty) || reading.OtherObject;
        bool period = reading.Dates.Any(mention => mention.Relation == DateRelation.Since);
        bool left = reading.Has(Cue.Leave) && !reading.DatedByEvent && !reading.Words.Contains("ever") && !reading.Words.Contains("were");
        bool needed = reading.Words.Any(word => word is "need" or "needed" or "needs" or "required" or "threshold") && !reading.Has(Cue.States);
        if (other || needed || period || left || (reading.Has(Cue.Outside) && !both) || reading.Has(Cue.Duty) || reading.Has(Cue.Casualties) || reading.States.Count > 0 || reading.Groups.Count > 0)
        {
            return 0;
        }

        if (both)
        {
            return 0.97;
        }

        // "Is it true that 164 countries are in?"
        bool number = reading.Words.Any(word => word.Length == 3 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int said) && said <= data.Facts.States.Count);
        if (number && !reading.Has(Cue.Count) && reading.Has(Cue.States) && reading.Dates.Count == 0 && (reading.Has(Cue.Party) || reading.EndsIn))
        {
            return 0.93 - (0.15 * reading.Unexplained.Count);
        }

        // A date and nothing else to ask about: "parties at end of 1998?", "how many on 31 December 2012?"
        bool dated = reading.Dates is [{ Date: not null }];
        if (!reading.Has(Cue.Count) || (dated && !reading.Has(Cue.Party)))
        {
            bool parties = reading.Has(Cue.Count) || reading.Words.Any(word => word is "parties" or "members" or "total");
            bool another = ((Cue[])[Cue.Casualties, Cue.Duty, Cue.Happened, Cue.News, Cue.Most, Cue.Least]).Any(reading.Has);
            return dated && parties && !another && reading.Unexplained.Count == 0 && reading.Telling.Count <= 3 ? 0.93 : 0;
        }

        // "How many states are there" may mean anything; with the treaty or joining named it means this.
        double sure = reading.Words.Contains("ever") ? 0.9 : reading.Has(Cue.Party) ? 0.95 : reading.Has(Cue.States) && reading.Has(Cue.Subject) ? 0.9 : 0;
        return sure - ((reading.Has(Cue.Subject) ? 0.2 : 0.27) * reading.Unexplained.Count);
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
        if (past && reading.Words.Any(word => word is "bound" or "force"))
        {
            return Bound(day, when, asOf, reading);
        }

        return new Answer
        {
            Kind = AnswerKind.Answer,
            Topic = AnswerTopic.Membership,
            Title = past ? phrases.Say(Phrase.CountTitleOn, count, when)
                : reading.Has(Cue.Signing) ? phrases.Say(Phrase.CountTitleSigned, Signed, count, phrases.Date(data.AsOf))
                : phrases.Say(Phrase.CountTitle, count, phrases.Date(data.AsOf)),
            Text = past ? TextOn(count, when) : TextNow(count),
            Fields = [.. Fields(current, past)],
            Sources = [.. Sources()],
            AsOf = asOf,
            Confidence = Claim(reading),
            Suggestions = [phrases.Say(Phrase.SuggestNews), .. data.Facts.States.Where(state => state.Status == StateStatus.Withdrawn).Take(1).Select(state => phrases.Say(Phrase.SuggestStatus, state.SpokenName))],
        };
    }

    // The other clock: not who had deposited, but for whom the treaty was in force.
    private Answer Bound(DateOnly day, string when, PartialDate asOf, Reading reading)
    {
        int bound = data.Facts.States.Count(state => Membership.On(state, day) is MembershipStage.InForce or MembershipStage.Leaving);
        return new Answer
        {
            Kind = AnswerKind.Answer,
            Topic = AnswerTopic.Membership,
            Title = phrases.Say(Phrase.CountBoundTitle, bound, when),
            Text = phrases.Say(Phrase.CountBoundText, Capital.First(when), bound, $"{data.History.On(day)}"),
            Sources = [.. Sources()],
            AsOf = asOf,
            Confidence = Claim(reading),
        };
    }

    private static PartialDate Month(PartialDate date) => new(date.Year, date.Month);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string TextOn(MembershipCount count, string when)
    {
        string text = phrases.Say(Phrase.CountTextOn, Capital.First(when), count);
        return count.Possible.Count == 0
            ? text
            : $"{text} {phrases.Say(Phrase.CountPossible, data.Names(count.Possible), phrases.Date(count.Possible[0].JoinedOn!.Value))}";
    }

    private string TextNow(MembershipCount count)
    {
        List<string> sentences = [phrases.Say(Phrase.CountText, phrases.Date(data.AsOf), count, data.Facts.States.Count, Number((int)Math.Round(100.0 * count.Certain / Math.Max(1, data.Facts.States.Count))))];
        if (data.History.Changes.LastOrDefault() is { } change)
        {
            Phrase phrase = change.Joined
                ? change.Date.IsFull ? Phrase.CountChangeJoinedOn : Phrase.CountChangeJoined
                : Phrase.CountChangeLeft;
            sentences.Add(phrases.Say(phrase, count, data.Spoken(change.State), data.InWords(change.Date)));
        }

        if (Page is { AsOf: { } asOf } page)
        {
            string then = $"{data.History.On(asOf.Latest)}";
            Phrase phrase = Words.Of(page.Overview).Contains(then) ? Phrase.CountPageSame : Phrase.CountPage;
            sentences.Add(phrases.Say(phrase, phrases.Date(Month(asOf)), then, Markdown.Escape(page.Source.Title)));
        }

        return string.Join(' ', sentences);
    }

    private int Signed => data.Facts.States.Count(state => state.SignedOn is not null);

    private TopicPage? Page => data.Pages.FirstOrDefault(page => page.AsOf is not null);

    private IEnumerable<AnswerField> Fields(MembershipCount current, bool past)
    {
        if (past)
        {
            yield return new AnswerField(phrases.Say(Phrase.CountFieldNow, phrases.Date(data.AsOf)), $"{current}");
        }

        if (Page?.AsOf is { } page)
        {
            yield return new AnswerField(phrases.Say(Phrase.CountFieldThen, phrases.Date(Month(page))), $"{data.History.On(page.Latest)}");
        }

        if (data.History.Peak() is { } peak)
        {
            yield return new AnswerField(
                phrases.Say(Phrase.CountFieldPeak), $"{peak.Count} ({new PartialDate(peak.First)} – {new PartialDate(peak.Last)})");
        }

        State[] left = [.. data.Facts.States.Where(state => state.Status == StateStatus.Withdrawn)];
        yield return new AnswerField(
            phrases.Say(Phrase.CountFieldLeft), $"{left.Length}: {data.Names(left)}");
        yield return new AnswerField(phrases.Say(Phrase.CountFieldOutside), Number(data.Facts.States.Count - current.Certain - current.Possible.Count));
        yield return new AnswerField(
            phrases.Say(Phrase.CountFieldEver), Number(data.Facts.States.Count(state => state.JoinedOn is not null)));
        yield return new AnswerField(
            phrases.Say(Phrase.CountFieldSigned), Number(Signed));
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
