using System.Text.RegularExpressions;

using MineBanBot.Knowledge.Cues;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Mentions;
using MineBanBot.Knowledge.Questions;

namespace MineBanBot.Knowledge.Claims;

/// <summary>
/// Takes sentences apart into clauses: "Poland, Finland and Estonia left", "Poland joined in 2012 and left in 2026". Names before a verb
/// wait for it, and a verb without a name is of those before it.
/// </summary>
internal sealed partial class ClauseReader
{
    // A word or two that nothing explains may stand beside the treaty; more is about something else.
    private const int UnexplainedBesideSubject = 2;

    private readonly Regex names;
    private readonly Func<string, Reading> read;

    /// <param name="states">All states: a name such as Trinidad and Tobago is not cut in two.</param>
    /// <param name="read">Reads the words of a piece.</param>
    public ClauseReader(IReadOnlyList<State> states, Func<string, Reading> read)
    {
        this.read = read;
        string[] joined = [.. states.SelectMany(state => state.Aliases.Append(state.Name).Append(state.PlainName)).Where(name => name.Contains(" and ", StringComparison.OrdinalIgnoreCase)).Distinct().Select(Regex.Escape)];
        names = new Regex(joined.Length == 0 ? "(?!)" : string.Join('|', joined), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    /// <summary>The clauses of a sentence that say something of states.</summary>
    /// <param name="sentence">One sentence. Untrusted.</param>
    /// <param name="aboutTreaty">Whether the text around it names the treaty or mines.</param>
    public IReadOnlyList<Clause> Of(string sentence, bool aboutTreaty)
    {
        List<Clause> clauses = [];
        List<State> waiting = [];
        IReadOnlyList<DateMention> early = [];
        foreach (string piece in Pieces(sentence))
        {
            Reading reading = read(piece);
            (Predicate predicate, int at) = PredicateReader.Of(reading.Words);
            State[] states = [.. Subjects(reading, at)];
            if (predicate == Predicate.None)
            {
                bool onlyNames = states.Length > 0 && reading.Unexplained.Count == 0 && reading.Content.Count == reading.States.Sum(match => match.Length);
                if (onlyNames)
                {
                    waiting.AddRange(states);
                }
                else if (states.Length == 0 && reading.Dates.Count > 0 && clauses is [.., { Dates.Count: 0 }])
                {
                    clauses[^1] = clauses[^1] with { Dates = reading.Dates };
                }
                else if (states.Length == 0)
                {
                    early = reading.Dates;
                }

                continue;
            }

            if (!IsOfTreaty(reading, aboutTreaty))
            {
                waiting.Clear();
                continue;
            }

            IReadOnlyList<State> meant = states.Length > 0 || waiting.Count > 0 ? [.. waiting, .. states] : clauses is [.., var before] ? before.States : [];
            clauses.Add(new Clause(reading, predicate, meant, reading.Dates.Count > 0 ? reading.Dates : early));
            waiting.Clear();
        }

        // "Those who left are Poland, Finland and Estonia": names behind the verb.
        if (waiting.Count > 0 && clauses is [.., var last])
        {
            clauses[^1] = last with { States = [.. last.States, .. waiting] };
        }

        return clauses;
    }

    private static bool IsOfTreaty(Reading reading, bool aboutTreaty) =>
        !reading.Has(Cue.Other) && !reading.Has(Cue.OtherTreaty) && !reading.OtherObject
        && reading.Unexplained.Count <= (aboutTreaty ? UnexplainedBesideSubject : 0);

    // Of several names the one nearest before the verb is meant: "Poland said that Ukraine left". Names that may be several states tell nothing.
    private static IEnumerable<State> Subjects(Reading reading, int verb)
    {
        State[] before = [.. reading.States.Where(match => match.Meanings.Count == 1 && match.Start < verb).Select(match => match.Meanings[0])];
        return before.Length > 0 ? before[^1..] : reading.States.Where(match => match.Meanings.Count == 1).Select(match => match.Meanings[0]);
    }

    private IEnumerable<string> Pieces(string sentence)
    {
        (int Start, int End)[] whole = [.. names.Matches(sentence).Select(match => (match.Index, match.Index + match.Length))];
        int start = 0;
        foreach (Match cut in CutPattern().Matches(sentence))
        {
            if (whole.Any(name => name.Start < cut.Index && cut.Index < name.End))
            {
                continue;
            }

            yield return sentence[start..cut.Index];
            start = cut.Index + cut.Length;
        }

        yield return sentence[start..];
    }

    // Not within "May 8, 2025" or "6,279".
    [GeneratedRegex(@",(?!\s*[0-9])|[;:()]|\s(?:and|but|while|whereas|then|although|though|because|since then)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CutPattern();
}
