using MineBanBot.Knowledge.Search;
using MineBanBot.Settings;
using Spectre.Console;

namespace MineBanBot.Cli.Searching;

/// <summary>Draws hits for the terminal.</summary>
internal static class SearchDrawing
{
    private const int Summary = 160;

    /// <summary>Writes the hits, and which words were read as others.</summary>
    public static void Draw(IReadOnlyList<Match> hits, Surroundings surroundings)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(surroundings.Output),
            Ansi = surroundings.Colours ? AnsiSupport.Detect : AnsiSupport.No,
        });
        if (hits.Count == 0)
        {
            console.MarkupLine("[yellow]No entry holds these words.[/]");
            return;
        }

        foreach (TermMatch term in hits[0].Because.Where(term => term.Typed != term.Term))
        {
            console.MarkupLineInterpolated($"[yellow]Showing results for '{term.Term}' instead of '{term.Typed}'.[/]");
        }

        foreach (Match hit in hits)
        {
            string text = (hit.Entry.Text ?? "").ReplaceLineEndings(" ");
            console.MarkupLineInterpolated($"[bold]{hit.Entry.Published.InWords()}[/]  {hit.Entry.Title ?? hit.Entry.Source.Title}  [dim]{hit.Entry.Id}[/]");
            console.MarkupLineInterpolated($"    {(text.Length <= Summary ? text : text[..Summary] + " …")}");
        }
    }
}
