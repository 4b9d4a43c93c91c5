using System.Text;

using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Matching;

namespace MineBanBot.Knowledge.Questions;

/// <summary>Turns the words of a question into what it names and hints at. Says nothing about the answer.</summary>
internal sealed class QuestionReader
{
    private readonly CueTable cues;
    private readonly StateNames states;
    private readonly PhraseTrie<Definition> terms = new();
    private readonly Spelling spelling;

    /// <param name="cues">The hints.</param>
    /// <param name="states">Names of states.</param>
    /// <param name="definitions">Terms.</param>
    /// <param name="entryWords">Words that occur in entries, so that they are not "corrected".</param>
    public QuestionReader(CueTable cues, StateNames states, IReadOnlyList<Definition> definitions, IEnumerable<string> entryWords)
    {
        this.cues = cues;
        this.states = states;
        foreach (Definition definition in definitions)
        {
            foreach (string name in (string[])[definition.Term, .. definition.Aliases])
            {
                terms.Add(name, definition);
            }
        }

        spelling = new Spelling(states.Vocabulary, [.. cues.Vocabulary, .. terms.Vocabulary, .. entryWords]);
    }

    /// <summary>Reads a question.</summary>
    public Reading Read(Question question)
    {
        string text = question.Text.Length <= Question.MaxLength ? question.Text : question.Text[..Question.MaxLength];

        // Compatibility forms (full width letters, ligatures) first, or a date in them would be missed.
        List<DateMention> dates = DateMention.FindAll(string.Concat(text.EnumerateRunes()).Normalize(NormalizationForm.FormKC), out string rest);
        List<string> typed = Words.Of(rest);
        List<Correction> corrections = [];
        string[] words = [.. typed.Select(word => Corrected(word, corrections))];
        List<PhraseMatch<State>> named = [.. states.FindAll(words).Where(match => IsName(match, words, rest))];
        if (named.Count == 0 && states.ByCode(rest.Trim().Trim('?', '!', '.').ToUpperInvariant()) is { } coded)
        {
            named.Add(new PhraseMatch<State>(0, words.Length, [coded]));
        }

        Dictionary<Cue, List<PhraseMatch<Cue>>> hints = cues.FindAll(words);
        List<PhraseMatch<Definition>> defined = terms.FindAll(words);
        (int Number, int Position)? article = ArticleNumber.Find(words);
        bool[] explained = new bool[words.Length];
        Mark(explained, hints.Values.SelectMany(found => found).Select(match => (match.Start, match.Length)));
        Mark(explained, named.Select(match => (match.Start, match.Length)));
        Mark(explained, defined.Select(match => (match.Start, match.Length)));
        Mark(explained, article is { } found ? [(found.Position, 1)] : []);
        HashSet<int> subject = [.. Positions(hints, Cue.Filler), .. Positions(hints, Cue.Subject)];
        subject.ExceptWith(named.SelectMany(match => Enumerable.Range(match.Start, match.Length)));
        return new Reading
        {
            Question = question,
            Words = words,
            Corrections = corrections,
            Cues = hints,
            States = named,
            Terms = defined,
            Article = article?.Number,
            Dates = dates,
            Unexplained = [.. words.Where((_, index) => !explained[index])],
            Content = [.. words.Where((_, index) => !subject.Contains(index))],
        };
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

    private string Corrected(string word, List<Correction> corrections)
    {
        string? read = spelling.Correct(word);
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

        bool capitals = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Any(raw => raw.Any(char.IsUpper) && !raw.Any(char.IsLower) && Words.Of(raw) is [string only] && only == word);
        return capitals || words.Length == 1 || (match.Start > 0 && words[match.Start - 1] == "the");
    }
}
