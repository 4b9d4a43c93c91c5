using System.Globalization;
using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Cues;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.History;
using MineBanBot.Knowledge.Questions;
using MineBanBot.Knowledge.States;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge.Counts;

/// <summary>By how many States Parties the number changed between two dates.</summary>
internal sealed class GrowthAnswerer(AnswerData data) : IAnswerer
{
    private readonly Phrasebook phrases = data.Phrases;

    /// <inheritdoc/>
    public double Claim(Reading reading) =>
        reading.Dates is [{ Date: not null }, { Date: not null }, ..] && reading.Has(Cue.Growth) && (reading.Has(Cue.Party) || reading.Has(Cue.States))
        && reading.States.Count == 0 && !reading.Has(Cue.Casualties) && !reading.Has(Cue.Other) && !reading.Has(Cue.OtherTreaty)
            ? 0.97 - (0.17 * reading.Unexplained.Count)
            : 0;

    /// <inheritdoc/>
    public Answer Compose(Reading reading)
    {
        PartialDate[] dates = [.. reading.Dates.Select(mention => mention.Date!.Value).Take(2).Order()];
        MembershipCount before = data.History.On(dates[0].Latest);
        MembershipCount after = data.History.On(dates[1].Latest);
        int change = after.Certain - before.Certain;
        string percent = before.Certain == 0 ? "" : $" ({(100.0 * change / before.Certain).ToString("+0.0;-0.0;0", CultureInfo.InvariantCulture)} %)";
        return new Answer
        {
            Kind = AnswerKind.Answer,
            Topic = AnswerTopic.Membership,
            Title = phrases.Say(Phrase.GrowthTitle, $"{before}", $"{after}", change.ToString("+0;-0;0", CultureInfo.InvariantCulture), percent),
            Text = phrases.Say(Phrase.GrowthText, phrases.Date(dates[0]), $"{before}", phrases.Date(dates[1]), $"{after}"),
            Sources = StateLines.Sources(data.Facts.States).Take(1).ToArray(),
            AsOf = dates[1],
            Confidence = Claim(reading),
        };
    }
}
