using System.Globalization;
using System.Text.RegularExpressions;

using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge.Figures;

/// <summary>
/// The figures of a topic: those that answer one question for several years as a table, the others one by one. Only what was counted in
/// answer to the same question, in the same unit, stands in one table: sources count differently.
/// </summary>
internal sealed partial class FiguresCard(AnswerData data)
{
    private const int LongestCell = 24;
    private const string Gap = "…";
    private const string Unverified = "*";

    private readonly Phrasebook phrases = data.Phrases;

    /// <summary>The card of a topic.</summary>
    public Answer Of(FigureTopic topic)
    {
        CasualtyYear[] casualties = topic == FigureTopic.Casualties ? [.. data.Facts.Casualties.OrderBy(row => row.Year)] : [];
        Figure[] figures = [.. data.Facts.Figures.Where(figure => FigureTopic.Of(figure.Id) == topic && !casualties.Any(row => $"{row.Total}" == figure.Value && row.Year == YearOf(figure)))];
        IGrouping<(string, string), Figure>[] series =
        [
            .. figures.Where(figure => YearOf(figure) is not null && IsShort(figure.Value) && IsShort(figure.Unit)).GroupBy(figure => (YearPattern().Replace(figure.Question, Gap), figure.Unit)).Where(rows => rows.Count() > 1),
        ];
        Figure[] alone = [.. figures.Except(series.SelectMany(rows => rows))];
        Provenance[] rows = [.. casualties.Select(row => row.Provenance), .. series.SelectMany(each => each).Concat(alone).Select(figure => figure.Provenance)];
        return new Answer
        {
            Kind = rows.Length > 0 ? AnswerKind.Answer : AnswerKind.Abstain,
            Topic = topic == FigureTopic.Casualties ? AnswerTopic.News : AnswerTopic.Treaty,
            Title = phrases.Say(Title(topic), rows.Length),
            Text = string.Join('\n', (string[])
            [
                phrases.Say(Phrase.FiguresText),
                .. casualties.Length == 0 ? [] : Casualties(casualties),
                .. series.SelectMany(Series),
                .. rows.All(row => row.Verified) && casualties.All(row => row.RecallFields.Count == 0) ? (string[])[] : [$"\\{Unverified} {phrases.Say(Phrase.NotVerified)}"],
            ]),
            Fields = [.. alone.Select(Field)],
            Sources = [.. rows.Select(AnswerSource.Of).DistinctBy(source => (source.Url, source.Date))],
            AsOf = rows.Length > 0 ? rows.Max(row => row.AsOf) : data.AsOf,
            Confidence = 1,
        };
    }

    private AnswerField Field(Figure figure)
    {
        string value = data.Labelled($"**{Markdown.Escape(Amount(figure))}**{(figure.Unit is "" or FigureText.Years ? "" : $" {Markdown.Escape(figure.Unit)}")}", figure.Provenance.Verified);
        string dated = $"{value} ({phrases.Date(figure.Provenance.AsOf)})";
        return new AnswerField(figure.Question, figure.Notes.Length == 0 ? dated : $"{dated}\n{Markdown.Escape(figure.Notes)}");
    }

    private IEnumerable<string> Series(IGrouping<(string Question, string Unit), Figure> rows) =>
    [
        $"\n**{Markdown.Escape(rows.Key.Question)}**",
        .. PlainTable.Of(
            [phrases.Say(Phrase.FiguresYear), rows.Key.Unit.Length == 0 ? phrases.Say(Phrase.FiguresValue) : rows.Key.Unit, phrases.Say(Phrase.FiguresAsOf)],
            [.. rows.OrderBy(YearOf).Select(row => (string[])[$"{YearOf(row)}", Amount(row) + Mark(row.Provenance.Verified), $"{row.Provenance.AsOf}"])]),
        .. rows.Where(row => row.Notes.Length > 0).OrderBy(YearOf).GroupBy(row => row.Notes).Select(notes => $"- {Span([.. notes.Select(YearOf).OfType<int>().Order()])}: {Markdown.Escape(notes.Key)}"),
    ];

    private IEnumerable<string> Casualties(CasualtyYear[] years) =>
    [
        $"\n**{phrases.Say(Phrase.CasualtiesSeriesTitle, years[0].Year, years[^1].Year)}**",
        phrases.Say(Phrase.CasualtiesSeriesText),
        .. PlainTable.Of(
            [.. ((Phrase[])[Phrase.FiguresYear, Phrase.FiguresTotal, Phrase.FiguresKilled, Phrase.FiguresInjured, Phrase.FiguresRevised, Phrase.FiguresEdition]).Select(head => phrases.Say(head))],
            [
                .. years.Select(row => (string[])
                [
                    $"{row.Year}", Cell(row.Total, row, "total"), Cell(row.Killed, row, "killed"), Cell(row.Injured, row, "injured"), Cell(row.RevisedTotal, row, "revised_total"),
                    $"{row.Provenance.AsOf.Year}",
                ]),
            ]),
    ];

    private string Cell(int? number, CasualtyYear row, string column) =>
        number is { } known ? phrases.Number(known) + Mark(row.Provenance.Verified && !row.RecallFields.Contains(column)) : "";

    private static string Mark(bool verified) => verified ? "" : Unverified;

    private string Amount(Figure figure) =>
        figure.Unit != FigureText.Years && int.TryParse(figure.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? phrases.Number(number) : figure.Value;

    // A question that names one year is of that year.
    private static int? YearOf(Figure figure) =>
        YearPattern().Matches(figure.Question) is [var only] ? int.Parse(only.Value, CultureInfo.InvariantCulture) : null;

    // What is longer is no column of a table that fits on a phone.
    private static bool IsShort(string text) => text.Length <= LongestCell;

    private static string Span(int[] years) =>
        years.Length > 2 && years[^1] - years[0] == years.Length - 1 ? $"{years[0]}–{years[^1]}" : string.Join(", ", years);

    private static Phrase Title(FigureTopic topic) => topic.Name switch
    {
        "casualties" => Phrase.FiguresCasualties,
        "membership" => Phrase.FiguresMembership,
        "clearance" => Phrase.FiguresClearance,
        "stockpiles" => Phrase.FiguresStockpiles,
        "use" => Phrase.FiguresUse,
        "funding" => Phrase.FiguresFunding,
        "cluster_munitions" => Phrase.FiguresClusterMunitions,
        _ => Phrase.FiguresOther,
    };

    [GeneratedRegex(@"(?<![-–\d])(?:19|20)\d\d(?![-–\d])", RegexOptions.CultureInvariant)]
    private static partial Regex YearPattern();
}
