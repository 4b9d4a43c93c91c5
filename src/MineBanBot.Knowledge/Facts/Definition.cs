using MineBanBot.Knowledge.Tables;

namespace MineBanBot.Knowledge.Facts;

/// <summary>A term, abbreviation or body explained in own words (definitions.csv).</summary>
/// <param name="Term">The term.</param>
/// <param name="Aliases">Other spellings and abbreviations.</param>
/// <param name="Text">The explanation.</param>
/// <param name="Provenance">Source, as-of date and whether verified.</param>
public sealed record Definition(string Term, IReadOnlyList<string> Aliases, string Text, Provenance Provenance)
{
    internal static readonly string[] Columns = ["term", "aliases", "definition", .. Provenance.Columns];

    internal static Definition Read(FactRow row) =>
        new(row.Required("term"), row.Parts("aliases"), row.Required("definition"), Provenance.Read(row));
}
