using MineBanBot.Commands;
using MineBanBot.Digests.Asking;
using MineBanBot.Digests.Drafting;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Messages;
using MineBanBot.Language;
using MineBanBot.Store;

namespace MineBanBot.Digests.Verbs;

/// <summary>/digest why: why an item is or is not in the digests of a channel.</summary>
internal sealed class WhyVerb(Database database, DigestStore digests, DigestReasons reasons) : IDigestVerb
{
    private const string Item = "item";

    /// <inheritdoc/>
    public CommandOption Definition { get; } = new(OptionType.Subcommand, "why", "Says why an item is or is not in a digest")
    {
        Options = [new CommandOption(OptionType.Text, Item, "Its address, or words of its title") { Required = true, MaxLength = 300 }, WishReader.ChannelOption],
    };

    /// <inheritdoc/>
    public async Task<Reply> HandleAsync(Interaction.Command interaction, Manner manner, CancellationToken cancellationToken)
    {
        GuildId guild = interaction.From.Guild!.Value;
        if ((ChannelId.TryParse(interaction.Options.Text(WishReader.Channel)) ?? interaction.From.Channel) is not { } channel)
        {
            return Tell(manner.Texts.Say(Text.DigestNoChannel));
        }

        DigestRow? open = await digests.OpenAsync(guild, channel, cancellationToken);
        IReadOnlyList<DigestRow> past = await database.ReadAsync(transaction => DigestStore.PastAsync(transaction, guild, channel), cancellationToken);
        IReadOnlyList<string> lines = reasons.Of(interaction.Options.Text(Item) ?? "", open is null ? past : [open, .. past], manner.Texts);
        return Tell(string.Join('\n', lines));
    }

    private static Reply.Show Tell(string text) => new(OutgoingMessage.Of(text), Private: true);
}
