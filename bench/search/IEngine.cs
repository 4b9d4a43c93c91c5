using MineBanBot.Knowledge.Entries;

namespace MineBanBot.SearchBench;

/// <summary>Something that finds entries.</summary>
internal interface IEngine : IDisposable
{
    /// <summary>How it is called in the table.</summary>
    string Name { get; }

    /// <summary>Takes the entries in, once.</summary>
    void Build(Entry[] entries);

    /// <summary>The ids of the best entries, best first, five at most.</summary>
    IReadOnlyList<string> Search(string query);
}
