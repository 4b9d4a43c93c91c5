using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge.Duties;

/// <summary>Says how an obligation stands: its status, the confirmed and the requested deadline, and for when that holds.</summary>
internal static class ObligationWords
{
    public static string Say(Obligation obligation, AnswerData data)
    {
        List<string> parts = [obligation.Status.Replace('_', ' ')];
        if (obligation.CompletionYear.Length > 0)
        {
            parts.Add(obligation.CompletionYear);
        }

        if (obligation.ConfirmedDeadline is { } confirmed)
        {
            parts.Add(data.Phrases.Say(Phrase.ObligationConfirmed, data.Phrases.Date(confirmed)));
        }

        if (obligation.RequestedDeadline is { } requested)
        {
            parts.Add(data.Phrases.Say(Phrase.ObligationRequested, data.Phrases.Date(requested)));
        }

        return data.Shown(data.Phrases.Say(Phrase.ObligationAsOf, string.Join(", ", parts), data.Phrases.Date(obligation.Provenance.AsOf)), obligation.Provenance);
    }
}
