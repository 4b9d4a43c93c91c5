using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Posting.Ledger;

namespace MineBanBot.Follow.Status;

/// <summary>Draws the changes of a state's facts: was, now.</summary>
internal static class StatusPost
{
    private const int Color = 0x3B82C4;

    /// <summary>The message.</summary>
    /// <param name="state">The state as it is now.</param>
    /// <param name="changes">Facts by name, with what was and what is stored.</param>
    public static PostingBody Of(State state, IEnumerable<(string Fact, string Was, string Now)> changes) => new(null, new PostingBody.Card
    {
        Author = "Mine Ban Treaty · membership",
        Title = $"{state.PlainName}: what the tables say has changed",
        Url = state.Provenance.Source,
        Text = string.Join('\n', changes.Select(change => $"**{StateFacts.Name(change.Fact)}**: was {Shown(change.Was)} → now {Shown(change.Now)}")),
        Color = Color,
        Fields = [new PostingBody.Field("Source", $"[{state.Provenance.Source.Host}]({state.Provenance.Source.AbsoluteUri.Replace(")", "%29", StringComparison.Ordinal)}) · {state.Provenance.AsOf.InWords()}")],
        Footer = $"As of {state.Provenance.AsOf.InWords()}{(state.Provenance.Verified ? "" : " · not verified")}",
    });

    private static string Shown(string value) => Markdown.Escape(StateFacts.InWords(value));
}
