using System.Globalization;
using System.Text.Json;

using MineBanBot.Digests.Asking;
using MineBanBot.Digests.Contents;
using MineBanBot.Digests.Drafting;
using MineBanBot.Digests.Drawing;
using MineBanBot.Digests.Publishing;
using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Messages;
using MineBanBot.Language;
using MineBanBot.Store;

namespace MineBanBot.Digests.Panel;

/// <summary>What the buttons, selects and forms of a digest's panel do. The digest stands in the store: panels are only views of it.</summary>
internal sealed class PanelActions(Database database, DigestStore digests, DigestPublisher publisher, DigestDesk desk, WishReader wishes, LinkedItem linked)
{
    /// <summary>Answers a button or select of a panel; null: none that this version knows.</summary>
    public async Task<Reply?> HandleAsync(Interaction.Component interaction, Texts texts, CancellationToken cancellationToken)
    {
        if (PanelId.TryParse(interaction.CustomId) is not { } id || interaction.From.Guild is not { } guild)
        {
            return null;
        }

        try
        {
            DigestRow? row = await digests.FindAsync(guild, id.Digest, cancellationToken);
            return row is null ? Tell(texts.Say(Text.DigestGone)) : await ActAsync(id, row, interaction, texts, cancellationToken);
        }
        catch (JsonException)
        {
            return Tell(texts.Say(Text.DigestUnreadable));
        }
    }

    /// <summary>Answers a form of a panel; null: none that this version knows.</summary>
    public async Task<Reply?> HandleAsync(Interaction.Modal interaction, Texts texts, CancellationToken cancellationToken)
    {
        if (PanelId.TryParse(interaction.CustomId) is not { } id || interaction.From.Guild is not { } guild)
        {
            return null;
        }

        string Field(string name) => interaction.Fields.GetValueOrDefault(name)?.Trim() ?? "";
        try
        {
            return id.Act switch
            {
                PanelAct.Line when Field(DigestForms.Line) is { Length: > 0 } line => await ChangeAsync(id, guild, digest => Line(digest, id.Item, line), texts, cancellationToken),
                PanelAct.Intro => await ChangeAsync(id, guild, digest => digest with { Intro = Field(DigestForms.Intro) is { Length: > 0 } intro ? intro : null }, texts, cancellationToken),
                PanelAct.Add => linked.Read(Field(DigestForms.Link), Field(DigestForms.Line), Field(DigestForms.Source), Field(DigestForms.Date)) switch
                {
                    (null, { } fault) => Tell(texts.Say(fault)),
                    var (item, _) => await ChangeAsync(id, guild, digest => Added(digest, item!), texts, cancellationToken),
                },
                PanelAct.Period => await ChangePeriodAsync(id, guild, Field(DigestForms.From), Field(DigestForms.To), WishReader.Number(Field(DigestForms.Most)), texts, cancellationToken),
                PanelAct.Publish when Field(DigestForms.Note) is { Length: > 0 } note => await PublishAsync(id, guild, note, texts, cancellationToken),
                _ => null,
            };
        }
        catch (JsonException)
        {
            return Tell(texts.Say(Text.DigestUnreadable));
        }
    }

    private async Task<Reply?> ActAsync(PanelId id, DigestRow row, Interaction.Component interaction, Texts texts, CancellationToken cancellationToken)
    {
        switch (id.Act)
        {
            case PanelAct.Show:
                return new Reply.Show(DigestPanel.Of(row, id.Verb, texts), Private: true);
            case PanelAct.Preview:
                return Preview(row);
            case PanelAct.Post:
                return await PostAsync(id, row.GuildId, texts, cancellationToken);
            case PanelAct.Approve:
                return await MoveAsync(id, row.GuildId, texts, DigestStanding.Approved, cancellationToken);
            case PanelAct.Reopen:
                return await MoveAsync(id, row.GuildId, texts, DigestStanding.Draft, cancellationToken);
            case PanelAct.Discard when id.Verb == PanelId.Correct:
                return await GiveUpAsync(id, row.GuildId, texts, cancellationToken);
            case PanelAct.Discard:
                return await MoveAsync(id, row.GuildId, texts, DigestStanding.Declined, cancellationToken);
        }

        if (!row.IsOpenIn(id.Verb))
        {
            return new Reply.Update(DigestPanel.Of(row, id.Verb, texts, note: texts.Say(Text.DigestDecided)));
        }

        int picked = id.Act == PanelAct.Pick && interaction.Values is [var value] && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : id.Item;
        return id.Act switch
        {
            PanelAct.Pick => new Reply.Update(DigestPanel.Of(row, id.Verb, texts, picked)),
            PanelAct.Drop => await ChangeAsync(id with { Item = 0 }, row.GuildId, digest => Editing.Without(digest, picked), texts, cancellationToken),
            PanelAct.Up or PanelAct.Down => await ChangeAsync(id, row.GuildId, digest => Editing.Moved(digest, picked, id.Act == PanelAct.Up), texts, cancellationToken),
            PanelAct.Restore => await ChangeAsync(id, row.GuildId, Editing.Restored, texts, cancellationToken),
            _ => DigestForms.Of(id, row.ReadOpen(), texts) is { } form ? new Reply.OpenModal(form) : id.Act == PanelAct.Line ? Tell(texts.Say(Text.DigestNoItem)) : null,
        };
    }

