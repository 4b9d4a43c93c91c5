using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Cues;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Mentions;
using MineBanBot.Knowledge.Questions;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge.Figures;

/// <summary>Events in their order: of a day or a year, of a kind, or a government's policy over time.</summary>
internal sealed class MilestoneAnswerer(AnswerData data) : IAnswerer
{
    private readonly Phrasebook phrases = data.Phrases;

    /// <inheritdoc/>
    public double Claim(Reading reading)
    {
        if (reading.Has(Cue.Other) || reading.Has(Cue.Casualties) || reading.Has(Cue.OtherTreaty) || Asked(reading).Length == 0)
        {
            return 0;
        }

        bool happened = reading.Has(Cue.Happened) || reading.Has(Cue.Timeline);
        bool turn = Turn(reading, Asked(reading)) is not null;
        double sure = turn ? 0.96 : Category(reading) is not null ? 0.95 : happened && reading.Dates.Count > 0 && reading.States.Count == 0 ? 0.84 : 0;
        return sure - (0.15 * reading.Unexplained.Count);
    }

    /// <inheritdoc/>
    public Answer Compose(Reading reading)
    {
        Milestone[] asked = Asked(reading);

        // A policy stands until the next one: what was in force on a day is the last decision before it.
        bool policy = Category(reading) == "us_policy";
        if (Turn(reading, asked) is { } turn)
        {
            asked = [turn];
        }

        Milestone lead = policy && reading.Day is { } day ? asked.LastOrDefault(each => each.Date.Earliest <= day) ?? asked[0] : asked[^1];
        return new Answer
        {
            Kind = AnswerKind.Answer,
            Topic = AnswerTopic.Treaty,
            Title = policy || asked.Length == 1
                ? phrases.Say(Phrase.MilestoneTitle, phrases.Date(lead.Date), lead.Event)
                : phrases.Say(Phrase.MilestonesTitle, phrases.Date(asked[0].Date), phrases.Date(asked[^1].Date)),
            Text = string.Join('\n', asked.Select(each =>
                $"- **{phrases.Date(each.Date)}**: {data.Shown(each.Detail.Length == 0 ? each.Event : $"{each.Event}. {each.Detail}", each.Provenance)}")),
            Sources = [.. asked.Select(each => AnswerSource.Of(each.Provenance)).DistinctBy(source => source.Url).Take(10)],
            AsOf = asked.Max(each => each.Provenance.AsOf),
            Timeless = true,
            Confidence = Claim(reading),
        };
    }

    // "Where was the last review conference", "when is the next meeting".
    private static Milestone? Turn(Reading reading, Milestone[] asked)
    {
        bool meeting = Category(reading) == "meeting";
        return !meeting ? null
            : reading.Words.Contains("next") ? asked.FirstOrDefault(each => each.Date.Latest >= reading.Question.Today)
            : reading.Ordinal == -1 || reading.Words.Contains("recent") ? asked.LastOrDefault(each => each.Date.Latest < reading.Question.Today)
            : null;
    }

    // Which kind of event a question about a course of events means; null: none in particular.
    private static string? Category(Reading reading)
    {
        bool meetings = reading.Words.Any(word => word.StartsWith("conference", StringComparison.Ordinal) || word.StartsWith("meeting", StringComparison.Ordinal) || word is "msp" or "revcon");
        bool turn = meetings && (reading.Words.Contains("next") || reading.Ordinal == -1 || reading.Words.Contains("recent"));
        bool course = turn || reading.Has(Cue.Timeline) || reading.Has(Cue.Policy) || reading.Has(Cue.Trend);
        bool usa = reading.States.Any(match => match.Meanings is [{ Iso3: "USA" }]);
        return !course ? null
            : usa && (reading.Has(Cue.Policy) || reading.Has(Cue.Timeline)) && (!reading.Has(Cue.News) || reading.Has(Cue.Timeline)) ? "us_policy"
            : reading.Has(Cue.Leave) && reading.States.Count == 0 ? "withdrawal"
            : meetings ? "meeting"
            : reading.Has(Cue.Timeline) && reading.Has(Cue.Subject) && reading.States.Count == 0 && reading.Dates.Count == 0 ? ""
            : null;
    }

    private Milestone[] Asked(Reading reading)
    {
        string? category = Category(reading);
        bool review = reading.Words.Any(word => word is "review" or "revcon");
        return
        [
            .. data.Facts.Milestones
                .Where(each => category switch
                {
                    null => reading.Dates.Count > 0 && reading.Dates.All(mention => Within(each.Date, mention)),
                    "" => each.Category is "treaty" or "membership" or "ottawa_process" or "withdrawal" or "ukraine",
                    "meeting" => each.Category == "meeting" && (!review || each.Event.Contains("Review", StringComparison.Ordinal)),
                    _ => each.Category == category,
                })
                .Where(each => reading.Question.AsOf is not { } asOf || each.Date.Earliest <= asOf.Latest)
                .OrderBy(each => each.Date),
        ];
    }

    private static bool Within(PartialDate date, DateMention mention) =>
        mention is { Date: { } asked, Relation: DateRelation.In } && date.Earliest >= asked.Earliest && date.Latest <= asked.Latest;
}
