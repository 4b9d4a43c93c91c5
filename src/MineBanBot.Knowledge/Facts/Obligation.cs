using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Tables;

namespace MineBanBot.Knowledge.Facts;

/// <summary>A state's duty to clear mined areas (Art. 5) or to destroy stockpiles (Art. 4) (obligations.csv).</summary>
/// <param name="Iso3">The state.</param>
/// <param name="Article">4 or 5.</param>
/// <param name="Status">outstanding, completed, overdue …, as in the table.</param>
/// <param name="ConfirmedDeadline">The last confirmed deadline; null: none.</param>
/// <param name="RequestedDeadline">A deadline asked for and not seen granted; null: none.</param>
/// <param name="LastExtension">Where the last extension was granted; may be empty.</param>
/// <param name="CompletionYear">Year of completion, as text; may be empty.</param>
/// <param name="ContaminationBand">Mine Action Review's band; may be empty.</param>
/// <param name="Notes">What else the row says.</param>
/// <param name="Provenance">Source, as-of date and whether verified.</param>
public sealed record Obligation(
    string Iso3,
    int Article,
    string Status,
    PartialDate? ConfirmedDeadline,
    PartialDate? RequestedDeadline,
    string LastExtension,
    string CompletionYear,
    string ContaminationBand,
    string Notes,
    Provenance Provenance)
{
    internal static readonly string[] Columns =
    [
        "iso3", "article", "status", "current_deadline", "requested_deadline", "last_extension", "completion_year",
        "contamination_band", "notes", .. Provenance.Columns,
    ];

    internal static Obligation Read(FactRow row)
    {
        row.Required("article");
        return new Obligation(
            row.Required("iso3"),
            row.Whole("article", 4, 5) ?? 0,
            row.Required("status"),
            row.OptionalDate("current_deadline"),
            row.OptionalDate("requested_deadline"),
            row.Text("last_extension"),
            row.Text("completion_year"),
            row.Text("contamination_band"),
            row.Text("notes"),
            Provenance.Read(row));
    }
}
