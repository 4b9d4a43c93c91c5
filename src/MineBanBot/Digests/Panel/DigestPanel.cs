using System.Globalization;

using MineBanBot.Digests.Contents;
using MineBanBot.Digests.Drafting;
using MineBanBot.Digests.Drawing;
using MineBanBot.Discord.Components;
using MineBanBot.Discord.Embeds;
using MineBanBot.Discord.Messages;
using MineBanBot.Language;

namespace MineBanBot.Digests.Panel;

/// <summary>Draws what a moderator works on: the items by number, and what can be done with them.</summary>
internal static class DigestPanel
{
    private const int Color = 0xF0B232;
    private const int LineLength = 80;
    private const int WarningColor = 0x80848E;

    /// <summary>The message.</summary>
    /// <param name="row">The digest.</param>
    /// <param name="verb">The subcommand whose panel it is.</param>
    /// <param name="texts">The moderator's language.</param>
    /// <param name="picked">The number of the chosen item; 0: none.</param>
    /// <param name="note">What to say above it; null: nothing.</param>
    public static OutgoingMessage Of(DigestRow row, string verb, Texts texts, int picked = 0, string? note = null)
    {
        Digest digest = row.ReadOpen();
        return OutgoingMessage.Of(Overview(row, digest, texts)) with
        {
            Content = note,
            Rows = row.IsOpenIn(verb) || (verb == PanelId.Draft && row.State == DigestStanding.Approved) ? [.. Rows(row, digest, verb, texts, digest.Items.FirstOrDefault(item => item.Number == picked))] : [],
        };
    }

    private static Embed Overview(DigestRow row, Digest digest, Texts texts)
    {
        List<string> lines =
        [
            $"<#{row.Channel}> · {DigestPages.Period(digest.Request, texts)}",
            texts.Say(Text.DigestBeside, digest.Membership.Count + digest.MoreMembership, digest.Figures.Count, digest.OnThisDay.Count, digest.Left.Count, digest.Dropped.Count),
            .. digest.Intro is { } intro ? [PlainLine.Of(intro, 2 * LineLength)] : Array.Empty<string>(),
            .. digest.Items.Select((item, index) => $"**{index + 1}.** {DigestPages.TopicName(item.Topic, texts)}{StateOf(item)}: {LineOf(item, texts)}"),
            .. digest.IsEmpty ? [texts.Say(Text.DigestNothingNew)] : Array.Empty<string>(),
        ];
        return new Embed
        {
            Title = texts.Say(row.Correction is not null ? Text.DigestCorrecting : Title(row.State)),
            Description = string.Join('\n', lines),
            Color = row.IsOpen ? Color : WarningColor,
            Footer = Hint(row) is { } hint ? texts.Say(hint) : null,
        };
    }

    private static Text? Hint(DigestRow row) => row switch
    {
        { Correction: not null } => Text.DigestCorrectingHint,
        { State: DigestStanding.Draft } => Text.DigestDraftHint,
        { State: DigestStanding.Approved } => Text.DigestApprovedHint,
        _ => null,
    };

    private static Text Title(string state) => state switch
    {
        DigestStanding.Draft => Text.DigestStateDraft,
        DigestStanding.Approved => Text.DigestStateApproved,
        DigestStanding.Posted => Text.DigestStatePosted,
        DigestStanding.Empty => Text.DigestStateEmpty,
        DigestStanding.Declined => Text.DigestStateDeclined,
        _ => Text.DigestStateExpired,
    };

    private static IEnumerable<Row> Rows(DigestRow row, Digest digest, string verb, Texts texts, DigestItem? picked)
    {
        string Id(string act) => new PanelId(verb, act, row.Id, picked?.Number ?? 0).ToString();
        if (row.State == DigestStanding.Approved)
        {
            yield return new ButtonRow(
                Button(texts, Text.DigestPreview, Id(PanelAct.Preview)),
                Button(texts, Text.DigestBackToDraft, Id(PanelAct.Reopen)),
                Button(texts, Text.DigestPostNow, Id(PanelAct.Post), ButtonStyle.Success),
                Button(texts, Text.DigestDiscard, Id(PanelAct.Discard), ButtonStyle.Danger));
            yield break;
        }

        if (digest.Items.Count > 0)
        {
            yield return SelectMenu.OfTexts(Id(PanelAct.Pick), [.. digest.Items.Select((item, index) => Option(item, index + 1, texts, item == picked))]) with
            {
                Placeholder = texts.Say(Text.DigestPick),
            };
        }

        if (picked is not null)
        {
            yield return new ButtonRow(
                Button(texts, Text.DigestDrop, Id(PanelAct.Drop), ButtonStyle.Danger),
                Button(texts, Text.DigestUp, Id(PanelAct.Up)),
                Button(texts, Text.DigestDown, Id(PanelAct.Down)),
                Button(texts, Text.DigestEditLine, Id(PanelAct.Line)));
        }

        bool correcting = row.Correction is not null;
        yield return new ButtonRow(
        [
            Button(texts, Text.DigestEditIntro, Id(PanelAct.Intro)),
            Button(texts, Text.DigestAdd, Id(PanelAct.Add), enabled: digest.Items.Count < DigestRequest.Limit),
            .. correcting ? Array.Empty<Button>() : [Button(texts, Text.DigestChangePeriod, Id(PanelAct.Period))],
            Button(texts, Text.DigestRestore, Id(PanelAct.Restore), enabled: digest.Dropped.Count > 0 && digest.Items.Count < DigestRequest.Limit),
            Button(texts, Text.DigestPreview, Id(PanelAct.Preview)),
        ]);
        yield return correcting
            ? new ButtonRow(Button(texts, Text.DigestPublish, Id(PanelAct.Publish), ButtonStyle.Success), Button(texts, Text.DigestLeaveIt, Id(PanelAct.Discard)))
            : new ButtonRow(
                Button(texts, Text.DigestApprove, Id(PanelAct.Approve), ButtonStyle.Primary, enabled: !digest.IsEmpty),
                Button(texts, Text.DigestApproveAndPost, Id(PanelAct.Post), ButtonStyle.Success, enabled: !digest.IsEmpty),
                Button(texts, Text.DigestDiscard, Id(PanelAct.Discard), ButtonStyle.Danger));
    }

    private static Button Button(Texts texts, Text label, string id, ButtonStyle style = ButtonStyle.Secondary, bool enabled = true) => new(texts.Say(label), id, enabled) { Style = style };

    // What stands in a select is shown as it is: no Markdown there.
    private static SelectOption Option(DigestItem item, int place, Texts texts, bool chosen) =>
        new($"{place}. {(item.Line is { } line ? string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : texts.Say(Text.EntryNoSummary))}", item.Number.ToString(CultureInfo.InvariantCulture))
        {
            Description = $"{texts.Date(item.Date)} · {item.Source}",
            Chosen = chosen,
        };

    private static string StateOf(DigestItem item) => item.States.Count == 0 ? "" : $" · {PlainLine.Of(item.States[0].Name, LineLength)}";

    private static string LineOf(DigestItem item, Texts texts) =>
        $"{(item.Line is { } line ? PlainLine.Of(line, LineLength) : texts.Say(Text.EntryNoSummary))}{(item.Edited ? $" ({texts.Say(Text.DigestEdited)})" : "")}";
}
