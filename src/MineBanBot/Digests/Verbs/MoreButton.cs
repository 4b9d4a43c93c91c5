using System.Globalization;

using MineBanBot.Commands;
using MineBanBot.Digests.Composing;
using MineBanBot.Digests.Contents;
using MineBanBot.Digests.Drafting;
using MineBanBot.Digests.Drawing;
using MineBanBot.Discord.Components;
using MineBanBot.Discord.Embeds;
using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Messages;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Language;

namespace MineBanBot.Digests.Verbs;

/// <summary>"+K more" under a digest: lists the entries that had no room, to whoever pressed it alone.</summary>
internal sealed class MoreButton(DigestStore digests, CurrentSources sources) : IDigestButton
{
    private const int PageSize = 10;
    private const string Turned = "turned";

    /// <inheritdoc/>
    public string Name => "more";

    /// <inheritdoc/>
    public async Task<Reply?> HandleAsync(Interaction.Component interaction, Manner manner, CancellationToken cancellationToken)
    {
        if (interaction.CustomId.Split(':') is not [_, _, { Length: > 0 } id, var number, .. var rest]
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int wanted) || interaction.From.Guild is not { } guild)
        {
            return null;
        }

        Digest? digest = (await digests.FindAsync(guild, id, cancellationToken))?.TryReadContent();
        if (digest is null || digest.Left.Count == 0)
        {
            return new Reply.Show(OutgoingMessage.Of(manner.Texts.Say(Text.DigestGone)), Private: true);
        }

        int pages = (digest.Left.Count + PageSize - 1) / PageSize;
        int page = Math.Clamp(wanted, 1, pages);
        OutgoingMessage message = Page(digest, id, page, pages, manner.Texts);

        // The first press is on the posted digest, which stays as it is.
        return rest is [Turned] ? new Reply.Update(message) : new Reply.Show(message, Private: true);
    }

    private OutgoingMessage Page(Digest digest, string id, int page, int pages, Texts texts)
    {
        DigestSources now = sources.Now;
        ItemMaker items = new(now);
        string[] wanted = [.. digest.Left.Skip((page - 1) * PageSize).Take(PageSize)];
        Dictionary<string, Entry> found = now.Entries
            .Between(digest.Request.From.AddDays(-digest.Request.LookBack), digest.Request.To)
            .Where(entry => wanted.Contains(entry.Id.Value))
            .ToDictionary(entry => entry.Id.Value);
        DigestItem[] shown = [.. wanted.Select(found.GetValueOrDefault).OfType<Entry>().Select(entry => items.Of(entry, now.TopicsOf(entry), [], 0))];
        string list = string.Join('\n', shown.Select(item => ItemLine.Brief(item, texts, linked: true)));
        list = EmbedLimits.Length(list) <= EmbedLimits.Description ? list : string.Join('\n', shown.Select(item => ItemLine.Brief(item, texts, linked: false)));
        string Id(int to) => string.Create(CultureInfo.InvariantCulture, $"{DigestPages.More}{id}:{to}:{Turned}");
        return OutgoingMessage.Of(new Embed
        {
            Title = texts.Say(Text.DigestMoreTitle, DigestPages.Period(digest.Request, texts)),
            Description = shown.Length == 0 ? texts.Say(Text.DigestGone) : list,
            Footer = texts.Say(Text.PageOf, page, pages),
        }) with
        {
            Rows = pages == 1
                ? []
                : [new ButtonRow(new Button(texts.Say(Text.Previous), Id(page - 1), page > 1), new Button(texts.Say(Text.Next), Id(page + 1), page < pages))],
        };
    }
}
