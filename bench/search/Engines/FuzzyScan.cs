using FuzzySharp;
using MineBanBot.Knowledge.Entries;

namespace MineBanBot.SearchBench.Engines;

/// <summary>FuzzySharp over every entry.</summary>
internal sealed class FuzzyScan(string name, Func<string, string, int> score) : IEngine
{
    private (string Id, string Text)[] texts = [];

    /// <summary>The ratio that the design card names.</summary>
    public static FuzzyScan Weighted => new("FuzzySharp WeightedRatio", Fuzz.WeightedRatio);

    /// <summary>The ratio that does best.</summary>
    public static FuzzyScan TokenSet => new("FuzzySharp TokenSetRatio", Fuzz.TokenSetRatio);

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public void Build(Entry[] entries) => texts = [.. entries.Select(entry => (entry.Id.Value, $"{entry.Title} {entry.Text}".ToLowerInvariant()))];

    /// <inheritdoc/>
    public IReadOnlyList<string> Search(string query) =>
        [.. texts.Select(text => (text.Id, Score: score(query, text.Text))).OrderByDescending(pair => pair.Score).Take(5).Select(pair => pair.Id)];

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
