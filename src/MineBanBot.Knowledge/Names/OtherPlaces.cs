using System.Globalization;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Matching;

namespace MineBanBot.Knowledge.Names;

/// <summary>
/// Places that are called countries and stand in no row of the table of states: Taiwan, Kosovo, Greenland. The names come from the
/// runtime's ICU data (CLDR); a system without it knows none.
/// </summary>
internal sealed class OtherPlaces
{
    private readonly PhraseTrie<string> names = new();

    public OtherPlaces(IReadOnlyList<State> states)
    {
        HashSet<string> known = [.. states.Select(state => state.Iso2)];
        HashSet<string> taken = [.. states.SelectMany(state => state.Aliases.Append(state.Name).Append(state.PlainName)).Select(Words.Folded)];
        foreach (RegionInfo region in CultureInfo.GetCultures(CultureTypes.SpecificCultures)
            .Where(culture => culture.Name.Split('-')[^1] is { Length: 2 } code && code.All(char.IsAsciiLetterUpper) && !known.Contains(code))
            .OrderBy(culture => culture.Name, StringComparer.Ordinal)
            .DistinctBy(culture => culture.Name.Split('-')[^1])
            .Select(culture => new RegionInfo(culture.Name)))
        {
            if (!taken.Contains(Words.Folded(region.EnglishName)) && region.EnglishName.Any(char.IsLetter))
            {
                names.Add(region.EnglishName, region.EnglishName);
                names.Add(region.EnglishName.Split(" SAR")[0], region.EnglishName);
            }
        }
    }

    /// <summary>All words that occur in a name.</summary>
    public HashSet<string> Vocabulary => names.Vocabulary;

    /// <summary>The places named in the words.</summary>
    public List<PhraseMatch<string>> FindAll(IReadOnlyList<string> words) => names.FindAll(words);
}
