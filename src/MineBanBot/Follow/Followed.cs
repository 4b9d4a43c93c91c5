using MineBanBot.Discord.Ids;
using MineBanBot.Posting.Ledger;

namespace MineBanBot.Follow;

/// <summary>What a channel is told of: a row of the table follow.</summary>
internal sealed record Followed
{
    public string Id { get; init; } = "";

    public string Guild { get; init; } = "";

    public string Channel { get; init; } = "";

    /// <summary>One of <see cref="FollowedKind"/>.</summary>
    public string Kind { get; init; } = "";

    public string Subject { get; init; } = "";

    /// <summary>Milliseconds since 1970 in UTC; what was there before is no news.</summary>
    public long CreatedAt { get; init; }

    /// <summary>Whether it is for changes of a state's facts.</summary>
    /// <param name="iso3">The state's ISO alpha-3 code.</param>
    public bool WantsStatus(string iso3) => (Kind == FollowedKind.Status && Subject is "") || (Kind is FollowedKind.Status or FollowedKind.Country && Subject == iso3);

    /// <summary>Whether it is for an entry.</summary>
    /// <param name="countries">ISO alpha-3 codes of the states that it names.</param>
    /// <param name="topics">What it is about.</param>
    public bool WantsEntry(IReadOnlyCollection<string> countries, IReadOnlyCollection<string> topics) => Kind switch
    {
        FollowedKind.Country => countries.Contains(Subject),
        FollowedKind.Topic => Subject is "" || topics.Contains(Subject),
        _ => false,
    };

    /// <summary>Something to post there.</summary>
    public PlannedPosting Post(string kind, string subject, PostingBody body) => new(
        GuildId.TryParse(Guild) ?? throw new FormatException($"{Id} is of no server: {Guild}."),
        ChannelId.TryParse(Channel) ?? throw new FormatException($"{Id} is of no channel: {Channel}."),
        kind,
        subject,
        body);
}