    private static Reply.Show Tell(string sentence) => new(OutgoingMessage.Of(sentence), Private: true);

    /// <summary>A digest as it will be posted, for the moderator alone.</summary>
    public static Reply.Show Preview(DigestRow row)
    {
        OutgoingMessage[] pages = [.. DigestPages.Of(row.ReadOpen(), row.Id).Select(page => page.ToMessage())];
        return new Reply.Show(pages[0], Private: true) { FollowUps = [.. pages.Skip(1).Select(page => new FollowUp(page, Private: true))] };
    }

    private async Task<Reply> ChangeAsync(PanelId id, GuildId guild, Func<Digest, Digest> change, Texts texts, CancellationToken cancellationToken) =>
        await digests.ChangeAsync(guild, id.Digest, id.Verb, change, cancellationToken) is { } row
            ? new Reply.Update(DigestPanel.Of(row, id.Verb, texts, id.Item, row.IsOpenIn(id.Verb) ? null : texts.Say(Text.DigestDecided)))
            : Tell(texts.Say(Text.DigestGone));

    private static Digest Line(Digest digest, int number, string line) =>
        digest.Items.FirstOrDefault(item => item.Number == number) is { } item && DigestForms.Short(item.Line) != line ? Editing.Rewritten(digest, number, line) : digest;

    private static Digest Added(Digest digest, DigestItem item) =>
        digest.Items.Count >= DigestRequest.Limit || (item.Entry.Length > 0 && digest.Items.Any(other => other.Entry == item.Entry)) ? digest : Editing.With(digest, item);

    private async Task<Reply> ChangePeriodAsync(PanelId id, GuildId guild, string first, string last, int? most, Texts texts, CancellationToken cancellationToken)
    {
        if (wishes.Days(first, last) is not ({ } from, { } to, null))
        {
            return Tell(texts.Say(wishes.Days(first, last).Fault ?? Text.DigestNoDate));
        }

        if (most is null)
        {
            return Tell(texts.Say(Text.DigestNoNumber, DigestRequest.Limit));
        }

        return await InStoreAsync(id, guild, texts, async (transaction, row) =>
        {
            if (row.State == DigestStanding.Draft)
            {
                row = row with { Content = (await desk.ComposeAnewAsync(transaction, row, from, to, most.Value)).ToJson() };
                await DigestStore.UpdateAsync(transaction, row);
            }

            return row;
        }, cancellationToken);
    }

    private Task<Reply> PostAsync(PanelId id, GuildId guild, Texts texts, CancellationToken cancellationToken) =>
        InStoreAsync(
            id,
            guild,
            texts,
            // Of a schedule, it is posted when it is due.
            async (transaction, row) => row switch
            {
                { State: DigestStanding.Draft or DigestStanding.Approved, Schedule: null } => await publisher.PlanAsync(transaction, row, DigestDestination.Plain),
                { State: DigestStanding.Draft } => await digests.MoveAsync(transaction, row, DigestStanding.Approved),
                _ => row,
            },
            cancellationToken);

    private Task<Reply> MoveAsync(PanelId id, GuildId guild, Texts texts, string state, CancellationToken cancellationToken) =>
        InStoreAsync(
            id,
            guild,
            texts,
            async (transaction, row) => row.State is DigestStanding.Draft or DigestStanding.Approved ? await digests.MoveAsync(transaction, row, state) : row,
            cancellationToken);

    private Task<Reply> GiveUpAsync(PanelId id, GuildId guild, Texts texts, CancellationToken cancellationToken) =>
        InStoreAsync(
            id,
            guild,
            texts,
            async (transaction, row) =>
            {
                DigestRow left = row with { Correction = null };
                await DigestStore.UpdateAsync(transaction, left);
                return left;
            },
            cancellationToken);

    private Task<Reply> PublishAsync(PanelId id, GuildId guild, string note, Texts texts, CancellationToken cancellationToken) =>
        InStoreAsync(id, guild, texts, (transaction, row) => row.Correction is null ? Task.FromResult(row) : publisher.CorrectAsync(transaction, row, note), cancellationToken);

    // Two moderators may press at once: whoever comes second finds what the first one did.
    private async Task<Reply> InStoreAsync(
        PanelId id, GuildId guild, Texts texts, Func<System.Data.Common.DbTransaction, DigestRow, Task<DigestRow>> act, CancellationToken cancellationToken)
    {
        DigestRow? now = await database.WriteAsync(
            async transaction => await DigestStore.FindAsync(transaction, guild, id.Digest) is { } row ? await act(transaction, row) : null, cancellationToken);
        return now is null ? Tell(texts.Say(Text.DigestGone)) : new Reply.Update(DigestPanel.Of(now, id.Verb, texts));
    }
}
