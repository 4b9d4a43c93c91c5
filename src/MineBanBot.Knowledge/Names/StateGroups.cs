using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Matching;

namespace MineBanBot.Knowledge.Names;

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

    // What may stand behind the lead of a group's name: "Pacific islands", "Pacific island country", "Arab nations".
    private static readonly string[] GroupNouns = ["states", "countries", "nations", "members", "member states", "republics", "islands", "allies", "group", "bloc", "four", "five", "seven"];

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
                AddForms(name, group);
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

    private void AddForms(string name, StateGroup group)
    {
        names.Add(name, group);

        // "Latin American countries" besides "Latin America".
        names.Add($"{name}n", group);
        if (GroupNouns.FirstOrDefault(noun => name.EndsWith($" {noun}", StringComparison.OrdinalIgnoreCase)) is { } last && name[..^(last.Length + 1)] is { Length: > 2 } lead)
        {
            foreach (string noun in GroupNouns)
            {
                names.Add($"{lead} {noun}", group);
                names.Add($"{lead} {noun[..^1]}", group);
            }
        }
    }

    /// <summary>All words that occur in a name.</summary>
    public HashSet<string> Vocabulary => names.Vocabulary;

    /// <summary>The groups named in the words.</summary>
    public List<PhraseMatch<StateGroup>> FindAll(IReadOnlyList<string> words) => names.FindAll(words);
}
