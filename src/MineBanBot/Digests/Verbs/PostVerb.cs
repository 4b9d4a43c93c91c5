using MineBanBot.Commands;
using MineBanBot.Digests.Asking;
using MineBanBot.Digests.Contents;
using MineBanBot.Digests.Drafting;
using MineBanBot.Digests.Panel;
using MineBanBot.Digests.Publishing;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Messages;
using MineBanBot.Language;
using MineBanBot.Servers;
using MineBanBot.Store;

namespace MineBanBot.Digests.Verbs;

/// <summary>/digest post: posts a digest at once, or the draft that was approved.</summary>
internal sealed class PostVerb(Database database, DigestStore digests, DigestDesk desk, DigestPublisher publisher, WishReader wishes, ChannelCheck channels) : IDigestVerb
{
    private const string WhenEmpty = "when-empty";
    private const string Say = "say";

    /// <inheritdoc/>
    public CommandOption Definition { get; } = new(OptionType.Subcommand, "post", "Posts a digest at once, or the draft that was approved")
    {
        Options =
        [
            WishReader.ChannelOption,
            .. WishReader.Options,
            new CommandOption(OptionType.Text, WhenEmpty, "What to do when nothing is new; nothing is posted when left out")
            {
                Choices = [new CommandChoice("post nothing", "nothing"), new CommandChoice("say that nothing is new", Say)],
            },
        ],
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

        // Posted beside a draft, another digest would tell of the same events.
        DigestRow? open = await digests.OpenAsync(guild, channel, cancellationToken);
        if (open is { State: DigestStanding.Draft } || (open is not null && !wish.IsPlain))
        {
            return new Reply.Show(DigestPanel.Of(open, PanelId.Draft, manner.Texts, note: manner.Texts.Say(Text.DigestOpenFirst)), Private: true);
        }

        if (await channels.WhyNotAsync(guild, channel, cancellationToken) is { } why)
        {
            return Tell(why);
        }

        DigestDestination destination = DigestDestination.Plain with { SaysNothingNew = interaction.Options.Text(WhenEmpty) == Say };
        DigestRow posted = await database.WriteAsync(
            async transaction =>
            {
                if (open is not null && await DigestStore.FindAsync(transaction, guild, open.Id) is { State: DigestStanding.Approved } approved)
                {
                    return await publisher.PlanAsync(transaction, approved, destination);
                }

                DigestRow row = digests.Draft(guild, channel, await desk.ComposeAsync(transaction, guild, channel, wish));
                await DigestStore.AddAsync(transaction, row);
                return await publisher.PlanAsync(transaction, row, destination);
            },
            cancellationToken);
        Digest digest = posted.ReadContent();
        return Tell(posted.State == DigestStanding.Empty
            ? manner.Texts.Say(Text.DigestNothingPosted)
            : manner.Texts.Say(Text.DigestHandedOver, $"<#{posted.Channel}>", digest.Items.Count, digest.Membership.Count + digest.Figures.Count));
    }

    /// <inheritdoc/>
    public Reply.Suggest Suggest(Interaction.Autocomplete interaction, Manner manner) => wishes.Suggest(interaction, manner.Texts);

    private static Reply.Show Tell(string sentence) => new(OutgoingMessage.Of(sentence), Private: true);
}
