using System.Text.RegularExpressions;
using MineBanBot.Knowledge.Answers;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace MineBanBot.Cli.Asking;

/// <summary>Draws an answer for the terminal.</summary>
internal static partial class AnswerDrawing
{
    /// <summary>Writes the drawing.</summary>
    /// <param name="answer">What to draw.</param>
    /// <param name="output">Where to.</param>
    /// <param name="colours">Whether colours may be used, as far as the terminal has them.</param>
    public static void Draw(Answer answer, TextWriter output, bool colours)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = colours ? AnsiSupport.Detect : AnsiSupport.No,
        });
        List<IRenderable> parts = [new Markup(Styled(answer.Text))];
        if (answer.Fields.Count > 0)
        {
            Grid fields = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(2)).AddColumn();
            foreach (AnswerField field in answer.Fields)
            {
                fields.AddRow(new Markup($"[bold]{Markup.Escape(field.Name)}[/]"), new Markup(Styled(field.Value)));
            }

            parts.AddRange([Text.Empty, fields]);
        }

        if (answer.Sources.Count > 0)
        {
            IEnumerable<string> sources = answer.Sources.Select(source => $"{source.Title}, {source.Date.InWords()}: {source.Url?.AbsoluteUri ?? "no address"}");
            parts.AddRange([Text.Empty, new Markup($"[dim]{Markup.Escape(string.Join('\n', sources))}[/]")]);
        }

        parts.AddRange([Text.Empty, new Markup($"[dim]As of {Markup.Escape(answer.AsOf.InWords())}[/]")]);
        console.Write(new Panel(new Rows(parts))
            .Header($"[bold]{Markup.Escape(answer.Title)}[/]")
            .BorderColor(answer.Kind == AnswerKind.Answer ? Color.Green : Color.Yellow)
            .RoundedBorder()
            .Expand());
    }

    // Markdown's bold and escapes are all that answers use.
    private static string Styled(string markdown) =>
        Unescape().Replace(Bold().Replace(Markup.Escape(markdown), "[bold]$1[/]"), "$1");

    [GeneratedRegex(@"(?<!\\)\*{1,2}(.+?)(?<!\\)\*{1,2}")]
    private static partial Regex Bold();

    [GeneratedRegex(@"\\([\\*_~`|<>#\-]|\[\[|\]\])")]
    private static partial Regex Unescape();
}
