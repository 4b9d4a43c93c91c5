using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Facts;

namespace MineBanBot.Digests.Contents;

/// <summary>Something that a row of the tables says.</summary>
/// <param name="Key">Names it, so that a channel is told of it once.</param>
/// <param name="Kind">One of the constants.</param>
/// <param name="Date">When it happened; of figures the date that they speak for.</param>
/// <param name="Text">The row's own words: an event, a state's name, a figure's question.</param>
internal sealed record DigestFact(string Key, string Kind, PartialDate Date, string Text)
{
    /// <summary>A milestone.</summary>
    public const string Milestone = "milestone";

    /// <summary>A state deposited its instrument.</summary>
    public const string Joined = "joined";

    /// <summary>The treaty entered into force for a state.</summary>
    public const string InForce = "in_force";

    /// <summary>A state gave notice of its withdrawal.</summary>
    public const string Notice = "notice";

    /// <summary>A withdrawal took effect.</summary>
    public const string Left = "left";

    /// <summary>A published figure.</summary>
    public const string Figure = "figure";

    /// <summary>The casualties of a year.</summary>
    public const string Casualties = "casualties";

    /// <summary>A figure with its unit; empty for what is no figure.</summary>
    public string Value { get; init; } = "";

    /// <summary>The page that the row rests on.</summary>
    public required Uri Source { get; init; }

    /// <summary>The date that the row speaks for.</summary>
    public required PartialDate AsOf { get; init; }

    /// <summary>Whether the row was verified.</summary>
    public required bool Verified { get; init; }

    /// <summary>A fact with where it comes from.</summary>
    public static DigestFact Of(string key, string kind, PartialDate date, string text, Provenance from) =>
        new(key, kind, date, text) { Source = from.Source, AsOf = from.AsOf, Verified = from.Verified };
}
