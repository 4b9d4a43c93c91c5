namespace MineBanBot.Knowledge.Figures;

/// <summary>What figures are about, by the beginnings of their ids.</summary>
/// <param name="Name">Lower case, as it is typed.</param>
/// <param name="Ids">Beginnings of the ids of figures.csv; of several that fit the longest counts.</param>
public sealed record FigureTopic(string Name, params IReadOnlyList<string> Ids)
{
    /// <summary>Casualties, which have a table of their own beside the figures.</summary>
    public static FigureTopic Casualties { get; } = new("casualties", "cas_");

    /// <summary>What is of no other topic.</summary>
    public static FigureTopic Other { get; } = new("other");

    /// <summary>All topics.</summary>
    public static IReadOnlyList<FigureTopic> All { get; } =
    [
        Casualties,
        new("membership", "sp_", "non_party_", "never_joined", "withdrawn_count", "ever_joined", "signatories", "signatory_", "signed_", "share_world", "eu_", "nato_", "p5_"),
        new("clearance", "clear_", "contaminated_", "art5_", "ukraine_contamination", "massive_states", "ontrack", "halo_"),
        new("stockpiles", "stock_", "retained_"),
        new("use", "use_", "producers_"),
        new("funding", "fund_"),
        new("cluster_munitions", "ccm_"),
        Other,
    ];

    /// <summary>The topic of this name; null: none.</summary>
    public static FigureTopic? TryFind(string? name) => All.FirstOrDefault(topic => topic.Name == name);

    /// <summary>The topic of a figure. A term of the treaty, such as art5_years, is no figure of clearance.</summary>
    /// <param name="id">The figure's id.</param>
    public static FigureTopic Of(string id) => id.EndsWith("_years", StringComparison.Ordinal)
        ? Other
        : All.FirstOrDefault(topic => topic.Ids.Any(begins => id.StartsWith(begins, StringComparison.Ordinal))) ?? Other;
}
