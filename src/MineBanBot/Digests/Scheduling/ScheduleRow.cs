using MineBanBot.Discord.Ids;
using MineBanBot.Posting.Delivering;

namespace MineBanBot.Digests.Scheduling;

/// <summary>A row of the table schedule. Instants are milliseconds since 1970 in UTC.</summary>
internal sealed record ScheduleRow
{
    /// <summary>Value of <see cref="Unapproved"/> and <see cref="WhenEmpty"/>: nothing is posted.</summary>
    public const string Skip = "skip";

    /// <summary>Value of <see cref="Unapproved"/>: it is posted all the same.</summary>
    public const string Post = "post";

    /// <summary>Value of <see cref="WhenEmpty"/>: a line says that nothing is new.</summary>
    public const string Say = "say";

    public string Id { get; init; } = "";

    public string Guild { get; init; } = "";

    public string Channel { get; init; } = "";

    public string Times { get; init; } = "";

    public string? Zone { get; init; }

    public string Countries { get; init; } = "";

    public string Topics { get; init; } = "";

    public long? Most { get; init; }

    public string? Delivery { get; init; }

    public long? ApprovalHours { get; init; }

    public string Unapproved { get; init; } = Skip;

    public string WhenEmpty { get; init; } = Skip;

    public string? Paused { get; init; }

    public long? GoneSince { get; init; }

    public long? NextAt { get; init; }

    public string PlannedZone { get; init; } = "";

    public string? Digest { get; init; }

    public long? DraftedFor { get; init; }

    public long Reminded { get; init; }

    public long? WakeAt { get; init; }

    public long CreatedAt { get; init; }

    /// <summary>The server.</summary>
    public GuildId GuildId => Discord.Ids.GuildId.TryParse(Guild) ?? throw new FormatException($"The schedule {Id} is for no server: {Guild}.");

    /// <summary>The channel.</summary>
    public ChannelId ChannelId => Discord.Ids.ChannelId.TryParse(Channel) ?? throw new FormatException($"The schedule {Id} is for no channel: {Channel}.");

    /// <summary>How its digests are brought to the channel.</summary>
    /// <exception cref="System.Text.Json.JsonException">Another version wrote it.</exception>
    public Delivery HowDelivered => Posting.Delivering.Delivery.Read(Delivery);

    /// <summary>The states that it is about; empty: all.</summary>
    public IReadOnlyList<string> CountryList => Countries.Split(';', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The topics that it is about; empty: all.</summary>
    public IReadOnlyList<string> TopicList => Topics.Split(';', StringSplitOptions.RemoveEmptyEntries);
}
