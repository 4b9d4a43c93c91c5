using MineBanBot.Knowledge;
using MineBanBot.Knowledge.Search;

namespace MineBanBot.News;

/// <summary>Who published the entries, remembered until entries change.</summary>
internal sealed class NewsSources(KnowledgeService knowledge)
{
    private volatile Known known = new(null, []);

    /// <summary>All publishers, in alphabetical order.</summary>
    public IReadOnlyList<string> All
    {
        get
        {
            IndexSnapshot now = knowledge.Index.Now;
            if (known is { Snapshot: var held, Names: var names } && held == now)
            {
                return names;
            }

            string[] all = [.. now.Entries.Select(entry => entry.Source.Publisher).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];
            known = new Known(now, all);
            return all;
        }
    }

    /// <summary>The publisher of this name, or else the only one whose name holds it; null: none.</summary>
    /// <param name="typed">Untrusted.</param>
    public string? Find(string typed)
    {
        string name = typed.Trim();
        return name.Length == 0 ? null
            : All.FirstOrDefault(each => each.Equals(name, StringComparison.OrdinalIgnoreCase))
                ?? (Like(name, 2) is [var only] ? only : null);
    }

    /// <summary>Publishers whose names hold what is typed.</summary>
    public IReadOnlyList<string> Like(string typed, int most) => [.. All.Where(each => each.Contains(typed.Trim(), StringComparison.OrdinalIgnoreCase)).Take(most)];

    private sealed record Known(IndexSnapshot? Snapshot, IReadOnlyList<string> Names);
}
