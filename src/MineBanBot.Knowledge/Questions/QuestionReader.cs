using System.Text;
using System.Text.RegularExpressions;
using MineBanBot.Knowledge.Cues;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Matching;
using MineBanBot.Knowledge.Mentions;
using MineBanBot.Knowledge.Names;
using MineBanBot.Knowledge.Search;

namespace MineBanBot.Knowledge.Questions;

/// <summary>Turns the words of a question into what it names and hints at. Says nothing about the answer.</summary>
internal sealed partial class QuestionReader
{
    // These cues say how something is asked, or that nothing is understood; the words stay in need of an explanation.
    // These cues say how something is asked, not what.
    private static readonly Cue[] Asking = [Cue.Filler, Cue.Subject, Cue.Count, Cue.Define, Cue.Which, Cue.News, Cue.States, Cue.Most, Cue.Least, Cue.Newest];

    private static readonly HashSet<string> Owned =
    [
        "policy", "policies", "stockpile", "stockpiles", "stock", "troops", "army", "military", "government", "soldiers", "forces", "senate", "congress", "president",
        "funding", "money", "aid", "position", "stance", "mines", "landmine", "landmines", "administration", "exports", "export", "memo", "law",
    ];

    private static readonly Cue[] Unsaying = [Cue.Weapon, Cue.Handling, Cue.Howto, Cue.Fact, Cue.Plain];

    // Who writes more words than this that are in no vocabulary does not ask of what is in one.
    private const int MostLookedUp = 80;

    private readonly ChatWords chat = ChatWords.Load();
    private readonly CueTable cues;
    private readonly StateNames states;
    private readonly StateGroups groups;
    private readonly OtherPlaces places;
    private readonly PhraseTrie<Definition> terms = new();
    private readonly Spelling spelling;

    /// <param name="cues">The hints.</param>
    /// <param name="states">Names of states.</param>
    /// <param name="groups">Names of groups and regions.</param>
    /// <param name="places">Names of places that are no states of the table.</param>
    /// <param name="definitions">Terms.</param>
    /// <param name="knownWords">Words that occur elsewhere in the data, so that they are not "corrected".</param>
    public QuestionReader(
        CueTable cues, StateNames states, StateGroups groups, OtherPlaces places, IReadOnlyList<Definition> definitions, IEnumerable<string> knownWords)
    {
        this.cues = cues;
        this.states = states;
        this.groups = groups;
        this.places = places;
        foreach (Definition definition in definitions)
        {
            foreach (string name in (string[])[definition.Term, .. definition.Aliases])
            {
                terms.Add(name, definition);
                terms.Add(Plural(name), definition);
            }
        }

        spelling = new Spelling(states.Vocabulary, [.. cues.Vocabulary, .. terms.Vocabulary, .. groups.Vocabulary, .. knownWords], [.. states.ForeignVocabulary, .. cues.ForeignVocabulary, .. places.Vocabulary, .. CommonWords.All]);
    }

