using System.Globalization;

using MineBanBot.Discord.Components;
using MineBanBot.Discord.Embeds;
using MineBanBot.Discord.Messages;
using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Language;

namespace MineBanBot.Reports;

/// <summary>A page of reports, with buttons whose ids say which page of which kind they lead to.</summary>
/// <param name="Kind">Of which kind; empty: all.</param>
/// <param name="Page">Which page, counted from 1; one behind the last shows the last.</param>
internal sealed record ReportsView(string Kind, int Page)
{
    /// <summary>Turns to a page.</summary>
    public const string Turn = "page";

    /// <summary>Marks the chosen one as done with.</summary>
    public const string Done = "done";

    private const int Listed = 5;

    /// <summary>The message.</summary>
    /// <param name="open">All open reports of the kind, in order.</param>
    /// <param name="note">What was just done; null: nothing.</param>
    /// <param name="texts">The fixed phrases.</param>
    public OutgoingMessage Draw(IReadOnlyList<Report> open, string? note, Texts texts)
    {
        if (open.Count == 0)
        {
            return OutgoingMessage.Of(note is null ? texts.Say(Text.ReportsNone) : $"{note} {texts.Say(Text.ReportsNone)}");
        }

        int pages = (open.Count + Listed - 1) / Listed;
        int page = Math.Clamp(Page, 1, pages);
        Report[] shown = [.. open.Skip((page - 1) * Listed).Take(Listed)];
        return new OutgoingMessage
        {
            Content = note,
            Embeds =
            [
                new Embed
                {
                    Title = texts.Say(Text.ReportsTitle, open.Count),
                    Fields = [.. shown.Select(report => Field(report, texts))],
                    Footer = $"{texts.Say(Text.ReportsNote)} · {texts.Say(Text.PageOf, page, pages)}",
                },
            ],
            Rows =
            [
                SelectMenu.OfTexts(Id(Done, page), [.. shown.Select(report => new SelectOption($"{report.Code} · {report.Question}", report.Id))]) with { Placeholder = texts.Say(Text.ReportsChoose) },
                .. pages == 1 ? (Row[])[] : [new ButtonRow(
                    new Button(texts.Say(Text.Previous), Id(Turn, page - 1), page > 1),
                    new Button(texts.Say(Text.Next), Id(Turn, page + 1), page < pages))],
            ],
        };
    }

    private static EmbedField Field(Report report, Texts texts)
    {
        PartialDate day = new(DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(report.CreatedAt).UtcDateTime));
        string name = $"{report.Code} · {texts.Say(report.Kind == Report.Wrong ? Text.ReportsWrong : Text.ReportsUnanswered, report.Times)} · {texts.Date(day)}";
        string?[] lines =
        [
            Shown(report.Question, 250),
            report.Answer is { } answer ? $"→ {Shown(answer, 120)}" : null,
            report.Remark is { } remark ? $"> {Shown(remark, 300)}" : null,
        ];
        return new EmbedField(name, string.Join('\n', lines.Where(line => line is not null)));
    }

    // On one line, so that nothing in it can look like a part of the list.
    private static string Shown(string text, int most) =>
        Markdown.Escape(EmbedLimits.Cut(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), most));

    private string Id(string act, int page) => $"reports:{act}:{Kind}:{Math.Max(0, page).ToString(CultureInfo.InvariantCulture)}";
}
