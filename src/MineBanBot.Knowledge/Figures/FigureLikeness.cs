using FuzzySharp;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Matching;
using MineBanBot.Knowledge.Questions;

namespace MineBanBot.Knowledge.Figures;

/// <summary>
/// How far a question is the very one that a figure answers, whatever the order of its words: FuzzySharp's token sort ratio, with the words of
/// the figures sorted once and not for each question.
/// </summary>
internal sealed class FigureLikeness
{
    /// <summary>Likenesses below this one are not computed.</summary>
    public const double Least = 0.755;

    // No figure answers a longer question word for word.
    private const int LongestAlike = 40;

    private readonly Dictionary<Figure, LetterCount> sorted = new(ReferenceEqualityComparer.Instance);

    public FigureLikeness(IEnumerable<Figure> figures)
    {
        foreach (Figure figure in figures)
        {
            sorted[figure] = Sorted(Words.Folded(figure.Question));
        }
    }

    /// <summary>What a question is compared by.</summary>
    public static LetterCount Of(Reading reading)
    {
        IEnumerable<string> dates = reading.Dates.Where(mention => mention.Date is not null).Select(mention => $"{mention.Date!.Value}");
        return Sorted(reading.Words.Count > LongestAlike ? "" : $"{string.Join(' ', reading.Words)} {string.Join(' ', dates)}");
    }

    /// <summary>The likeness, 0–1 in steps of 0.01; 0 where it is below <see cref="Least"/>.</summary>
    public double To(Figure figure, LetterCount question) =>
        sorted[figure] is var own && own.MostAlike(question) >= Least ? Fuzz.Ratio(own.Text, question.Text) / 100.0 : 0;

    private static LetterCount Sorted(string words) =>
        LetterCount.Of(string.Join(' ', Plain(words).Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)));

    // The many names of the weapon make no difference.
    private static string Plain(string words) =>
        words.Replace("anti personnel ", "", StringComparison.Ordinal).Replace("antipersonnel ", "", StringComparison.Ordinal).Replace("landmine", "mine", StringComparison.Ordinal);
}
