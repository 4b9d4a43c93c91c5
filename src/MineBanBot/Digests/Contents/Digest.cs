using System.Text.Json;
using System.Text.Json.Serialization;

using MineBanBot.Knowledge.Dates;

namespace MineBanBot.Digests.Contents;

/// <summary>A digest as it was composed, and as moderators changed it since. It stands for itself: what became of the entries does not change it.</summary>
internal sealed record Digest
{
    /// <summary>What was asked for.</summary>
    public required DigestRequest Request { get; init; }

    /// <summary>A word of the moderators above it; null: none. Untrusted text.</summary>
    public string? Intro { get; init; }

    /// <summary>The items in the order in which they stand: those of one topic together, and in it those of one country.</summary>
    public IReadOnlyList<DigestItem> Items { get; init; } = [];

    /// <summary>What moderators took out.</summary>
    public IReadOnlyList<DigestItem> Dropped { get; init; } = [];

    /// <summary>Ids of the entries that had no room, the most important first.</summary>
    public IReadOnlyList<string> Left { get; init; } = [];

    /// <summary>Milestones whose day it is.</summary>
    public IReadOnlyList<DigestFact> OnThisDay { get; init; } = [];

    /// <summary>Comings and goings of states.</summary>
    public IReadOnlyList<DigestFact> Membership { get; init; } = [];

    /// <summary>How many comings and goings there are beside those.</summary>
    public int MoreMembership { get; init; }

    /// <summary>Figures of a new edition.</summary>
    public IReadOnlyList<DigestFact> Figures { get; init; } = [];

    /// <summary>The newest date that the figures spoke for when it was composed.</summary>
    public PartialDate? FiguresAsOf { get; init; }

    /// <summary>The newest date that the tables of states spoke for when it was composed.</summary>
    public PartialDate? MembershipAsOf { get; init; }

    /// <summary>What was corrected after it was posted, the first one first.</summary>
    public IReadOnlyList<DigestCorrection> Corrections { get; init; } = [];

    /// <summary>Whether nothing is new: an anniversary alone is no news.</summary>
    [JsonIgnore]
    public bool IsEmpty => Items.Count + Membership.Count + Figures.Count == 0;

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    public static Digest Read(string json) =>
        JsonSerializer.Deserialize(json, DigestJson.Default.Digest) ?? throw new JsonException("There is no digest.");

    /// <summary>As it is stored.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, DigestJson.Default.Digest);
}
