using MineBanBot.Commands;
using MineBanBot.Digests.Asking;
using MineBanBot.Digests.Drafting;
using MineBanBot.Digests.Panel;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Messages;
using MineBanBot.Language;
using MineBanBot.Store;

namespace MineBanBot.Digests.Verbs;

/// <summary>/digest correct: changes the last posted digest of a channel where it stands, and says that it was corrected. Older ones are corrected from the history.</summary>
internal sealed class CorrectVerb(Database database, PanelActions panel) : IDigestVerb
{
    /// <inheritdoc/>
    public CommandOption Definition { get; } = new(OptionType.Subcommand, PanelId.Correct, "Corrects the last digest of a channel where it stands, with a note")
    {
        Options = [WishReader.ChannelOption],
    };

    /// <inheritdoc/>
    public async Task<Reply> HandleAsync(Interaction.Command interaction, Manner manner, CancellationToken cancellationToken)
    {
        if ((ChannelId.TryParse(interaction.Options.Text(WishReader.Channel)) ?? interaction.From.Channel) is not { } channel)
        {
            return new Reply.Show(OutgoingMessage.Of(manner.Texts.Say(Text.DigestNoChannel)), Private: true);
        }

        GuildId guild = interaction.From.Guild!.Value;
        return await OpenAsync(
            async transaction => (await DigestStore.PastAsync(transaction, guild, channel)).FirstOrDefault(row => row.State == DigestStanding.Posted),
            manner.Texts,
            cancellationToken);
    }

    /// <summary>Opens the panel in which a posted digest is corrected.</summary>
    /// <param name="guild">The server.</param>
    /// <param name="id">Untrusted.</param>
    /// <param name="texts">The moderator's language.</param>
    /// <param name="cancellationToken">Opens nothing.</param>
    public Task<Reply> OpenAsync(GuildId guild, string id, Texts texts, CancellationToken cancellationToken) =>
        OpenAsync(transaction => DigestStore.FindAsync(transaction, guild, id), texts, cancellationToken);

    /// <inheritdoc/>
    public Task<Reply?> HandleAsync(Interaction.Component interaction, Manner manner, CancellationToken cancellationToken) =>
        panel.HandleAsync(interaction, manner.Texts, cancellationToken);

    /// <inheritdoc/>
    public Task<Reply?> HandleAsync(Interaction.Modal interaction, Manner manner, CancellationToken cancellationToken) =>
        panel.HandleAsync(interaction, manner.Texts, cancellationToken);

    private async Task<Reply> OpenAsync(Func<System.Data.Common.DbTransaction, Task<DigestRow?>> find, Texts texts, CancellationToken cancellationToken)
    {
        DigestRow? row = await database.WriteAsync(
            async transaction =>
            {
                if (await find(transaction) is not { State: DigestStanding.Posted } posted)
                {
                    return null;
                }

                DigestRow open = posted with { Correction = posted.Correction ?? posted.Content };
                await DigestStore.UpdateAsync(transaction, open);
                return open;
            },
            cancellationToken);
        return new Reply.Show(
            row is null ? OutgoingMessage.Of(texts.Say(Text.DigestNoneToCorrect))
            : row.TryReadContent() is null ? OutgoingMessage.Of(texts.Say(Text.DigestUnreadable))
            : DigestPanel.Of(row, PanelId.Correct, texts),
            Private: true);
    }
}
