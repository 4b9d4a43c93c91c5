using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Cards;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge.Figures;

/// <summary>The milestones in their order, of a kind and within years.</summary>
internal sealed class TimelineCard(AnswerData data)
{
    private readonly Phrasebook phrases = data.Phrases;

    /// <summary>The card, oldest first.</summary>
    /// <param name="category">A category as the table spells it; null: all.</param>
    /// <param name="from">The first year; null: any.</param>
    /// <param name="to">The last year; null: any.</param>
    public Answer Of(string? category, int? from, int? to)
    {
        Milestone[] all = [.. data.Facts.Milestones.OrderBy(each => each.Date.Earliest).ThenBy(each => each.Date)];
        Milestone[] fitting =
        [
            .. all.Where(each => category is null || each.Category == category)
                .Where(each => from is null || each.Date.Year >= from)
                .Where(each => to is null || each.Date.Year <= to),
        ];
        Milestone[] sourced = fitting.Length > 0 ? fitting : [.. all.TakeLast(1)];
        return new Answer
        {
            Kind = fitting.Length > 0 ? AnswerKind.Answer : AnswerKind.Abstain,
            Topic = AnswerTopic.Treaty,
            Title = fitting.Length > 0
                ? phrases.Say(Phrase.TimelineTitle, fitting.Length, phrases.Date(fitting[0].Date), phrases.Date(fitting[^1].Date))
                : phrases.Say(Phrase.TimelineNone),
            Text = fitting.Length > 0
                ? string.Join('\n', fitting.Select(each => Line(each, category is null)))
                : phrases.Say(Phrase.TimelineNoneText, all.Length, all.Length == 0 ? "–" : phrases.Date(all[0].Date), all.Length == 0 ? "–" : phrases.Date(all[^1].Date)),
            Sources = [.. sourced.Select(each => AnswerSource.Of(each.Provenance)).DistinctBy(source => source.Url)],
            AsOf = sourced.Length == 0 ? data.AsOf : sourced.Max(each => each.Provenance.AsOf),
            Timeless = true,
            Confidence = 1,
        };
    }

    private string Line(Milestone each, bool withCategory)
    {
        string kind = withCategory ? $" · {Markdown.Escape(RowNames.InWords(each.Category))}" : "";
        return $"- **{phrases.Date(each.Date)}**{kind}: {data.Shown(each.Detail.Length == 0 ? each.Event : $"{each.Event}. {each.Detail}", each.Provenance)}";
    }
}
