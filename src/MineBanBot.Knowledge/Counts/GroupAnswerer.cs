using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Cues;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.History;
using MineBanBot.Knowledge.Names;
using MineBanBot.Knowledge.Questions;
using MineBanBot.Knowledge.States;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge.Counts;

/// <summary>Who is in and who is outside: of all states, of a region, or of a well-known group.</summary>
internal sealed class GroupAnswerer(AnswerData data) : IAnswerer
{
    private readonly Phrasebook phrases = data.Phrases;

    /// <inheritdoc/>
    public double Claim(Reading reading)
    {
        if (reading.States.Count > 0 || SignatoryAnswerer.IsAsked(reading) || reading.Has(Cue.Other) || reading.Has(Cue.OtherTreaty) || reading.Has(Cue.Rule) || reading.OtherObject)
        {
            return 0;
        }

        bool group = reading.Groups.Count > 0;
        bool standing = reading.Has(Cue.Party) || reading.EndsIn || reading.Has(Cue.Outside) || reading.Has(Cue.Leave);
        bool listed = reading.Has(Cue.Which) || reading.Has(Cue.Count) || reading.Has(Cue.States);
        bool bare = group && reading.Content.Count == reading.Groups.Sum(match => match.Length);
        double sure = group && standing && (listed || reading.Has(Cue.Subject) || reading.Has(Cue.Outside) || reading.Has(Cue.Leave)) ? 0.98
            : group && reading.EndsIn ? 0.92
            : group && reading.Has(Cue.Count) ? 0.85
            : bare ? 0.8
            : group && reading.Has(Cue.Subject) ? 0.9
            : !group && reading.Has(Cue.Outside) && listed && (reading.Has(Cue.Subject) || reading.Has(Cue.Party)) ? 0.96
            : !group && reading.Has(Cue.Party) && reading.Has(Cue.Which) && reading.Has(Cue.States) && reading.Unexplained.Count == 0 && !reading.Has(Cue.Leave) && reading.Dates.Count == 0 ? 0.86
            : 0;
        return sure - (0.2 * reading.Unexplained.Count);
    }

    /// <inheritdoc/>
    public Answer Compose(Reading reading)
    {
        StateGroup? group = reading.Groups.Select(match => match.Meanings[0]).OrderBy(each => each.IsRegion).FirstOrDefault();
        IReadOnlyList<State> states = group?.States ?? data.Facts.States;
        bool past = reading.Day is { } asked && asked < data.AsOf.Earliest;
        DateOnly day = past ? reading.Day!.Value : data.AsOf.Latest;
        State[] inside = [.. states.Where(state => Membership.CountedOn(state, day) != false)];
        State[] left = [.. states.Where(state => Membership.On(state, day) == MembershipStage.Left)];
        State[] never = [.. states.Except(inside).Except(left)];
        string when = past ? DayWords.Say(reading, phrases) : phrases.Say(Phrase.GroupAsOf, phrases.Date(data.AsOf));
        return new Answer
        {
            Kind = AnswerKind.Answer,
            Topic = AnswerTopic.Membership,
            Title = Title(reading, group, inside, left, never, when),
            Text = string.Join("\n", Lines(reading, group, inside, left, never)),
            Sources = [.. group is { IsRegion: false } ? [AnswerSource.Of(group.Provenance)] : (AnswerSource[])[], .. StateLines.Sources(states)],
            AsOf = past ? reading.Dates.FirstOrDefault()?.Date ?? reading.Question.AsOf ?? new PartialDate(day) : data.AsOf,
            Confidence = Claim(reading),
            Suggestions = [phrases.Say(Phrase.SuggestCount)],
        };
    }

    private static bool AsksNever(Reading reading) => reading.Words.Contains("never");

    private string Title(Reading reading, StateGroup? group, State[] inside, State[] left, State[] never, string when)
    {
        int all = inside.Length + left.Length + never.Length;
        int outside = left.Length + never.Length;
        if (group is null)
        {
            return reading.Has(Cue.Outside)
                ? AsksNever(reading)
                    ? phrases.Say(Phrase.GroupAllNever, never.Length, when)
                    : phrases.Say(Phrase.GroupAllOutside, outside, all, when)
                : phrases.Say(Phrase.GroupAllInside, inside.Length, all, when);
        }

        Phrase phrase = reading.Has(Cue.Outside) || reading.Has(Cue.Leave) ? Phrase.GroupOutside : Phrase.GroupInside;
        return phrases.Say(phrase, phrase == Phrase.GroupInside ? inside.Length : outside, all, group.Name, when);
    }

    private IEnumerable<string> Lines(Reading reading, StateGroup? group, State[] inside, State[] left, State[] never)
    {
        bool outsideFirst = reading.Has(Cue.Outside) || reading.Has(Cue.Leave);
        IEnumerable<string> outside = AsksNever(reading)
            ? [.. StateLines.Named(phrases.Say(Phrase.GroupNever), never, data), .. StateLines.Named(phrases.Say(Phrase.GroupLeft), left, data)]
            : [.. StateLines.Named(phrases.Say(Phrase.GroupLeft), left, data), .. StateLines.Named(phrases.Say(Phrase.GroupNever), never, data)];
        IEnumerable<string> parties = StateLines.Named(phrases.Say(Phrase.GroupParties), inside, data);
        if (outsideFirst && group is null)
        {
            return outside;
        }

        IEnumerable<string> lines = outsideFirst ? outside.Concat(parties) : parties.Concat(outside);
        return group is { IsRegion: false, Provenance.Verified: false }
            ? lines.Append(phrases.Say(Phrase.GroupNotVerified, Markdown.Escape(group.Name), phrases.Date(group.Provenance.AsOf)))
            : lines;
    }
}
