using MineBanBot.Discord.Ids;

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

    /// <summary>The server.</summary>
    public GuildId GuildId => Discord.Ids.GuildId.TryParse(Guild) ?? throw new FormatException($"The posting {Id} is for no server: {Guild}.");

    /// <summary>The channel.</summary>
    public ChannelId ChannelId => Discord.Ids.ChannelId.TryParse(Channel) ?? throw new FormatException($"The posting {Id} is for no channel: {Channel}.");
}
