using System.Text;

using MineBanBot.Commands;
using MineBanBot.Digests.Contents;
using MineBanBot.Knowledge.History;
using MineBanBot.Language;

namespace MineBanBot.Digests.Drawing;

/// <summary>An item as one line: its date, what it says as a link, who published it, who else did, and which other states it names.</summary>
internal static class ItemLine
{
    /// <summary>Most characters of what it says.</summary>
    public const int LineLength = 240;

    /// <summary>Most characters of an address. A longer one is left out: half a link leads nowhere.</summary>
    public const int LinkLength = 800;

    // With a heading above it, it finds room in a message of its own.
    private const int Longest = 2600;
    private const int NameLength = 80;
    private const int BriefLength = 100;
    private const int BriefName = 40;
    private const int MostReports = 4;
    private const int MostSteps = 3;
    private const int ReportLinkLength = 200;

    /// <summary>The line, in Markdown.</summary>
    public static string Of(DigestItem item, Texts texts)
    {
        string line = item.Line is { } text && text.Trim().Length > 0 ? PlainLine.Of(text, LineLength) : texts.Say(Text.EntryNoSummary);
        string date = item.Undated ? texts.Say(Text.DigestUndated, texts.Date(item.Date)) : texts.Date(item.Date);
        StringBuilder whole = new($"- {date}: {Linked(line, item.Link, LinkLength)} · {PlainLine.Of(item.Source, NameLength)}");
        IEnumerable<string> also = item.Also.Take(MostReports).Select((report, index) => index == 0 ? $" · {texts.Say(Text.DigestAlso, Report(report))}" : $", {Report(report)}");
        IEnumerable<string> others = item.States.Skip(1).Select(state => $" · {PlainLine.Of(state.Name, NameLength)}: {Standing(state, texts)}");
        foreach (string part in also.Concat(others).Where(part => whole.Length + part.Length <= Longest))
        {
            whole.Append(part);
        }

        return whole.ToString();
    }

    /// <summary>A shorter line, for lists: ten of them without links find room in a card.</summary>
    public static string Brief(DigestItem item, Texts texts, bool linked)
    {
        string line = item.Line is { } text ? PlainLine.Of(text, BriefLength) : texts.Say(Text.EntryNoSummary);
        return $"- {texts.Date(item.Date)}: {(linked ? Linked(line, item.Link, LinkLength) : line)} · {PlainLine.Of(item.Source, BriefName)}";
    }

    /// <summary>The line above the items of a state: its name and its standing, with the date that it speaks for.</summary>
    public static string Heading(DigestState state, Texts texts) =>
        $"**{PlainLine.Of(state.Name, NameLength)}** · {Standing(state, texts)} ({texts.Say(Text.DigestAsOf, texts.Date(state.AsOf))}{(state.Verified ? "" : $", {texts.Say(Text.DigestNotVerified)}")})";

    /// <summary>A text that leads to a page.</summary>
    /// <param name="text">Markdown.</param>
    /// <param name="link">The page; null, or too long: the text stays alone.</param>
    /// <param name="most">Most characters of the address.</param>
    public static string Linked(string text, Uri? link, int most) =>
        link is not null && SourceLine.Address(link) is var address && address.Length <= most ? $"[{text}]({address})" : text;

    private static string Report(DigestReport report) => Linked(PlainLine.Of(report.Source, NameLength), report.Link, ReportLinkLength);

    // Both sides of a dispute are cited, the newest steps of it.
    private static string Standing(DigestState state, Texts texts) => state.Dispute.Count == 0
        ? texts.Say(Word(state.Stage))
        : texts.Say(
            Text.DigestDisputed,
            texts.Say(Word(state.Stage)),
            string.Join(", ", state.Dispute.OrderBy(step => step.Date).TakeLast(MostSteps).Select(step => Linked(texts.Date(step.Date), step.Source, ReportLinkLength))));

    private static Text Word(MembershipStage stage) => stage switch
    {
        MembershipStage.Outside => Text.DigestOutside,
        MembershipStage.Signed => Text.DigestSigned,
        MembershipStage.Leaving => Text.DigestLeaving,
        MembershipStage.Left => Text.DigestLeft,
        MembershipStage.Uncertain or MembershipStage.JoinedNotInForce => Text.DigestJoined,
        _ => Text.DigestParty,
    };
}
