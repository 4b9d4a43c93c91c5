using MineBanBot.Commands;
using MineBanBot.Digests.Asking;
using MineBanBot.Digests.Drafting;
using MineBanBot.Digests.Panel;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Messages;
using MineBanBot.Language;
using MineBanBot.Servers;
using MineBanBot.Store;

namespace MineBanBot.Digests.Verbs;

/// <summary>/digest draft: composes a digest and shows it to its moderator alone, to be changed, approved and posted.</summary>
internal sealed class DraftVerb(Database database, DigestStore digests, DigestDesk desk, WishReader wishes, PanelActions panel, ChannelCheck channels) : IDigestVerb
{
    /// <inheritdoc/>
    public CommandOption Definition { get; } = new(OptionType.Subcommand, PanelId.Draft, "Composes a digest that only you see, to change, approve and post")
    {
        Options = [WishReader.ChannelOption, .. WishReader.Options],
    };

    /// <inheritdoc/>
    public async Task<Reply> HandleAsync(Interaction.Command interaction, Manner manner, CancellationToken cancellationToken)
    {
        (DigestWish? wish, Text? fault) = wishes.Read(interaction.Options);
        if (wish is null)
        {
            return Tell(manner.Texts.Say(fault!.Value));
        }

        GuildId guild = interaction.From.Guild!.Value;
        if ((ChannelId.TryParse(interaction.Options.Text(WishReader.Channel)) ?? interaction.From.Channel) is not { } channel)
        {
            return Tell(manner.Texts.Say(Text.DigestNoChannel));
        }

        if (wish.IsPlain && await digests.OpenAsync(guild, channel, cancellationToken) is { } open)
        {
            return new Reply.Show(DigestPanel.Of(open, PanelId.Draft, manner.Texts, note: manner.Texts.Say(Text.DigestResumed, $"<t:{open.CreatedAt / 1000}:R>")), Private: true);
        }

        if (await channels.WhyNotAsync(guild, channel, cancellationToken) is { } why)
        {
            return Tell(why);
        }

        DigestRow row = await database.WriteAsync(
            async transaction =>
            {
                DigestRow composed = digests.Draft(guild, channel, await desk.ComposeAsync(transaction, guild, channel, wish));
                await DigestStore.AddAsync(transaction, composed);
                return composed;
            },
            cancellationToken);
        return new Reply.Show(DigestPanel.Of(row, PanelId.Draft, manner.Texts), Private: true);
    }

    /// <inheritdoc/>
    public Task<Reply?> HandleAsync(Interaction.Component interaction, Manner manner, CancellationToken cancellationToken) =>
        panel.HandleAsync(interaction, manner.Texts, cancellationToken);

    /// <inheritdoc/>
    public Task<Reply?> HandleAsync(Interaction.Modal interaction, Manner manner, CancellationToken cancellationToken) =>
        panel.HandleAsync(interaction, manner.Texts, cancellationToken);

    /// <inheritdoc/>
    public Reply.Suggest Suggest(Interaction.Autocomplete interaction, Manner manner) => wishes.Suggest(interaction, manner.Texts);

    private static Reply.Show Tell(string sentence) => new(OutgoingMessage.Of(sentence), Private: true);
}
