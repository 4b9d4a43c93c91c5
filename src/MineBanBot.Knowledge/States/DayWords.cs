using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Mentions;
using MineBanBot.Knowledge.Questions;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge.States;

/// <summary>Says the day an answer is for as the question meant it: "on 6 April 2015", "at the end of 2013".</summary>
internal static class DayWords
{
    public static string Say(Reading reading, Phrasebook phrases)
    {
        DateMention? mention = reading.Dates.FirstOrDefault();
        PartialDate date = mention?.Date ?? reading.Question.AsOf ?? new PartialDate(reading.Question.Today);
        bool wholePeriod = !date.IsFull && (mention?.Relation ?? DateRelation.In) is DateRelation.In or DateRelation.EndOf;
        return wholePeriod
            ? phrases.Say(Phrase.AtEndOf, phrases.Date(date))
            : phrases.Say(Phrase.On, phrases.Date(new PartialDate(reading.Day ?? date.Latest)));
    }
}
