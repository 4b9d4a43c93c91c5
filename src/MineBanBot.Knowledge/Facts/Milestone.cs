using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Tables;

namespace MineBanBot.Knowledge.Facts;

/// <summary>A dated event in the history of the ban (milestones.csv).</summary>
/// <param name="Date">When; may be partial.</param>
/// <param name="Category">Kind of event, a word such as meeting or withdrawal.</param>
/// <param name="Event">What happened, one line.</param>
/// <param name="Detail">More; may be empty.</param>
/// <param name="Provenance">Source, as-of date and whether verified.</param>
public sealed record Milestone(PartialDate Date, string Category, string Event, string Detail, Provenance Provenance)
{
    internal static readonly string[] Columns = ["date", "category", "event", "detail", .. Provenance.Columns];

    internal static Milestone Read(FactRow row) =>
        new(row.Date("date"), row.Required("category"), row.Required("event"), row.Text("detail"), Provenance.Read(row));
}
