using System.Text.Json.Serialization;

using MineBanBot.Knowledge.Dates;

namespace MineBanBot.Digests.Contents;

/// <summary>One item of a digest. Its texts are untrusted.</summary>
internal sealed record DigestItem
{
    /// <summary>Names it within its digest for good, however it moves; from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The entry's id; empty: a moderator added it, and no entry is behind it.</summary>
    public string Entry { get; init; } = "";

    /// <summary>The topic that it stands under: the most important of <see cref="Topics"/>; empty: none.</summary>
    public string Topic { get; init; } = "";

    /// <summary>All that it is about.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>The states that it names; it stands under the first one.</summary>
    public IReadOnlyList<DigestState> States { get; init; } = [];

    /// <summary>What it says; null: the source gives a date and no summary.</summary>
    public string? Line { get; init; }

    /// <summary>The date of publication.</summary>
    public required PartialDate Date { get; init; }

    /// <summary>Whether the source gives no date, so that the day of reading stands for it.</summary>
    public bool Undated { get; init; }

    /// <summary>Who published it.</summary>
    public required string Source { get; init; }

    /// <summary>Its page, by http or https; null: none.</summary>
    public Uri? Link { get; init; }

    /// <summary>Who else reports it.</summary>
    public IReadOnlyList<DigestReport> Also { get; init; } = [];

    /// <summary>What speaks for it; their sum is its weight.</summary>
    public IReadOnlyList<DigestReason> Why { get; init; } = [];

    /// <summary>Whether a moderator wrote its line.</summary>
    public bool Edited { get; init; }

    /// <summary>How important it is.</summary>
    [JsonIgnore]
    public int Weight => Why.Sum(reason => reason.Points);
}
