using FuzzySharp;

using MineBanBot.Knowledge.Matching;
using MineBanBot.Knowledge.Search;

namespace MineBanBot.Knowledge.Cards;

/// <summary>Rows by what people call them: what resembles something typed, and the row that it names. All of it is in memory.</summary>
/// <typeparam name="T">The row.</typeparam>
internal sealed class NamedRows<T>
    where T : class
{
    private const int LeastMeant = 85;
    private const int LongestTyped = 200;
    private const int ShortestBeginning = 3;

    private readonly (string Name, T Row)[] names;
    private readonly NearTexts near;

    /// <param name="names">The names; of equal resemblance the first comes first.</param>
    public NamedRows(IEnumerable<(string Name, T Row)> names)
    {
        this.names = [.. names.Select(pair => (Words.Folded(pair.Name), pair.Row))];
        near = new NearTexts([.. this.names.Select(pair => pair.Name)]);
    }

    /// <summary>The rows with a name that begins with, contains or resembles what is typed, best first, each once.</summary>
    public IReadOnlyList<T> Like(string typed, int most)
    {
        string folded = Folded(typed);
        return
        [
            .. near.Of(folded)
                .Select(number => (Number: number, Score: Resemblance.Of(folded, names[number].Name)))
                .Where(pair => pair.Score >= Resemblance.Least)
                .OrderByDescending(pair => pair.Score)
                .ThenBy(pair => pair.Number)
                .Select(pair => names[pair.Number].Row)
                .Distinct()
                .Take(most),
        ];
    }

    /// <summary>The rows that have a name beginning so; none for less than three letters.</summary>
    public IReadOnlyList<T> Beginning(string typed)
    {
        string folded = Folded(typed);
        return folded.Length < ShortestBeginning
            ? []
            : [.. names.Where(pair => pair.Name.StartsWith(folded, StringComparison.Ordinal)).Select(pair => pair.Row).Distinct().Take(25)];
    }

    /// <summary>The row of this name, or else the only one with a name that begins so; null: there is none.</summary>
    public T? Find(string typed)
    {
        string folded = Folded(typed);
        return folded.Length == 0 ? null
            : names.FirstOrDefault(pair => pair.Name == folded).Row ?? (Beginning(typed) is [var only] ? only : null);
    }

    /// <summary>The row whose name is typed but for a slip of the finger; null: none is that near.</summary>
    public T? Meant(string typed)
    {
        string folded = Folded(typed);
        return folded.Length < ShortestBeginning
            ? null
            : near.Of(folded)
                .Select(number => (names[number].Row, Score: Fuzz.Ratio(folded, names[number].Name)))
                .Where(pair => pair.Score >= LeastMeant)
                .OrderByDescending(pair => pair.Score)
                .FirstOrDefault().Row;
    }

    /// <summary>The row that holds the words best; null: none holds any.</summary>
    public T? Nearest(string typed) =>
        Folded(typed) is { Length: >= ShortestBeginning } folded && near.Of(folded).Cast<int?>().FirstOrDefault() is { } number ? names[number].Row : null;

    private static string Folded(string typed) => Words.Folded(typed.Length <= LongestTyped ? typed : typed[..LongestTyped]);
}
