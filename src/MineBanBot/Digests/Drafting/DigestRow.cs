using System.Text.Json;

using MineBanBot.Digests.Contents;
using MineBanBot.Discord.Ids;

namespace MineBanBot.Digests.Drafting;

/// <summary>A row of the table digest. Instants are milliseconds since 1970 in UTC.</summary>
internal sealed record DigestRow
{
    public string Id { get; init; } = "";

    public string Guild { get; init; } = "";

    public string Channel { get; init; } = "";

    /// <summary>One of <see cref="DigestStanding"/>.</summary>
    public string State { get; init; } = "";

    public string Content { get; init; } = "";

    public string? Correction { get; init; }

    public string? Schedule { get; init; }

    public long? DueAt { get; init; }

    public long CreatedAt { get; init; }

    public long? DecidedAt { get; init; }

    /// <summary>The server.</summary>
    public GuildId GuildId => Discord.Ids.GuildId.TryParse(Guild) ?? throw new FormatException($"The digest {Id} is for no server: {Guild}.");

    /// <summary>The channel.</summary>
    public ChannelId ChannelId => Discord.Ids.ChannelId.TryParse(Channel) ?? throw new FormatException($"The digest {Id} is for no channel: {Channel}.");

    /// <summary>Whether it is a draft, or a posted digest that is being corrected.</summary>
    public bool IsOpen => State == DigestStanding.Draft || Correction is not null;

    /// <summary>Whether it can be changed in the panel of a subcommand: drafts in that of drafts, corrections in theirs.</summary>
    public bool IsOpenIn(string verb) => verb == Panel.PanelId.Correct ? Correction is not null : State == DigestStanding.Draft;

    /// <summary>The digest as it was composed or posted.</summary>
    /// <exception cref="JsonException">Another version wrote it.</exception>
    public Digest ReadContent() => Digest.Read(Content);

    /// <summary>The same; null: another version wrote it.</summary>
    public Digest? TryReadContent()
    {
        try
        {
            return ReadContent();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What moderators work on: the correction while there is one, else the digest itself.</summary>
    /// <exception cref="JsonException">Another version wrote it.</exception>
    public Digest ReadOpen() => Digest.Read(Correction ?? Content);
}
