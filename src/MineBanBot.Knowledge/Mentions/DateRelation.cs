namespace MineBanBot.Knowledge.Mentions;

/// <summary>How a question ties itself to a date.</summary>
internal enum DateRelation
{
    /// <summary>On that day, or within that month or year.</summary>
    In,

    /// <summary>At its end.</summary>
    EndOf,

    /// <summary>At its start.</summary>
    StartOf,

    /// <summary>Up to the day before it.</summary>
    Before,

    /// <summary>From it on.</summary>
    Since,
}
