using System.Text.RegularExpressions;
using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Cues;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.History;
using MineBanBot.Knowledge.Questions;
using MineBanBot.Knowledge.States;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge.Counts;

/// <summary>Who had signed and not ratified, now or on a date.</summary>
internal sealed partial class SignatoryAnswerer(AnswerData data) : IAnswerer
{
    private readonly Phrasebook phrases = data.Phrases;

    /// <summary>Whether signatories are asked for that are nothing more.</summary>
    public static bool IsAsked(Reading reading)
    {
        string words = $" {string.Join(' ', reading.Words)} ";
        bool only = words.Contains(" only a signator", StringComparison.Ordinal) || words.Contains(" only signator", StringComparison.Ordinal)
            || words.Contains(" just a signator", StringComparison.Ordinal) || words.Contains(" still signator", StringComparison.Ordinal) || words.Contains(" just signator", StringComparison.Ordinal);
        bool unratified = reading.Has(Cue.Signing) && Unratified().IsMatch(words);
        return (only || unratified) && reading.States.Count == 0 && reading.Groups.Count == 0;
    }

    [GeneratedRegex(@" (?:never|not|without|yet|havent|hasnt|hadnt|didnt|fail\w*|but no)\b.* ratif", RegexOptions.CultureInvariant)]
    private static partial Regex Unratified();

    /// <inheritdoc/>
    public double Claim(Reading reading) =>
        IsAsked(reading) && !reading.Has(Cue.Other) && !reading.Has(Cue.OtherTreaty) && !reading.OtherObject
            ? 0.98 - (0.15 * reading.Unexplained.Count)
            : 0;

    /// <inheritdoc/>
    public Answer Compose(Reading reading)
    {
        bool past = reading.Day is { } asked && asked < data.AsOf.Earliest;
        DateOnly day = past ? reading.Day!.Value : data.AsOf.Latest;
        State[] only = [.. data.Facts.States.Where(state => Membership.On(state, day) == MembershipStage.Signed).OrderBy(state => state.Name, StringComparer.Ordinal)];
        State? last = data.Facts.States.Where(state => state is { SignedOn: not null, JoinedOn: not null }).MaxBy(state => state.JoinedOn);
        string when = past ? DayWords.Say(reading, phrases) : phrases.Say(Phrase.GroupAsOf, phrases.Date(data.AsOf));
        return new Answer
        {
            Kind = AnswerKind.Answer,
            Topic = AnswerTopic.Membership,
            Title = phrases.Say(Phrase.SignatoriesTitle, only.Length, when),
            Text = only.Length > 0 || last is null
                ? data.Names(only)
                : phrases.Say(Phrase.SignatoriesNone, data.Facts.States.Count(state => state.SignedOn is not null), data.Spoken(last), data.InWords(last.JoinedOn!.Value)),
            Sources = StateLines.Sources(only.Length > 0 ? only : last is null ? [] : [last]),
            AsOf = past ? reading.Dates.FirstOrDefault()?.Date ?? reading.Question.AsOf ?? new PartialDate(day) : data.AsOf,
            Confidence = Claim(reading),
            Suggestions = [phrases.Say(Phrase.SuggestCount)],
        };
    }
}
