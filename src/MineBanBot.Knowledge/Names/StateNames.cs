using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Matching;

namespace MineBanBot.Knowledge.Names;

/// <summary>Finds states in text by name, alias, demonym, former name or code.</summary>
internal sealed class StateNames
{
    // Last words of names that name nothing by themselves: Czech Republic, Solomon Islands.
    private static readonly string[] GeneralNouns = ["republic", "islands"];

    private readonly PhraseTrie<State> names = new();
    private readonly PhraseTrie<State> foreignNames = new();
    private readonly Dictionary<string, State> byCode = [];

    /// <summary>Knows English names alone.</summary>
    public StateNames(IReadOnlyList<State> states)
        : this(states, new RegionNames(TextReader.Null))
    {
    }

    /// <param name="states">The states.</param>
    /// <param name="regions">Their names in other languages than English.</param>
    public StateNames(IReadOnlyList<State> states, RegionNames regions)
    {
        foreach (State state in states)
        {
            byCode[state.Iso3] = state;
            byCode[state.Iso2] = state;
            foreach (string name in (string[])[state.Name, state.PlainName, .. state.Aliases])
            {
                names.Add(name, state);
                foreach (string way in Shortened(Words.Folded(name)))
                {
                    names.Add(way, state);
                }
            }
        }

        AddFirstHalves(states);
        AddSharedNouns(states, regions);
        AddForeignNames(states, regions);
    }

    /// <summary>All words that occur in a name.</summary>
    public HashSet<string> Vocabulary => names.Vocabulary;

    /// <summary>All words that occur in a name in another language than English.</summary>
    public HashSet<string> ForeignVocabulary => foreignNames.Vocabulary;

    /// <summary>The states named in the words in another language than English.</summary>
    public List<PhraseMatch<State>> FindForeign(IReadOnlyList<string> words) => foreignNames.FindAll(words);

    /// <summary>The state with an ISO 3166-1 code of two or three letters in capitals; null when none.</summary>
    public State? ByCode(string code) => byCode.GetValueOrDefault(code);

    /// <summary>The states named in the words; a match with several meanings is ambiguous ("Congo").</summary>
    public List<PhraseMatch<State>> FindAll(IReadOnlyList<string> words) => names.FindAll(words);

    /// <summary>ISO alpha-3 codes of the states that a text names without doubt, in alphabetical order.</summary>
    public IReadOnlyList<string> CodesIn(string text)
    {
        List<string> words = [.. Words.Of(text).Select(Owner)];
        Lazy<Dictionary<string, bool>> capitals = new(() => Capitals(text));
        return
        [
            .. FindAll(words)
                .Where(match => match.Meanings.Count == 1 && IsMeant(match, words, capitals))
                .Select(match => match.Meanings[0].Iso3)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }

    // "us" is a pronoun unless the text writes US or U.S., and who will "polish" a text is no Pole.
    private static bool IsMeant(PhraseMatch<State> match, List<string> words, Lazy<Dictionary<string, bool>> capitals) =>
        match.Length > 1 || (capitals.Value.TryGetValue(words[match.Start], out bool all) && (all || words[match.Start].Length > 3));

    // The words that are written with a capital somewhere, and whether all their letters are capitals at least once.
    private Dictionary<string, bool> Capitals(string text)
    {
        Dictionary<string, bool> capitals = [];
        foreach (string cased in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (cased.Any(char.IsUpper))
            {
                bool all = cased.Where(char.IsLetter).All(char.IsUpper);
                foreach (string word in Words.Of(cased).Select(Owner))
                {
                    capitals[word] = all || capitals.GetValueOrDefault(word);
                }
            }
        }

        return capitals;
    }

    // "Libya's" is folded to "libyas".
    private string Owner(string word) =>
        word[^1] == 's' && !Vocabulary.Contains(word) && Vocabulary.Contains(word[..^1]) ? word[..^1] : word;

    // "St Vincent n the Grenadines" of chat.
    private static IEnumerable<string> Shortened(string name)
    {
        string saint = name.Replace("saint ", "st ", StringComparison.Ordinal);
        string[] words = name.Split(' ');

        // "srilanka", "macedonia (north)".
        string[] pair = words is [{ Length: > 2 }, { Length: > 2 }] ? [string.Concat(words), $"{words[1]} {words[0]}"] : [];
        return new[] { saint, saint.Replace(" and ", " n ", StringComparison.Ordinal), name.Replace(" and ", " n ", StringComparison.Ordinal) }.Concat(pair).Where(way => way != name).Distinct();
    }

    // "Sao Tome" is enough for "Sao Tome and Principe".
    private void AddFirstHalves(IReadOnlyList<State> states)
    {
        foreach (State state in states.Where(state => state.Name.Contains(" and ", StringComparison.Ordinal)))
        {
            string half = state.Name.Split(" and ")[0];
            if (states.Count(other => other.Name.StartsWith(half, StringComparison.Ordinal)) == 1)
            {
                names.Add(half, state);
            }
        }
    }

    private void AddForeignNames(IReadOnlyList<State> states, RegionNames regions)
    {
        foreach (State state in states)
        {
            foreach (string name in regions.Foreign(state.Iso2))
            {
                foreignNames.Add(name, state);
            }
        }
    }

    // "Corea" and "Конго" are shared as "Korea" and "Congo" are: the first word of a name of several.
    private void AddSharedForeignNoun(State state, RegionNames regions)
    {
        foreach (List<string> name in regions.Foreign(state.Iso2).Select(Words.Of))
        {
            if (name.Count > 1 && name[0].Length > 3)
            {
                foreignNames.Add(name[0], state);
            }
        }
    }

    // "Congo", "Korea" and "Guinea" alone name several states, whatever the alias columns say. A state that has the whole noun for its
    // name keeps it while only one other borrows it: Sudan is Sudan, although there is a South Sudan.
    private void AddSharedNouns(IReadOnlyList<State> states, RegionNames regions)
    {
        Dictionary<State, List<string>> nouns = states.ToDictionary(state => state, state => Words.Of(state.Name.Split(',')[0]));
        foreach (string noun in nouns.Values.Select(words => words[^1]).Distinct().Except(GeneralNouns))
        {
            State[] sharing = [.. states.Where(state => nouns[state].Contains(noun))];
            bool owned = sharing.Length == 2 && sharing.Count(state => nouns[state].Count == 1) == 1;
            bool shared = sharing.Count(state => nouns[state][^1] == noun) > 1;
            foreach (State state in shared && !owned ? sharing : [])
            {
                // With the noun goes who is named after it: the Congolese, the Koreans.
                string[] people = [.. sharing.SelectMany(each => each.Aliases).Where(alias => alias.StartsWith(noun, StringComparison.OrdinalIgnoreCase) && !alias.Contains(' ', StringComparison.Ordinal) && !alias.Contains('-', StringComparison.Ordinal))];
                foreach (string name in (string[])[noun, $"{noun}n", $"{noun}ns", .. people])
                {
                    names.Add(name, state);
                }

                AddSharedForeignNoun(state, regions);
            }
        }
    }
}
