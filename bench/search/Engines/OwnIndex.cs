using MineBanBot.Knowledge.Entries;
using MineBanBot.Knowledge.Search;

namespace MineBanBot.SearchBench.Engines;

/// <summary>KnowledgeIndex.</summary>
internal sealed class OwnIndex : IEngine
{
    private readonly KnowledgeIndex index = new([], _ => []);

    /// <inheritdoc/>
    public string Name => "KnowledgeIndex";

    /// <inheritdoc/>
    public void Build(Entry[] entries) => index.Put(entries);

    /// <inheritdoc/>
    public IReadOnlyList<string> Search(string query) => [.. index.Search(query, 5).Select(hit => hit.Entry.Id.Value)];

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
