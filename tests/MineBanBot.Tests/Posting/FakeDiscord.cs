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
    private readonly List<(ChannelId Forum, SeenPost Post, IReadOnlyList<TagId> Tags)> posts = [];
    private ulong sequence;

    /// <summary>What happens to the next calls that send; when there is none: nothing.</summary>
    public Queue<SendFault> Faults { get; } = [];

    /// <summary>What happens to the next calls that send after <see cref="Faults"/> are used up.</summary>
    public Func<SendFault> Otherwise { get; set; } = () => SendFault.None;

    /// <summary>What happens to the next steps that follow on a message.</summary>
    public Queue<SendFault> StepFaults { get; } = [];

    /// <summary>The steps that were done, in order.</summary>
    public List<string> Steps { get; } = [];

    /// <summary>The posts of forums, with their tags.</summary>
    public IReadOnlyList<(ChannelId Forum, SeenPost Post, IReadOnlyList<TagId> Tags)> Posts => posts;

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

    /// <summary>Where messages stand and what they say, in the order in which they came.</summary>
    public IReadOnlyList<(ChannelId Channel, MessageId Id, OutgoingMessage Says)> Standings
    {
        get
        {
            lock (gate)
            {
                return [.. messages.Select(message => (message.Channel, message.Id, message.Says))];
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
            return Task.FromResult(Sent(() =>
            {
                Message? sent = EnforcesNonces
                    ? messages.Find(each => each.Channel == channel && each.Nonce == nonce && time.GetUtcNow() - each.Sent < NonceWindow)
                    : null;
                return sent ?? Add(id => channel, nonce, message);
            }).As(Seen));
        }
    }

    public Task<Outcome<ChannelId>> PostInForumAsync(ChannelId forum, NewThread thread, OutgoingMessage message, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult(Sent(() =>
            {
                Message first = Add(id => new ChannelId(id.Value), null, message);
                posts.Add((forum, new SeenPost(first.Channel, thread.Name), thread.Tags));
                return first;
            }).As(first => first.Channel));
        }
    }

    // As Discord does: a post is a thread whose first message has its id.
    private Message Add(Func<MessageId, ChannelId> channel, Nonce? nonce, OutgoingMessage message)
    {
        ulong milliseconds = (ulong)(time.GetUtcNow().ToUnixTimeMilliseconds() - 1_420_070_400_000);
        MessageId id = new((milliseconds << 22) + ++sequence);
        Message sent = new(id, channel(id), nonce, time.GetUtcNow()) { Says = message };
        messages.Add(sent);
        return sent;
    }

    private Outcome<Message> Sent(Func<Message> send)
    {
        Sends++;
        SendFault fault = Faults.TryDequeue(out SendFault next) ? next : Otherwise();
        switch (fault)
        {
            case SendFault.LostBefore:
                return new Outcome<Message>.Unknown("nothing was sent");
            case SendFault.DiesBefore:
                throw new ProcessDiedException();
            case SendFault.Limited:
                return new Outcome<Message>.Refused(RefusalKind.Limited, 0, "Too much was asked.");
            case SendFault.Forbidden:
                return new Outcome<Message>.Refused(RefusalKind.Forbidden, 50013, "Missing Permissions.");
            case SendFault.Gone:
                return new Outcome<Message>.Refused(RefusalKind.Missing, 10003, "Unknown Channel.");
            case SendFault.Invalid:
                return new Outcome<Message>.Refused(RefusalKind.Invalid, 50035, "Invalid Form Body.");
        }

        Message sent = send();
        return fault switch
        {
            SendFault.LostAfter => new Outcome<Message>.Unknown("the answer broke off"),
            SendFault.DiesAfter => throw new ProcessDiedException(),
            _ => new Outcome<Message>.Done(sent),
        };
    }

    public Task<Outcome<SeenMessage>> EditAsync(ChannelId channel, MessageId id, OutgoingMessage message, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            Message edited = messages.Single(each => each.Channel == channel && each.Id == id);
            edited.Says = message;
            return Done(Seen(edited));
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

    public Task<Outcome<SeenMessage>> GetAsync(ChannelId channel, MessageId id, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return messages.Find(each => each.Channel == channel && each.Id == id) is { } found
                ? Done(Seen(found))
                : Task.FromResult<Outcome<SeenMessage>>(new Outcome<SeenMessage>.Refused(RefusalKind.Missing, 10008, "Unknown Message."));
        }
    }

    public Task<Outcome<MessageId>> CrosspostAsync(ChannelId channel, MessageId id, CancellationToken cancellationToken) => StepAsync($"publish {id}", id);

    public Task<Outcome<ChannelId>> StartThreadAsync(ChannelId channel, MessageId under, NewThread thread, CancellationToken cancellationToken) =>
        StepAsync($"thread {under} {thread.Name}", new ChannelId(under.Value));

    public Task<Outcome<IReadOnlyList<SeenPost>>> ListPostsAsync(GuildId guild, ChannelId forum, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Done<IReadOnlyList<SeenPost>>([.. posts.Where(post => post.Forum == forum).Select(post => post.Post).Reverse()]);
        }
    }

    // Whatever is done already is done.
    private Task<Outcome<T>> StepAsync<T>(string step, T done)
    {
        lock (gate)
        {
            SendFault fault = StepFaults.TryDequeue(out SendFault next) ? next : SendFault.None;
            if (fault == SendFault.Forbidden)
            {
                return Task.FromResult<Outcome<T>>(new Outcome<T>.Refused(RefusalKind.Forbidden, 50013, "Missing Permissions."));
            }

            Steps.Add(step);
            return fault == SendFault.LostAfter ? Task.FromResult<Outcome<T>>(new Outcome<T>.Unknown("the answer broke off")) : Done(done);
        }
    }

    private static Task<Outcome<T>> Done<T>(T value) => Task.FromResult<Outcome<T>>(new Outcome<T>.Done(value));

    private static SeenMessage Seen(Message message) => new(message.Id, message.Channel, new SeenUser(new UserId(1), "bot", IsBot: true), message.Says.Content ?? "")
    {
        Embeds = [.. message.Says.Embeds.Select(embed => new SeenEmbed(embed.Title, embed.Description, embed.Url?.ToString()))],
    };

    private sealed record Message(MessageId Id, ChannelId Channel, Nonce? Nonce, DateTimeOffset Sent)
    {
        public required OutgoingMessage Says { get; set; }
    }
}
