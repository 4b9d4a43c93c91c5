using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Cues;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Knowledge.Questions;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge.News;

/// <summary>What a topic page says of itself and of its subject, before its entries; and how many entries it has.</summary>
internal sealed class OverviewAnswerer(AnswerData data) : IAnswerer
{
    /// <inheritdoc/>
    public double Claim(Reading reading) =>
        reading.Has(Cue.Overview) && Page is not null && !reading.Has(Cue.Other) && reading.Dates.Count == 0 ? 0.9 - (0.06 * reading.Unexplained.Count)
        : reading.Has(Cue.Count) && reading.Has(Cue.News) && reading.Telling.Count <= 1 && Page is not null ? 0.9
        : 0;

    private TopicPage? Page => data.Pages.FirstOrDefault(page => page.AsOf is not null && page.Overview.Length > 0);

    /// <inheritdoc/>
    public Answer Compose(Reading reading)
    {
        TopicPage page = Page!;
        return new Answer
        {
            Kind = AnswerKind.Answer,
            Topic = AnswerTopic.News,
            Title = data.Phrases.Say(Phrase.OverviewTitle, page.Source.Title, page.Entries.Count),
            Text = Markdown.Escape(page.Overview),
            Sources = [new AnswerSource(page.Source.Title, page.Source.Url, page.AsOf!.Value)],
            AsOf = page.AsOf!.Value,
            Confidence = Claim(reading),
        };
    }
}
