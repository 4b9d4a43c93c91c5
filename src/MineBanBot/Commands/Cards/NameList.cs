using MineBanBot.Knowledge.Answers;

namespace MineBanBot.Commands.Cards;

/// <summary>Names one after the other, as what may be chosen.</summary>
internal static class NameList
{
    private const int Most = 25;

    /// <summary>The names in Markdown; of very many the first ones.</summary>
    public static string Of(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(Most).Select(Markdown.Escape)) + (names.Count > Most ? " …" : "");
}
