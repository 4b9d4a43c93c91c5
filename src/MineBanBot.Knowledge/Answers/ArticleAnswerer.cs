using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Questions;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge.Answers;

/// <summary>What an article says, by its number.</summary>
internal sealed class ArticleAnswerer(AnswerData data) : IAnswerer
{
    /// <inheritdoc/>
    public double Claim(Reading reading) =>
        reading.Article is null || reading.Has(Cue.Other) || reading.Has(Cue.OtherTreaty) ? 0 : 0.97 - (0.15 * reading.Unexplained.Count) - (0.3 * reading.States.Count);

    /// <inheritdoc/>
    public Answer Compose(Reading reading)
    {
        Article? article = data.Facts.Articles.FirstOrDefault(article => article.Number == reading.Article);
        return article is null ? None(reading) : Of(article, reading);
    }

    private Answer Of(Article article, Reading reading)
    {
        Phrasebook phrases = data.Phrases;
        List<AnswerField> fields = [];
        if (article.KeyNumbers.Length > 0)
        {
            fields.Add(new AnswerField(phrases.Say(Phrase.ArticleFieldNumbers), Markdown.Escape(article.KeyNumbers)));
        }

        return new Answer
        {
            Kind = AnswerKind.Answer,
            Topic = AnswerTopic.Treaty,
            Title = phrases.Say(Phrase.ArticleTitle, article.Number, article.Title),
            Text = $"{data.Shown(article.Requirement, article.Provenance)}\n\n*{phrases.Say(Phrase.ArticleNote)}*",
            Fields = fields,
            Sources = [AnswerSource.Of(article.Provenance)],
            AsOf = article.Provenance.AsOf,
            Confidence = Claim(reading),
        };
    }

    private Answer None(Reading reading) => new()
    {
        Kind = AnswerKind.Abstain,
        Topic = AnswerTopic.Treaty,
        Title = data.Phrases.Say(Phrase.ArticleNone, reading.Article!.Value),
        Text = data.Phrases.Say(Phrase.ArticleNoneText, data.Facts.Articles.Count),
        Sources = [.. data.Facts.Articles.Take(1).Select(article => AnswerSource.Of(article.Provenance))],
        AsOf = data.AsOf,
        Confidence = Claim(reading),
        Suggestions = [data.Phrases.Say(Phrase.SuggestArticle)],
    };
}
