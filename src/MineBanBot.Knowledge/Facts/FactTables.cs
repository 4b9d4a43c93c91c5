using MineBanBot.Knowledge.Names;

namespace MineBanBot.Knowledge.Facts;

/// <summary>The treaty dataset: eight tables, each row with its source.</summary>
/// <param name="States">All states that are, were or could be parties.</param>
/// <param name="Articles">The treaty's articles by number.</param>
/// <param name="Definitions">Terms and bodies.</param>
/// <param name="Milestones">Dated events.</param>
/// <param name="Figures">Published figures.</param>
/// <param name="Casualties">Casualties by year.</param>
/// <param name="Obligations">Clearance and stockpile deadlines.</param>
/// <param name="Groups">Memberships of well-known groups.</param>
public sealed record FactTables(
    IReadOnlyList<State> States,
    IReadOnlyList<Article> Articles,
    IReadOnlyList<Definition> Definitions,
    IReadOnlyList<Milestone> Milestones,
    IReadOnlyList<Figure> Figures,
    IReadOnlyList<CasualtyYear> Casualties,
    IReadOnlyList<Obligation> Obligations,
    IReadOnlyList<GroupMember> Groups)
{
    /// <summary>How many rows there are in all tables.</summary>
    public int Rows =>
        States.Count + Articles.Count + Definitions.Count + Milestones.Count + Figures.Count + Casualties.Count + Obligations.Count
        + Groups.Count;

    /// <summary>The page that each row of every table rests on, one a row.</summary>
    public IEnumerable<Uri> Sources =>
        States.Select(row => row.Provenance)
            .Concat(Articles.Select(row => row.Provenance))
            .Concat(Definitions.Select(row => row.Provenance))
            .Concat(Milestones.Select(row => row.Provenance))
            .Concat(Figures.Select(row => row.Provenance))
            .Concat(Casualties.Select(row => row.Provenance))
            .Concat(Obligations.Select(row => row.Provenance))
            .Concat(Groups.Select(row => row.Provenance))
            .Select(provenance => provenance.Source);
}
