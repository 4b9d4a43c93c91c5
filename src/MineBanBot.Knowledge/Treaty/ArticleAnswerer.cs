using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Cues;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Questions;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge.Treaty;

/// <summary>What an article says, by its number.</summary>
internal sealed class ArticleAnswerer(AnswerData data) : IAnswerer
{
    /// <inheritdoc/>
    public double Claim(Reading reading) =>
        reading.Has(Cue.Count) && reading.Words.Contains("articles") && !reading.Has(Cue.Other) ? 0.96 :
        reading.Has(Cue.Banned) && reading.Has(Cue.Subject) && reading.Article is null && reading.States.Count == 0 && reading.Groups.Count == 0 && !reading.NamesSpecialTerm && !reading.Has(Cue.Other) && !reading.Has(Cue.OtherTreaty)
            ? 0.93 - (0.13 * reading.Unexplained.Count) :
        reading.Article is null || reading.Groups.Count > 0 || reading.Has(Cue.Other) || reading.Has(Cue.OtherTreaty) ? 0 : 0.97 - (0.15 * reading.Unexplained.Count) - (0.3 * reading.States.Count) - (reading.Has(Cue.Count) && reading.Has(Cue.States) ? 0.2 : 0);

    /// <inheritdoc/>
    public Answer Compose(Reading reading)
    {
        // What is banned, asked without naming an article, is the first one.
        int number = reading.Article ?? (reading.Has(Cue.Banned) ? 1 : 0);
        Article? article = data.Facts.Articles.FirstOrDefault(article => article.Number == number);
        return article is null ? None(reading) : Of(article, Claim(reading));
    }

    /// <summary>What one article says.</summary>
    public Answer Of(Article article, double confidence)
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
            Timeless = true,
            Confidence = confidence,
        };
    }

    private Answer None(Reading reading) => new()
    {
        Kind = reading.Article is null ? AnswerKind.Answer : AnswerKind.Abstain,
        Topic = AnswerTopic.Treaty,
        Title = reading.Article is { } number ? data.Phrases.Say(Phrase.ArticleNone, number) : data.Phrases.Say(Phrase.ArticleCount, data.Facts.Articles.Count),
        Text = data.Phrases.Say(Phrase.ArticleNoneText, data.Facts.Articles.Count),
        Sources = [.. data.Facts.Articles.Take(1).Select(article => AnswerSource.Of(article.Provenance))],
        AsOf = data.AsOf,
        Timeless = true,
        Confidence = Claim(reading),
        Suggestions = [data.Phrases.Say(Phrase.SuggestArticle)],
    };
}