    /// <summary>Reads a question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="entries">The entries at the time of asking: their words are right as they stand.</param>
    public Reading Read(Question question, IndexSnapshot entries)
    {
        string text = question.Text.Length <= Question.MaxLength ? question.Text : question.Text[..Question.MaxLength];

        // Compatibility forms (full width letters, ligatures) first, or a date in them would be missed.
        List<DateMention> dates = DateMention.FindAll(Words.Normalized(text, NormalizationForm.FormKC), out string rest);
        rest = Flag().Replace(rest, flag => $" {string.Concat(flag.Value.EnumerateRunes().Select(letter => (char)(letter.Value - 0x1F1E6 + 'A')))} ");
        List<string> typed = [.. Words.Of(rest).SelectMany(chat.Meaning)];
        List<Correction> corrections = [];
        int left = MostLookedUp;
        string[] words = new string[typed.Count];
        for (int index = 0; index < words.Length; index++)
        {
            words[index] = Corrected(typed[index], entries, corrections, ref left);
        }

        List<PhraseMatch<State>> named = [.. states.FindAll(words).Where(match => IsName(match, words, rest))];
        Dictionary<Cue, List<PhraseMatch<Cue>>> hints = cues.FindAll(words);
        List<PhraseMatch<Definition>> defined = terms.FindAll(words);
        if (named.Count == 0)
        {
            named.AddRange(Codes(words, rest, defined));
        }

        if (named.Count == 0)
        {
            // "Island" is Iceland in its own language and a plain word in English.
            named.AddRange(states.FindForeign(words).Where(match => match.Length > 1 || !cues.Vocabulary.Contains(words[match.Start])));
        }

        List<PhraseMatch<string>> elsewhere = named.Count == 0 ? places.FindAll(words) : [];
        PhraseMatch<State>? used = null;
        if (dates.Count == 0 && hints.ContainsKey(Cue.Count) && EventDate.Find(words, named, hints) is { } asked)
        {
            dates.Add(asked.Date);
            named.Remove(asked.Match);
            used = asked.Match;
        }

        // "How many parties were there when Russia invaded Ukraine in February 2022": the date says when, the names tell no more.
        int when = Array.IndexOf(words, "when");
        bool askedBefore = hints.ContainsKey(Cue.Count) || named.Any(match => match.Start < when);
        PhraseMatch<State>[] told = dates.Count > 0 && askedBefore && hints.ContainsKey(Cue.Party) && when > 0
            ? [.. named.Where(match => match.Start > when)]
            : [];
        bool clause = told.Length > 0 || (dates.Count > 0 && when > 0 && hints.ContainsKey(Cue.Party) && (hints.ContainsKey(Cue.Count) || named.Any(match => match.Start < when)));
        named.RemoveAll(told.Contains);
        (int Number, int Start, int Length)? article = ArticleNumber.Find(words);
        List<PhraseMatch<StateGroup>> grouped = groups.FindAll(words);
        named.RemoveAll(state => grouped.Any(group => Overlap(group, state) && group.Length > state.Length));
        grouped.RemoveAll(group => named.Any(state => Overlap(group, state)));
        bool[] explained = new bool[words.Length];
        Mark(explained, grouped.Select(match => (match.Start, match.Length)));
        IEnumerable<PhraseMatch<Cue>> telling = hints.Where(pair => !Unsaying.Contains(pair.Key)).SelectMany(pair => pair.Value);
        Mark(explained, telling.Select(match => (match.Start, match.Length)));
        Mark(explained, named.Select(match => (match.Start, match.Length)));
        Mark(explained, !clause ? [] : [(when, words.Length - when)]);
        Mark(explained, used is null ? [] : [(used.Start, used.Length)]);
        Mark(explained, elsewhere.Select(match => (match.Start, match.Length)));
        Mark(explained, defined.Select(match => (match.Start, match.Length)));
        Mark(explained, article is { } found ? [(found.Start, found.Length)] : []);
        HashSet<int> subject = [.. Positions(hints, Cue.Filler), .. Positions(hints, Cue.Subject)];
        subject.ExceptWith(named.SelectMany(match => Enumerable.Range(match.Start, match.Length)));
        return new Reading
        {
            Question = question,
            Entries = entries,
            Words = words,
            Corrections = corrections,
            Cues = hints,
            States = named,
            OtherPlaces = [.. elsewhere.Select(match => match.Meanings[0])],
            Terms = defined,
            Article = article?.Number,
            Dates = dates,
            DatedByEvent = used is not null || clause,
            Groups = grouped,
            Ordinal = OrdinalNumber.Find(words),
            Telling = Telling(words, hints, named),
            OtherObject = IsOtherObject(words, explained, hints) || (named.Count > 0 && IsOtherGroup(words, grouped, hints)),
            // Long numbers are ids of users and channels.
            // Two letters are too few to say anything that is not in the tables.
            Unexplained = [.. words.Where((word, index) => !explained[index] && word.Length > 2 && !(word.Length > 8 && word.All(char.IsAsciiDigit)))],
            Content = [.. words.Where((_, index) => !subject.Contains(index))],
        };
    }

    private static bool Overlap(PhraseMatch<StateGroup> group, PhraseMatch<State> state) =>
        group.Start < state.Start + state.Length && state.Start < group.Start + group.Length;

    private static string[] Telling(string[] words, Dictionary<Cue, List<PhraseMatch<Cue>>> hints, List<PhraseMatch<State>> named)
    {
        HashSet<int> asking = [.. Asking.SelectMany(cue => Positions(hints, cue))];
        asking.ExceptWith(named.SelectMany(match => Enumerable.Range(match.Start, match.Length)));
        return [.. words.Where((_, index) => !asking.Contains(index))];
    }

    private static void Mark(bool[] explained, IEnumerable<(int Start, int Length)> spans)
    {
        foreach ((int start, int length) in spans)
        {
            Array.Fill(explained, true, start, length);
        }
    }

    private static IEnumerable<int> Positions(Dictionary<Cue, List<PhraseMatch<Cue>>> hints, Cue cue) =>
        hints.TryGetValue(cue, out List<PhraseMatch<Cue>>? found)
            ? found.SelectMany(match => Enumerable.Range(match.Start, match.Length))
            : [];

