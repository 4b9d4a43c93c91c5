using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Matching;

namespace MineBanBot.Knowledge.Names;

/// <summary>Places that are called countries and stand in no row of the table of states: Taiwan, Kosovo, Greenland.</summary>
internal sealed class OtherPlaces
{
    private readonly PhraseTrie<string> names = new();

    public OtherPlaces(IReadOnlyList<State> states, RegionNames regions)
    {
        HashSet<string> known = [.. states.Select(state => state.Iso2)];
        HashSet<string> taken = [.. states.SelectMany(state => state.Aliases.Append(state.Name).Append(state.PlainName)).Select(Words.Folded)];
        foreach ((_, string name) in regions.English.Where(region => !known.Contains(region.Code) && !taken.Contains(Words.Folded(region.Name))))
        {
            names.Add(name, name);
            names.Add(name.Split(" SAR")[0], name);
        }
    }

    /// <summary>All words that occur in a name.</summary>
    public HashSet<string> Vocabulary => names.Vocabulary;

    /// <summary>The places named in the words.</summary>
    public List<PhraseMatch<string>> FindAll(IReadOnlyList<string> words) => names.FindAll(words);
}
