using MineBanBot.Knowledge.Indexing;
using MineBanBot.Knowledge.Matching;

namespace MineBanBot.Knowledge.Searching;

/// <summary>
/// Reads the words of a query as words of the entries: a noisy channel. A word gains what it says about the entry that holds it, given that this
/// was typed: ln P(typed | it) − ln P(typed | any entry). Few readings gain much, many share it, and a word that is held as typed keeps the lead.
/// </summary>
/// <param name="documents">The entries.</param>
/// <param name="now">The version that is searched.</param>
internal sealed class QueryReader(DocumentTable documents, DocumentVersion now)
{
    private const int MostReadings = 24;
    private const int MostWords = 250;

    // How likely another form of a word, another spelling of a name, or a word of which only the beginning stands there is typed for it.
    private const double OtherForm = 0.1;
    private const double OtherSpelling = 0.5;
    private const double Beginning = 0.2;

    // Most people hit the first letter.
    private const double WrongBeginning = 0.3;

    // A slip that gains less than this against a word that is held as typed only costs time.
    private const double LeastBesideTyped = 1.5;

    /// <summary>The words, each stem once, in their order.</summary>
    /// <param name="words">Folded words.</param>
    /// <param name="correct">Whether slips of the finger are forgiven.</param>
    /// <param name="complete">Whether the last word may be the beginning of one.</param>
    public QueryWord[] Read(IReadOnlyList<string> words, bool correct, bool complete) =>
        [.. words.DistinctBy(Stem.Of).Take(MostWords).Select(word => Read(word, correct, complete && ReferenceEquals(word, words[^1])))];

    private QueryWord Read(string typed, bool correct, bool complete)
    {
        List<(Word Word, double Likelihood, bool IsTyped)> meant = [];
        AddForms(typed, 1, isTyped: true, meant);
        foreach (string spelling in Spellings.Of(typed))
        {
            AddForms(spelling, OtherSpelling, isTyped: false, meant);
        }

        if (complete)
        {
            meant.AddRange(documents.Lexicon.Beginning(typed, now.Words).Where(word => word.Documents > 0 && !IsAmong(word, meant))
                .OrderByDescending(word => word.Documents).ThenBy(word => word.Text, StringComparer.Ordinal).Take(MostReadings)
                .Select(word => (word, Beginning, false)).ToArray());
        }

        if (correct)
        {
            AddSlips(typed, meant);
        }

        return Weighed(typed, meant);
    }

    private static bool IsAmong(Word word, List<(Word Word, double, bool)> meant)
    {
        foreach ((Word other, _, _) in meant)
        {
            if (ReferenceEquals(word, other))
            {
                return true;
            }
        }

        return false;
    }

    private void AddForms(string typed, double likelihood, bool isTyped, List<(Word, double, bool)> meant)
    {
        foreach (Word form in documents.Lexicon.FindStem(typed)?.Forms ?? [])
        {
            if (documents.Holds(form, now) && !IsAmong(form, meant))
            {
                meant.Add((form, form.Text == typed ? likelihood : likelihood * OtherForm, isTyped));
            }
        }
    }

    private void AddSlips(string typed, List<(Word, double, bool)> meant)
    {
        List<int> near = [];
        documents.Lexicon.Neighbours.Candidates(typed, near);
        foreach (int number in near)
        {
            Word word = documents.Lexicon[number];
            Slip slip = number >= now.Words || word.Documents == 0 ? Slip.More : Slips.Between(typed, word.Text);
            if (slip != Slip.More && !IsAmong(word, meant))
            {
                meant.Add((word, Slips.Likelihood(slip) * (typed[0] == word.Text[0] ? 1 : WrongBeginning), false));
            }
        }

        if (meant.Count == 0 && typed.Length is >= Slips.LeastForTwo and <= Slips.Longest)
        {
            ulong shape = WordShape.Of(typed);
            for (int number = 0; number < now.Words; number++)
            {
                if (WordShape.MayBeNear(shape, documents.Lexicon.Shape(number)) && documents.Lexicon[number] is { Documents: > 0 } word && Slips.AreTwo(typed, word.Text))
                {
                    meant.Add((word, Slips.Likelihood(Slip.More) * (typed[0] == word.Text[0] ? 1 : WrongBeginning), false));
                }
            }
        }
    }

    private QueryWord Weighed(string typed, List<(Word Word, double Likelihood, bool IsTyped)> meant)
    {
        double likeliest = meant.Count == 0 ? 1 : meant.Max(each => each.Likelihood);
        double typedAnywhere = meant.Sum(each => each.Word.Documents * each.Likelihood / likeliest);
        bool asTyped = meant.Any(each => each.IsTyped);
        WordReading[] readings =
        [
            .. meant
                .Select(each => (each.Word, each.IsTyped, IsSlip: each.Likelihood < Beginning && !each.IsTyped, Gain: Math.Log((now.Living + 1) / (typedAnywhere + 0.5)) + Math.Log(each.Likelihood / likeliest)))
                .Where(each => !each.IsSlip || each.Gain > (asTyped ? LeastBesideTyped : 0))
                .Select(each => new WordReading(each.Word, Math.Max(1, (int)(each.Gain * Gains.PerNat)), each.IsTyped))
                .OrderByDescending(reading => reading.Gain).ThenByDescending(reading => reading.Word.Documents).ThenBy(reading => reading.Word.Text, StringComparer.Ordinal)
                .Take(MostReadings),
        ];
        int held = readings.Length == 0 ? 0 : Math.Min(now.Living, documents.Lexicon.FindStem(readings[0].Word.Text)!.Forms.Sum(form => form.Documents));
        return new QueryWord(typed, readings, Math.Log(1 + ((now.Living - held + 0.5) / (held + 0.5))));
    }
}
