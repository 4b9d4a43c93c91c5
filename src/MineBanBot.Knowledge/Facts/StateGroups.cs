using MineBanBot.Knowledge.Matching;

namespace MineBanBot.Knowledge.Facts;

/// <summary>Finds well-known groups and regions in text.</summary>
internal sealed class StateGroups
{
    // Adjectives and short names of the regions that states.csv uses; the regions themselves come from the rows.
    private static readonly Dictionary<string, string[]> RegionWords = new()
    {
        ["Africa"] = ["african", "africa", "sub saharan africa"],
        ["Americas"] = ["americas", "the americas", "western hemisphere"],
        ["Asia-Pacific"] = ["asia", "asian", "asia pacific", "pacific", "oceania"],
        ["Europe"] = ["europe", "european"],
        ["Middle East & North Africa"] = ["middle east", "middle eastern", "north africa", "north african", "mena"],
        ["Caucasus & Central Asia"] = ["caucasus", "caucasus and central asia"],
    };

    private readonly PhraseTrie<StateGroup> names = new();

    public StateGroups(FactTables facts)
    {
        Dictionary<string, State> byCode = facts.States.DistinctBy(state => state.Iso3).ToDictionary(state => state.Iso3);
        foreach (IGrouping<string, GroupMember> members in facts.Groups.GroupBy(member => member.Group))
        {
            State[] states = [.. members.Where(member => byCode.ContainsKey(member.Iso3)).Select(member => byCode[member.Iso3])];
            StateGroup group = new(members.Key, IsRegion: false, states, members.First().Provenance);
            foreach (string name in members.First().Aliases.Prepend(members.Key))
            {
                names.Add(name, group);

                // "Latin American countries" besides "Latin America".
                names.Add($"{name}n", group);
            }
        }

        foreach (IGrouping<string, State> states in facts.States.GroupBy(state => state.Region))
        {
            State[] members = [.. states.Union(Also(states.Key, facts, byCode))];
            StateGroup region = new(states.Key, IsRegion: true, members, states.First().Provenance);
            foreach (string name in (RegionWords.GetValueOrDefault(states.Key) ?? []).Prepend(states.Key))
            {
                names.Add(name, region);
            }
        }
    }

    // The table of states puts the north of Africa with the Middle East; who asks for Africa means the continent, as its union counts it.
    private static IEnumerable<State> Also(string region, FactTables facts, Dictionary<string, State> byCode) =>
        facts.Groups.Where(member => region == "Africa" && member.Group == "African Union" && byCode.ContainsKey(member.Iso3))
            .Select(member => byCode[member.Iso3]);

    /// <summary>All words that occur in a name.</summary>
    public HashSet<string> Vocabulary => names.Vocabulary;

    /// <summary>The groups named in the words.</summary>
    public List<PhraseMatch<StateGroup>> FindAll(IReadOnlyList<string> words) => names.FindAll(words);
}
