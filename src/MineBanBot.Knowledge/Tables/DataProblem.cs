namespace MineBanBot.Knowledge.Tables;

/// <summary>Something in a data file that could not be read.</summary>
/// <param name="File">The file's name, relative to the seeds folder.</param>
/// <param name="Line">Line in the file, counted from 1; 0 when the whole file is meant.</param>
/// <param name="Column">Name of the column; null when the whole line is meant.</param>
/// <param name="Reason">One sentence on what is wrong, and what would be right where that is known.</param>
public sealed record DataProblem(string File, int Line, string? Column, string Reason)
{
    /// <summary>One line: file:line: column: reason.</summary>
    public override string ToString() =>
        $"{File}{(Line > 0 ? $":{Line}" : "")}: {(Column is null ? "" : $"column {Column}: ")}{Reason}";
}
