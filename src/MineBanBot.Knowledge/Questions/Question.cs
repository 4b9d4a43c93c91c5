using System.Globalization;

using MineBanBot.Knowledge.Dates;

namespace MineBanBot.Knowledge.Questions;

/// <summary>What somebody asks.</summary>
/// <param name="Text">The words as typed. Untrusted: any length, any Unicode; no answer repeats them.</param>
/// <param name="Today">The day of asking, for words such as "last month" and to tell the future from the past.</param>
public sealed record Question(string Text, DateOnly Today)
{
    /// <summary>The longest text that is read; what stands behind it is not.</summary>
    public const int MaxLength = 2000;

    /// <summary>Answer as of this date; null: as of the newest data.</summary>
    public PartialDate? AsOf { get; init; }

    /// <summary>The language of the answer's fixed phrases; what it takes from the tables and the entries stays as it is there.</summary>
    public CultureInfo Language { get; init; } = CultureInfo.GetCultureInfo("en");
}
