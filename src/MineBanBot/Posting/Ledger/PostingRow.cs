using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Messages;

namespace MineBanBot.Posting.Ledger;

/// <summary>A row of the table posting. Instants are milliseconds since 1970 in UTC.</summary>
internal sealed record PostingRow
{
    public string Id { get; init; } = "";

    public long Number { get; init; }

    public string Guild { get; init; } = "";

    public string Channel { get; init; } = "";

    public string Kind { get; init; } = "";

    public string Subject { get; init; } = "";

    public long Chunk { get; init; }

    public string Body { get; init; } = "";

    public string? Edit { get; init; }

    public string State { get; init; } = "";

    public long Attempts { get; init; }

    public string? Message { get; init; }

    public string? Error { get; init; }

    public long PlannedAt { get; init; }

    public long? SentAt { get; init; }

    public long? PostedAt { get; init; }

    public long? NextAt { get; init; }

    public string? Delivery { get; init; }

    public string? Thread { get; init; }

    public string? Steps { get; init; }

    /// <summary>Where its message is, or is to be: the channel, or a thread in it.</summary>
    public ChannelId Place => ChannelId.TryParse(Thread) ?? ChannelId;

    /// <summary>How it is brought to the channel.</summary>
    /// <exception cref="System.Text.Json.JsonException">Another version wrote it.</exception>
    public Delivering.Delivery HowDelivered => Delivering.Delivery.Read(Delivery);

    /// <summary>Whether sending it starts a post in a forum, which Discord does not know again by a nonce.</summary>
    public bool OpensPost => Chunk == 0 && Delivering.Delivery.OpensPost(Delivery);

    /// <summary>As it is sent.</summary>
    /// <exception cref="System.Text.Json.JsonException">Another version wrote it.</exception>
    public OutgoingMessage ToMessage() => HowDelivered.ToMessage(PostingBody.Read(Body), Chunk);

    /// <summary>As it is to be from now on.</summary>
    /// <exception cref="System.Text.Json.JsonException">Another version wrote it.</exception>
    public OutgoingMessage ToEdited() => HowDelivered.ToMessage(PostingBody.Read(Edit!), Chunk);

    /// <summary>The server.</summary>
    public GuildId GuildId => Discord.Ids.GuildId.TryParse(Guild) ?? throw new FormatException($"The posting {Id} is for no server: {Guild}.");

    /// <summary>The channel.</summary>
    public ChannelId ChannelId => Discord.Ids.ChannelId.TryParse(Channel) ?? throw new FormatException($"The posting {Id} is for no channel: {Channel}.");
}
