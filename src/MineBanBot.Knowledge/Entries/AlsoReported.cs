using MineBanBot.Knowledge.Dates;

namespace MineBanBot.Knowledge.Entries;

/// <summary>The same event in another source.</summary>
/// <param name="Publisher">Who reports it.</param>
/// <param name="Url">Its page there; null: none known.</param>
/// <param name="Date">When it was published there.</param>
public sealed record AlsoReported(string Publisher, Uri? Url, PartialDate Date);
