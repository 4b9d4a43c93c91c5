using MineBanBot.Knowledge.Facts;

namespace MineBanBot.Knowledge.Names;

/// <summary>Tags texts with the states that they name.</summary>
/// <param name="facts">The tables with the states and their names.</param>
public sealed class CountryNames(FactTables facts)
{
    private readonly StateNames names = new(facts.States);
    private readonly Dictionary<string, string> spoken = facts.States.DistinctBy(state => state.Iso3).ToDictionary(state => state.Iso3, state => state.SpokenName);

    /// <summary>ISO alpha-3 codes of the states that a text names without doubt, in alphabetical order.</summary>
    public IReadOnlyList<string> In(string text) => names.CodesIn(text);

    /// <summary>A state's name as it reads in a sentence; the code itself when no state has it.</summary>
    /// <param name="iso3">ISO alpha-3 code.</param>
    public string NameOf(string iso3) => spoken.GetValueOrDefault(iso3, iso3);
}
