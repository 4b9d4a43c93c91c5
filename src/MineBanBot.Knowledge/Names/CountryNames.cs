using MineBanBot.Knowledge.Facts;

namespace MineBanBot.Knowledge.Names;

/// <summary>Tags texts with the states that they name.</summary>
/// <param name="facts">The tables with the states and their names.</param>
public sealed class CountryNames(FactTables facts)
{
    private readonly StateNames names = new(facts.States);

    /// <summary>ISO alpha-3 codes of the states that a text names without doubt, in alphabetical order.</summary>
    public IReadOnlyList<string> In(string text) => names.CodesIn(text);
}
