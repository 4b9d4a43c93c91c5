using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Facts;

namespace MineBanBot.Knowledge.Lint;

/// <summary>How old a table is.</summary>
/// <param name="Table">Its file name.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Unverified">How many of them are not verified.</param>
/// <param name="Newest">The newest date that a row speaks for; null: no rows.</param>
public sealed record TableAge(string Table, int Rows, int Unverified, PartialDate? Newest)
{
    /// <summary>After so many months an answer says how old its data is.</summary>
    public const int OldAfterMonths = 12;

    /// <summary>The ages of all tables.</summary>
    public static IReadOnlyList<TableAge> Of(FactTables facts) =>
    [
        Of("states.csv", facts.States.Select(row => row.Provenance)),
        Of("articles.csv", facts.Articles.Select(row => row.Provenance)),
        Of("definitions.csv", facts.Definitions.Select(row => row.Provenance)),
        Of("milestones.csv", facts.Milestones.Select(row => row.Provenance)),
        Of("figures.csv", facts.Figures.Select(row => row.Provenance)),
        Of("casualties.csv", facts.Casualties.Select(row => row.Provenance)),
        Of("obligations.csv", facts.Obligations.Select(row => row.Provenance)),
        Of("groups.csv", facts.Groups.Select(row => row.Provenance)),
    ];

    /// <summary>Whole months from the newest row to a day; 0 when the row speaks for that day's month or a later one.</summary>
    public int? Months(DateOnly today) => Newest is { } newest
        ? Math.Max(0, ((today.Year - newest.Latest.Year) * 12) + today.Month - newest.Latest.Month)
        : null;

    /// <summary>Whether data of this date is so old on that day that it has to be said.</summary>
    public static bool IsOld(PartialDate asOf, DateOnly today) =>
        today > DateOnly.MinValue.AddMonths(OldAfterMonths) && asOf.Latest < today.AddMonths(-OldAfterMonths);

    private static TableAge Of(string table, IEnumerable<Provenance> rows)
    {
        Provenance[] all = [.. rows];
        return new TableAge(table, all.Length, all.Count(row => !row.Verified), all.Length == 0 ? null : all.Max(row => row.AsOf));
    }
}
