using System.Globalization;
using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Cues;
using MineBanBot.Knowledge.History;
using MineBanBot.Knowledge.Questions;
using MineBanBot.Knowledge.States;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge.Counts;

/// <summary>The first, the last, the hundredth to join, to sign or to leave.</summary>
internal sealed class OrderAnswerer(AnswerData data) : IAnswerer
{
    private readonly Phrasebook phrases = data.Phrases;

    private const int Several = 5;

    /// <inheritdoc/>
    public double Claim(Reading reading)
    {
        bool asked = reading.Ordinal is not null && (reading.Has(Cue.Joining) || reading.Has(Cue.Leave) || reading.Has(Cue.Party) || reading.Words.Contains("number"));
        return asked && reading.States.Count == 0 && reading.Groups.Count == 0 && reading.Dates.Count == 0 && reading.Article is null
            && !reading.Words.Any(word => word.StartsWith("meeting", StringComparison.Ordinal) || word.StartsWith("conference", StringComparison.Ordinal))
            && !reading.Has(Cue.Duty) && !reading.Words.Any(word => word is "report" or "reports" or "law" or "deadline")
            && !reading.Has(Cue.Other) && !reading.Has(Cue.OtherTreaty) && !reading.OtherObject
            ? 0.97 - (0.17 * reading.Unexplained.Count)
            : 0;
    }

    private Answer Ends(MembershipChange[] changes, bool leaving, bool signing, int ordinal, Reading reading) => new()
    {
        Kind = AnswerKind.Answer,
        Topic = AnswerTopic.Membership,
        Title = phrases.Say(
            leaving ? Phrase.OrderLeft : signing ? Phrase.OrderSigned : Phrase.OrderJoined,
            phrases.Say(ordinal > 0 ? Phrase.OrderFirst : Phrase.OrderLast),
            phrases.Plain(changes[0].State),
            data.InWords(changes[0].Date)),
        Text = StateLines.Dated(changes, data),
        Sources = StateLines.Sources(changes.Select(change => change.State)),
        AsOf = data.AsOf,
        Confidence = Claim(reading),
    };

    /// <inheritdoc/>
    public Answer Compose(Reading reading)
    {
        bool leaving = reading.Has(Cue.Leave);
        bool signing = !leaving && reading.Has(Cue.Signing) && !reading.Words.Any(word => word is "ratify" or "join" or "accede" or "ratified" or "joined");
        MembershipChange[] order =
        [
            .. signing
                ? data.Facts.States.Where(state => state.SignedOn is not null).Select(state => new MembershipChange(state, state.SignedOn!.Value, Joined: true)).OrderBy(change => change.Date)
                : data.History.Changes.Where(change => change.Joined != leaving
                    && (!reading.Has(Cue.Signing) || change.State.SignedOn is not null)),
        ];
        int ordinal = reading.Ordinal!.Value;

        // "The newest members" are several.
        if (ordinal is 1 or -1 && reading.Words.Any(word => word is "members" or "parties" or "joiners" or "countries" or "states" or "nations") && order.Length >= Several)
        {
            return Ends(ordinal > 0 ? order[..Several] : [.. order[^Several..].Reverse()], leaving, signing, ordinal, reading);
        }

        int index = ordinal > 0 ? ordinal - 1 : order.Length + ordinal;
        if (index < 0 || index >= order.Length)
        {
            return new Answer
            {
                Kind = AnswerKind.Abstain,
                Topic = AnswerTopic.Membership,
                Title = phrases.Say(Phrase.OrderNone),
                Text = phrases.Say(Phrase.OrderNoneText, order.Length),
                AsOf = data.AsOf,
                Confidence = Claim(reading),
            };
        }

        // Several may have deposited on one day: then none of them is before the other.
        MembershipChange[] together = [.. order.Where(change => change.Date == order[index].Date)];
        int first = Array.IndexOf(order, together[0]) + 1;
        Phrase title = leaving ? Phrase.OrderLeft : signing ? Phrase.OrderSigned : Phrase.OrderJoined;
        string place = ordinal switch
        {
            1 => phrases.Say(Phrase.OrderFirst),
            -1 => phrases.Say(Phrase.OrderLast),
            _ => phrases.Say(Phrase.OrderNumber, ordinal.ToString(CultureInfo.InvariantCulture)),
        };
        return new Answer
        {
            Kind = AnswerKind.Answer,
            Topic = AnswerTopic.Membership,
            Title = phrases.Say(title, place, string.Join(", ", together.Select(change => phrases.Plain(change.State))), data.InWords(order[index].Date)),
            Text = together.Length > 1
                ? $"{phrases.Say(Phrase.OrderTogether, together.Length, data.InWords(order[index].Date), first, first + together.Length - 1)}\n{StateLines.Dated(together, data)}"
                : StateLines.Dated(together, data),
            Sources = StateLines.Sources(together.Select(change => change.State)),
            AsOf = data.AsOf,
            Confidence = Claim(reading),
        };
    }
}
