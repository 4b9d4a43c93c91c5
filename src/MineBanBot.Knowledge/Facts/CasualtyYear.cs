using MineBanBot.Knowledge.Tables;

namespace MineBanBot.Knowledge.Facts;

/// <summary>Recorded casualties of one calendar year (casualties.csv). Counts are people, "at least", by the edition in the as-of date.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Total">Killed, injured and unknown as first published; null: not found.</param>
/// <param name="Killed">Killed; null: not found.</param>
/// <param name="Injured">Injured; null: not found.</param>
/// <param name="Unknown">Outcome unknown; null: not found.</param>
/// <param name="CivilianShare">Percent of casualties, as text; may be empty.</param>
/// <param name="ChildShareOfCivilians">Percent of civilian casualties, as text; may be empty.</param>
/// <param name="Places">How many states and areas, as text; may be empty.</param>
/// <param name="RevisedTotal">The latest revision seen; null: none.</param>
/// <param name="Notes">Limits and earlier values.</param>
/// <param name="RecallFields">Names of columns written from memory, not verified.</param>
/// <param name="Provenance">Source, as-of date and whether verified.</param>
public sealed record CasualtyYear(
    int Year,
    int? Total,
    int? Killed,
    int? Injured,
    int? Unknown,
    string CivilianShare,
    string ChildShareOfCivilians,
    string Places,
    int? RevisedTotal,
    string Notes,
    IReadOnlyList<string> RecallFields,
    Provenance Provenance)
{
    internal static readonly string[] Columns =
    [
        "year", "total", "killed", "injured", "unknown", "civilian_share_pct", "child_share_pct_of_civilians", "states_and_areas",
        "revised_total", "notes", "recall_fields", .. Provenance.Columns,
    ];

    internal static CasualtyYear Read(FactRow row)
    {
        row.Required("year");
        return new CasualtyYear(
            row.Whole("year", 1900, 2100) ?? 0,
            row.Whole("total"),
            row.Whole("killed"),
            row.Whole("injured"),
            row.Whole("unknown"),
            row.Text("civilian_share_pct"),
            row.Text("child_share_pct_of_civilians"),
            row.Text("states_and_areas"),
            row.Whole("revised_total"),
            row.Text("notes"),
            row.Parts("recall_fields"),
            Provenance.Read(row));
    }
}
