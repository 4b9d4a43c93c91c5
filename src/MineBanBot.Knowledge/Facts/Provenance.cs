using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Tables;

namespace MineBanBot.Knowledge.Facts;

/// <summary>Where a row comes from and how far it can be trusted.</summary>
/// <param name="Source">The page the row rests on.</param>
/// <param name="AsOf">The date the row speaks for.</param>
/// <param name="Verified">Whether the main value was seen in a stored page; otherwise every answer labels it "not verified".</param>
public sealed record Provenance(Uri Source, PartialDate AsOf, bool Verified)
{
    /// <summary>Line of the row in its file, counted from 1; 0 when it was not read from a file.</summary>
    public int Line { get; init; }

    internal static readonly string[] Columns = ["source_url", "as_of", "verified"];

    internal static Provenance Read(FactRow row) =>
        new(row.Address("source_url"), row.Date("as_of"), row.Required("verified") == "yes") { Line = row.Line };
}
