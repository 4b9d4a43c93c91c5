using System.Globalization;

namespace MineBanBot.Knowledge.Figures;

/// <summary>Rows in columns of one width each, as a block that Discord shows in letters of one width.</summary>
internal static class PlainTable
{
    private const string Fence = "```";
    private const string Missing = "–";

    /// <summary>The block; nothing without rows.</summary>
    /// <param name="head">What stands above each column.</param>
    /// <param name="rows">As many cells each; empty ones show a dash.</param>
    public static IEnumerable<string> Of(string[] head, IReadOnlyList<string[]> rows)
    {
        if (rows.Count == 0)
        {
            yield break;
        }

        string[][] cells = [.. rows.Prepend(head).Select(row => row.Select(Cell).ToArray())];
        int[] widths = [.. Enumerable.Range(0, head.Length).Select(column => cells.Max(row => Width(row[column])))];
        yield return Fence;
        foreach (string[] row in cells)
        {
            yield return string.Join(' ', row.Select((cell, column) => cell + new string(' ', widths[column] - Width(cell)))).TrimEnd();
        }

        yield return Fence;
    }

    private static int Width(string cell) => new StringInfo(cell).LengthInTextElements;

    // A backtick would end the block; the others are harmless in it, and made so all the same.
    private static string Cell(string text) =>
        text.Length == 0 ? Missing : text.Replace('`', '\'').Replace("@", "@\u200b", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
