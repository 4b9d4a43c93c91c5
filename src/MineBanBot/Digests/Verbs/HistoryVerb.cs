using System.Globalization;

using MineBanBot.Commands;
using MineBanBot.Digests.Contents;
using MineBanBot.Digests.Drafting;
using MineBanBot.Digests.Drawing;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Components;
using MineBanBot.Discord.Embeds;
using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Messages;
using MineBanBot.Language;
using MineBanBot.Posting.Ledger;
using MineBanBot.Store;

namespace MineBanBot.Digests.Verbs;

/// <summary>/digest history: every digest with its state and a link, page by page, and a select to correct one.</summary>
internal sealed class HistoryVerb(Database database, PostingLedger ledger, CorrectVerb correct) : IDigestVerb
{
    private const int PageSize = 10;
    private const string Name = "history";
    private const string Correct = "correct";

    /// <inheritdoc/>
    public CommandOption Definition { get; } = new(OptionType.Subcommand, Name, "Shows every digest with its state and a link");

    /// <inheritdoc/>
    public async Task<Reply> HandleAsync(Interaction.Command interaction, Manner manner, CancellationToken cancellationToken) =>
        new Reply.Show(await PageAsync(interaction.From.Guild!.Value, 1, manner.Texts, cancellationToken), Private: true);

    /// <inheritdoc/>
    public async Task<Reply?> HandleAsync(Interaction.Component interaction, Manner manner, CancellationToken cancellationToken) => interaction.CustomId.Split(':') switch
    {
        [_, _, Correct] when interaction.Values is [var id] => await correct.OpenAsync(interaction.From.Guild!.Value, id, manner.Texts, cancellationToken),
        [_, _, var page] when int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out int number) =>
            new Reply.Update(await PageAsync(interaction.From.Guild!.Value, number, manner.Texts, cancellationToken)),
        _ => null,
    };

    private async Task<OutgoingMessage> PageAsync(GuildId guild, int wanted, Texts texts, CancellationToken cancellationToken)
    {
        (IReadOnlyList<DigestRow> rows, ILookup<string, PostingRow> postings, int page, int pages) = await database.ReadAsync(
            async transaction =>
            {
                long count = await DigestStore.CountAsync(transaction, guild);
                int all = (int)Math.Max(1, (count + PageSize - 1) / PageSize);
                int shown = Math.Clamp(wanted, 1, all);
                IReadOnlyList<DigestRow> read = await DigestStore.HistoryAsync(transaction, guild, (shown - 1) * PageSize, PageSize);
                return (read, await ledger.OfSubjectsAsync(transaction, PostingKind.Digest, read.Select(row => row.Id)), shown, all);
            },
            cancellationToken);
        if (rows.Count == 0)
        {
            return OutgoingMessage.Of(texts.Say(Text.DigestNoHistory));
        }

        DigestRow[] correctable = [.. rows.Where(row => row.State == DigestStanding.Posted)];
        return OutgoingMessage.Of(new Embed
        {
            Title = texts.Say(Text.DigestHistory),
            Description = string.Join('\n', rows.Select(row => Line(row, [.. postings[row.Id]], texts))),
            Footer = pages == 1 ? null : texts.Say(Text.PageOf, page, pages),
        }) with
        {
            Rows =
            [
                .. pages == 1
                    ? Array.Empty<Row>()
                    : [new ButtonRow(new Button(texts.Say(Text.Previous), Id(page - 1), page > 1), new Button(texts.Say(Text.Next), Id(page + 1), page < pages))],
                .. correctable.Length == 0
                    ? Array.Empty<Row>()
                    : [SelectMenu.OfTexts($"{DigestCommand.Name}:{Name}:{Correct}", [.. correctable.Select(row => new SelectOption(Label(row, texts), row.Id))]) with { Placeholder = texts.Say(Text.DigestChooseToCorrect) }],
            ],
        };
    }

    private static string Id(int page) => string.Create(CultureInfo.InvariantCulture, $"{DigestCommand.Name}:{Name}:{page}");

    private static string Label(DigestRow row, Texts texts) =>
        $"{(row.TryReadContent() is { } digest ? DigestPages.Period(digest.Request, texts) : row.Id)} · {DateTimeOffset.FromUnixTimeMilliseconds(row.DecidedAt ?? row.CreatedAt).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC";

    private static string Line(DigestRow row, PostingRow[] parts, Texts texts)
    {
        Digest? digest = row.TryReadContent();
        string what = digest is null ? texts.Say(Text.DigestUnreadable) : $"{DigestPages.Period(digest.Request, texts)} · {texts.Say(Text.DigestCount, digest.Items.Count)}";
        string corrected = digest is { Corrections.Count: > 0 } ? $" · {texts.Say(Text.DigestWasCorrected)}" : "";
        string link = parts.FirstOrDefault(part => part.Message is not null) is { } first
            ? $" · [{texts.Say(Text.DigestOpenIt)}](https://discord.com/channels/{row.Guild}/{row.Channel}/{first.Message})"
            : "";
        return $"- <t:{(row.DecidedAt ?? row.CreatedAt) / 1000}:f> <#{row.Channel}>: {State(row, parts, texts)}{corrected} · {what}{link}";
    }

    // How a digest stands that was handed over is said by the worst of its parts.
    private static string State(DigestRow row, PostingRow[] parts, Texts texts) =>
        row.State != DigestStanding.Posted ? texts.Say(row.State switch
        {
            DigestStanding.Draft => Text.DigestHistoryDraft,
            DigestStanding.Approved => Text.DigestHistoryApproved,
            DigestStanding.Empty => Text.DigestHistoryEmpty,
            DigestStanding.Declined => Text.DigestHistoryDeclined,
            _ => Text.DigestHistoryExpired,
        })
        : parts.FirstOrDefault(part => part.State == PostingState.Failed) is { } failed ? texts.Say(Text.DigestHistoryFailed, PlainLine.Of(failed.Error ?? "", 200))
        : parts.FirstOrDefault(part => part.State == PostingState.Unknown) is { } unknown ? texts.Say(Text.DigestHistoryUnknown, PlainLine.Of(unknown.Error ?? "", 200))
        : texts.Say(parts.Any(part => part.State != PostingState.Posted) ? Text.DigestHistoryPosting : Text.DigestHistoryPosted);
}
