using MineBanBot.Discord;
using MineBanBot.Discord.Channels;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Guilds;
using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Messages;
using MineBanBot.Discord.Permissions;
using MineBanBot.Discord.Places;
using MineBanBot.Discord.Presences;

namespace MineBanBot.Tests.Posting;

/// <summary>Channels in memory that know nonces again for a while, lose responses, refuse, and let a process die in the middle.</summary>
internal sealed class FakeDiscord(TimeProvider time) : IDiscordClient, IChannels, IGuilds
{
    private static readonly TimeSpan NonceWindow = TimeSpan.FromMinutes(3);

    private readonly Lock gate = new();
    private readonly List<Message> messages = [];
    private ulong sequence;

    /// <summary>What happens to the next calls that send; when there is none: nothing.</summary>
    public Queue<SendFault> Faults { get; } = [];

    /// <summary>What happens to the next calls that send after <see cref="Faults"/> are used up.</summary>
    public Func<SendFault> Otherwise { get; set; } = () => SendFault.None;

    public GuildStanding Standing { get; set; } = GuildStanding.In;

    public PermissionBits Held { get; set; } = (PermissionBits)ulong.MaxValue;

    public int Sends { get; private set; }

    public bool EnforcesNonces { get; init; } = true;

    public IReadOnlyList<string> Texts
    {
        get
        {
            lock (gate)
            {
                return [.. messages.Select(message => message.Says.Content ?? message.Says.Embeds[0].Title ?? "")];
            }
        }
    }

    public IReadOnlyList<OutgoingMessage> Messages
    {
        get
        {
            lock (gate)
            {
                return [.. messages.Select(message => message.Says)];
            }
        }
    }

    public ConnectionState State => new ConnectionState.Connecting();

    public Capabilities Capabilities => new(EnforcesNonces);

    public IChannels Channels => this;

    public IGuilds Guilds => this;

    public IReadOnlyList<Guild> All => [];

    public Guild? Find(GuildId id) => null;

    public GuildStanding StandingOf(GuildId id) => Standing;

    public Task WaitForReadyAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetPresenceAsync(Presence presence, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task RunAsync(IReadOnlyList<CommandDefinition> commands, IInteractionHandler handler, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<Outcome<SeenMessage>> SendAsync(ChannelId channel, OutgoingMessage message, Nonce? nonce, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            Sends++;
            SendFault fault = Faults.TryDequeue(out SendFault next) ? next : Otherwise();
            switch (fault)
            {
                case SendFault.LostBefore:
                    return Unknown("nothing was sent");
                case SendFault.DiesBefore:
                    throw new ProcessDiedException();
                case SendFault.Limited:
                    return Refused(RefusalKind.Limited, 0, "Too much was asked.");
                case SendFault.Forbidden:
                    return Refused(RefusalKind.Forbidden, 50013, "Missing Permissions.");
                case SendFault.Gone:
                    return Refused(RefusalKind.Missing, 10003, "Unknown Channel.");
                case SendFault.Invalid:
                    return Refused(RefusalKind.Invalid, 50035, "Invalid Form Body.");
            }

            Message? sent = EnforcesNonces
                ? messages.Find(each => each.Channel == channel && each.Nonce == nonce && time.GetUtcNow() - each.Sent < NonceWindow)
                : null;
            if (sent is null)
            {
                ulong milliseconds = (ulong)(time.GetUtcNow().ToUnixTimeMilliseconds() - 1_420_070_400_000);
                sent = new Message(new MessageId((milliseconds << 22) + ++sequence), channel, nonce, time.GetUtcNow()) { Says = message };
                messages.Add(sent);
            }

            return fault switch
            {
                SendFault.LostAfter => Unknown("the answer broke off"),
                SendFault.DiesAfter => throw new ProcessDiedException(),
                _ => Done(sent),
            };
        }
    }

    public Task<Outcome<SeenMessage>> EditAsync(ChannelId channel, MessageId id, OutgoingMessage message, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            Message edited = messages.Single(each => each.Channel == channel && each.Id == id);
            edited.Says = message;
            return Done(edited);
        }
    }

    public Task<Outcome<IReadOnlyList<SeenMessage>>> ListAsync(ChannelId channel, MessageWindow window, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            // As Discord does: the oldest after the given one, newest first; nothing for whoever may not read back.
            IEnumerable<Message> list = (Held & PermissionBits.ReadMessageHistory) == 0
                ? []
                : messages.Where(each => each.Channel == channel && each.Id.Value > (window.After?.Value ?? 0)).OrderBy(each => each.Id.Value).Take(window.Limit).Reverse();
            return Task.FromResult<Outcome<IReadOnlyList<SeenMessage>>>(new Outcome<IReadOnlyList<SeenMessage>>.Done([.. list.Select(Seen)]));
        }
    }

    public Task<Outcome<Place>> LookAtAsync(ChannelId channel, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome<Place>>(new Outcome<Place>.Done(new Place(channel, PostingBench.Guild, ChannelKind.Text, "news", Held)));

    public Task<Outcome<MessageId>> DeleteAsync(ChannelId channel, MessageId id, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Outcome<SeenMessage>> GetAsync(ChannelId channel, MessageId id, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Outcome<MessageId>> CrosspostAsync(ChannelId channel, MessageId id, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Outcome<ChannelId>> StartThreadAsync(ChannelId channel, MessageId under, NewThread thread, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Outcome<ChannelId>> PostInForumAsync(ChannelId forum, NewThread thread, OutgoingMessage message, CancellationToken cancellationToken) => throw new NotSupportedException();

    private static Task<Outcome<SeenMessage>> Done(Message message) => Task.FromResult<Outcome<SeenMessage>>(new Outcome<SeenMessage>.Done(Seen(message)));

    private static Task<Outcome<SeenMessage>> Unknown(string why) => Task.FromResult<Outcome<SeenMessage>>(new Outcome<SeenMessage>.Unknown(why));

    private static Task<Outcome<SeenMessage>> Refused(RefusalKind kind, int code, string sentence) =>
        Task.FromResult<Outcome<SeenMessage>>(new Outcome<SeenMessage>.Refused(kind, code, sentence));

    private static SeenMessage Seen(Message message) => new(message.Id, message.Channel, new SeenUser(new UserId(1), "bot", IsBot: true), message.Says.Content ?? "")
    {
        Embeds = [.. message.Says.Embeds.Select(embed => new SeenEmbed(embed.Title, embed.Description, embed.Url?.ToString()))],
    };

    private sealed record Message(MessageId Id, ChannelId Channel, Nonce? Nonce, DateTimeOffset Sent)
    {
        public required OutgoingMessage Says { get; set; }
    }
}
