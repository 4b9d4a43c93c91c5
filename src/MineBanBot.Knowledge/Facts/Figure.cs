using MineBanBot.Knowledge.Tables;

namespace MineBanBot.Knowledge.Facts;

/// <summary>One published figure, with the question it answers (figures.csv).</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Question">The question it answers.</param>
/// <param name="Value">The value as text: it may be "at least 57" or a list of names.</param>
/// <param name="Unit">Unit; empty when the value is no number.</param>
/// <param name="Notes">Edition, limits and earlier values.</param>
/// <param name="Provenance">Source, as-of date and whether verified.</param>
public sealed record Figure(string Id, string Question, string Value, string Unit, string Notes, Provenance Provenance)
{
    internal static readonly string[] Columns = ["id", "question", "value", "unit", "notes", .. Provenance.Columns];

    internal static Figure Read(FactRow row) =>
        new(row.Required("id"), row.Required("question"), row.Required("value"), row.Text("unit"), row.Text("notes"), Provenance.Read(row));
}
