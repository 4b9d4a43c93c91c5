using MineBanBot.Knowledge.Tables;

namespace MineBanBot.Knowledge.Facts;

/// <summary>One article of the treaty in own words (articles.csv).</summary>
/// <param name="Number">1–22.</param>
/// <param name="Title">Short title.</param>
/// <param name="Requirement">What it asks for.</param>
/// <param name="KeyNumbers">Its numbers and deadlines.</param>
/// <param name="Provenance">Source, as-of date and whether verified.</param>
public sealed record Article(int Number, string Title, string Requirement, string KeyNumbers, Provenance Provenance)
{
    internal static readonly string[] Columns = ["number", "short_title", "requirement", "key_numbers_deadlines", .. Provenance.Columns];

    internal static Article Read(FactRow row)
    {
        row.Required("number");
        return new Article(
            row.Whole("number", 1, 99) ?? 0,
            row.Required("short_title"),
            row.Required("requirement"),
            row.Text("key_numbers_deadlines"),
            Provenance.Read(row));
    }
}
