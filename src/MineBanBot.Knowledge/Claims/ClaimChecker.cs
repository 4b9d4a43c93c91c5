using System.Text.RegularExpressions;

using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Cues;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Questions;

namespace MineBanBot.Knowledge.Claims;

/// <summary>Reads a text of others sentence by sentence and holds what it says against the tables.</summary>
/// <param name="data">The tables.</param>
/// <param name="read">Reads the words of a part.</param>
internal sealed partial class ClaimChecker(AnswerData data, Func<string, Reading> read)
{
    // A message of Discord has 4,000 characters at most.
    private const int MostLetters = 4000;
    private const int MostSentences = 60;

    private readonly ClauseReader clauses = new(data.Facts.States, read);
    private readonly StateClaims states = new(data);
    private readonly CountClaims counts = new(data);
    private readonly TreatyClaims treaty = new(data);

    /// <summary>What is claimed, in the order of the text, each thing once.</summary>
    public IReadOnlyList<CheckedClaim> Check(string text)
    {
        string start = text.Length <= MostLetters ? text : text[..MostLetters];
        bool aboutTreaty = read(start).Has(Cue.Subject);
        return
        [
            .. SentenceEnd().Split(start)
                .Select(sentence => sentence.Trim().TrimStart('>', '-', '*', '#', ' '))
                .Where(sentence => sentence.Length > 0 && !sentence.EndsWith('?'))
                .Take(MostSentences)
                .SelectMany(sentence => Of(sentence, aboutTreaty))
                .DistinctBy(claim => (claim.Said, claim.Verdict, claim.Facts)),
        ];
    }

    private IEnumerable<CheckedClaim> Of(string sentence, bool aboutTreaty)
    {
        Reading whole = read(sentence);
        if (whole.AsksForInstructions)
        {
            yield break;
        }

        foreach (Clause clause in clauses.Of(sentence, aboutTreaty))
        {
            foreach (State state in clause.States)
            {
                yield return states.Check(sentence, state, clause);
            }
        }

        if (counts.Check(sentence, whole) is { } counted)
        {
            yield return counted;
            yield break;
        }

        foreach (CheckedClaim claim in treaty.Check(sentence, whole))
        {
            yield return claim;
        }
    }

    // An abbreviation such as "U.S." ends no sentence.
    [GeneratedRegex(@"(?<=[?!])\s+|(?<=[\p{Ll}\p{Nd}\p{Lo})\]""”’]\.)\s+|[\r\n]+", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();
}
