using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge.Treaty;

/// <summary>The treaty at a glance: what it is, its own dates, who is in, and what each article is about.</summary>
internal sealed class OverviewCard(AnswerData data)
{
    private const string Name = "Mine Ban Treaty";
    private const string Events = "treaty";

    private readonly Phrasebook phrases = data.Phrases;

    /// <summary>The card, as of the newest data.</summary>
    public Answer Of()
    {
        Definition? what = data.Facts.Definitions.FirstOrDefault(each => each.Term == Name);
        Milestone[] events = [.. data.Facts.Milestones.Where(each => each.Category == Events).OrderBy(each => each.Date)];
        Provenance[] rows = [.. data.Facts.Articles.Select(each => each.Provenance).Concat(events.Select(each => each.Provenance)).Concat(data.Facts.States.Select(each => each.Provenance))];
        return new Answer
        {
            Kind = AnswerKind.Answer,
            Topic = AnswerTopic.Treaty,
            Title = phrases.Say(Phrase.OverviewTreatyTitle, data.Facts.Articles.Count, $"{data.History.On(data.AsOf.Latest)}", phrases.Date(data.AsOf)),
            Text = string.Join('\n', (string[])
            [
                .. what is null ? (string[])[] : [$"{data.Shown(what.Text, what.Provenance)}\n"],
                .. data.Facts.Articles.OrderBy(each => each.Number).Select(Line),
                $"\n*{phrases.Say(Phrase.ArticleNote)}*",
            ]),
            Fields = [.. FieldLines.Of(phrases.Say(Phrase.OverviewTreatyDates), events.Select(each => $"- **{phrases.Date(each.Date)}**: {data.Shown(each.Event, each.Provenance)}"))],
            Sources = [.. rows.Select(AnswerSource.Of).DistinctBy(source => source.Url)],
            AsOf = data.AsOf,
            Confidence = 1,
            Suggestions = [phrases.Say(Phrase.SuggestArticle)],
        };
    }

    private string Line(Article article)
    {
        string numbers = article.KeyNumbers.Length == 0 || article.KeyNumbers == "None" ? "" : $" · {Markdown.Escape(article.KeyNumbers)}";
        return $"**{article.Number}.** {data.Shown(article.Title, article.Provenance)}{numbers}";
    }
}
