using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge.Figures;

/// <summary>Shows one figure with its unit, date and notes, and others beside it.</summary>
internal sealed class FigureText(AnswerData data)
{
    /// <summary>The unit of a value that is a year, which needs no unit.</summary>
    public const string Years = "year";

    private readonly Phrasebook phrases = data.Phrases;

    /// <summary>A figure's value with its unit and the date it speaks for.</summary>
    public static string Value(Figure figure, AnswerData data) =>
        $"{data.Shown(figure.Unit == Years ? figure.Value : $"{figure.Value} {figure.Unit}".TrimEnd(), figure.Provenance)} ({data.Phrases.Date(figure.Provenance.AsOf)})";

    /// <param name="figure">The figure.</param>
    /// <param name="near">Others worth showing, each as a field.</param>
    /// <param name="confidence">0–1.</param>
    public Answer Of(Figure figure, Figure[] near, double confidence)
    {
        string value = $"{figure.Value} {figure.Unit}".TrimEnd();
        List<AnswerField> fields = [];
        if (figure.Notes.Length > 0)
        {
            fields.Add(new AnswerField(phrases.Say(Phrase.StatusFieldNote), data.Shown(figure.Notes, figure.Provenance)));
        }

        fields.AddRange(near.Select(each =>
            new AnswerField(each.Question, Value(each, data))));
        return new Answer
        {
            Kind = AnswerKind.Answer,
            Topic = AnswerTopic.Treaty,
            Title = phrases.Say(Phrase.FigureTitle, Capital.First(value), phrases.Date(figure.Provenance.AsOf)),
            Text = $"{Markdown.Escape(figure.Question)} **{data.Shown(value, figure.Provenance)}**",
            Fields = fields,
            Sources = [.. near.Prepend(figure).Select(each => AnswerSource.Of(each.Provenance)).DistinctBy(source => source.Url)],
            AsOf = figure.Provenance.AsOf,
            Confidence = confidence,
        };
    }
}