    private static string Plural(string name) =>
        name[^1] is 's' ? name : name[^1] is 'y' ? $"{name[..^1]}ies" : $"{name}s";

    // "Has Poland joined the OECD", "is Poland a member of the OECD": what is joined is a word that nothing here explains.
    private static bool IsOtherObject(string[] words, bool[] explained, Dictionary<Cue, List<PhraseMatch<Cue>>> hints)
    {
        HashSet<int> joining = [.. Positions(hints, Cue.Party), .. Positions(hints, Cue.Leave)];
        for (int index = 0; index < words.Length; index++)
        {
            int before = index - 1;
            while (before >= 0 && words[before] is "of" or "to" or "in" or "into" or "with" or "from" or "by" or "the" or "a" or "an")
            {
                before--;
            }

            if (!explained[index] && joining.Contains(before) && words[before] is not ("status" or "state" or "position"))
            {
                return true;
            }
        }

        return false;
    }

    // "Is Poland a member of NATO", "is Poland in the EU": the group itself is what is joined.
    private static bool IsOtherGroup(string[] words, List<PhraseMatch<StateGroup>> grouped, Dictionary<Cue, List<PhraseMatch<Cue>>> hints)
    {
        HashSet<int> joining = [.. Positions(hints, Cue.Party), .. Positions(hints, Cue.Leave)];
        return !hints.ContainsKey(Cue.Subject) && !hints.ContainsKey(Cue.Which) && !hints.ContainsKey(Cue.Count) && grouped.Any(group =>
        {
            int before = group.Start - 1;
            while (before >= 0 && words[before] is "of" or "to" or "in" or "the" or "a")
            {
                before--;
            }

            return joining.Contains(before) || words.AsSpan(0, group.Start).Contains("in");
        });
    }

    // FIN and PL as words written in capitals, or as all there is. "no" and "it" stay what they are unless they are written NO and IT.
    private IEnumerable<PhraseMatch<State>> Codes(string[] words, string text, List<PhraseMatch<Definition>> defined)
    {
        string[] cased = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        HashSet<string> capitals = [.. cased.Where(raw => !raw.Any(char.IsLower)).SelectMany(Words.Of)];
        bool shouting = !text.Any(char.IsLower) && words.Length > 1;
        for (int index = 0; index < words.Length; index++)
        {
            bool written = capitals.Contains(words[index]) && !shouting;
            bool meant = words.Length == 1 ? written || !cues.IsFiller(words[0]) : written && !cues.IsFiller(words[index]);
            bool term = defined.Any(match => index >= match.Start && index < match.Start + match.Length);
            if (meant && !term && states.ByCode(words[index].ToUpperInvariant()) is { } state)
            {
                yield return new PhraseMatch<State>(index, 1, [state]);
            }
        }
    }

    // A flag is two regional indicators, which spell the code of the region (https://www.unicode.org/reports/tr51/#Flags).
    [GeneratedRegex(@"(?:\uD83C[\uDDE6-\uDDFF]){2}", RegexOptions.CultureInvariant)]
    private static partial Regex Flag();

    private string Corrected(string word, IndexSnapshot entries, List<Correction> corrections, ref int left)
    {
        if (word.Length > 4 && word[^1] == 's' && !states.Vocabulary.Contains(word) && !groups.Vocabulary.Contains(word) && states.Vocabulary.Contains(word[..^1]))
        {
            return word[..^1];
        }

        // "Iran's" is folded to "irans".
        if (word.Length > 4 && word[^1] == 's' && !spelling.Knows(word) && spelling.Knows(word[..^1]))
        {
            return word[..^1];
        }

        string? read = spelling.Knows(word) || entries.Knows(word) ? null : --left > 0 ? spelling.Correct(word) : null;
        if (read is not null)
        {
            corrections.Add(new Correction(word, read));
        }

        return read ?? word;
    }

    // "us" is a pronoun unless it is written US or follows "the"; the same goes for every short name that is also an English word.
    private bool IsName(PhraseMatch<State> match, string[] words, string text)
    {
        string word = words[match.Start];
        if (match.Length > 1 || word.Length > 3 || !cues.IsFiller(word))
        {
            return true;
        }

        // "us policy", "us troops": an army or a government is somebody's.
        if (word == "us" && match.Start + 1 < words.Length && Owned.Contains(words[match.Start + 1]))
        {
            return true;
        }

        bool capitals = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Any(raw => raw.Any(char.IsUpper) && !raw.Any(char.IsLower) && Words.Of(raw) is [string only] && only == word);
        return capitals || words.Length == 1 || (match.Start > 0 && words[match.Start - 1] == "the");
    }
}
