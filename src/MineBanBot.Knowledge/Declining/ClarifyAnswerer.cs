using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Cues;
using MineBanBot.Knowledge.Questions;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge.Declining;

/// <summary>Asks back when a question is too short to be one: a greeting, a lone date, "is it a party?".</summary>
internal sealed class ClarifyAnswerer(AnswerData data) : IAnswerer
{
    private readonly Phrasebook phrases = data.Phrases;

    /// <inheritdoc/>
    public double Claim(Reading reading)
    {
        bool named = reading.States.Count > 0 || reading.Groups.Count > 0 || reading.Terms.Count > 1 || reading.Article is not null;
        bool punctuated = reading.Words.Count > 0 || reading.Question.Text.Any(char.IsPunctuation);
        bool empty = punctuated && reading.Telling.Count == 0 && !reading.Has(Cue.News) && !reading.Has(Cue.Subject) && !named;
        bool someState = (reading.Has(Cue.Party) || reading.Has(Cue.Leave)) && !named && reading.Words.Count <= 6
            && reading.Words.Any(word => word is "it" or "they" or "that" or "he" or "we" or "status" or "islands" or "still");
        return (empty && reading.Dates.Count <= 1) || (reading.Has(Cue.Greeting) && reading.Words.Count <= 5 && !named) || (someState && reading.Unexplained.Count == 0) ? 0.87 : 0;
    }

    /// <inheritdoc/>
    public Answer Compose(Reading reading) => reading.Has(Cue.Greeting)
        ? Because(phrases.Say(Phrase.ClarifyAnything)) with { Kind = AnswerKind.Answer, Title = phrases.Say(Phrase.GreetingTitle), Confidence = 0.9 }
        : Because(phrases.Say(reading.Has(Cue.Party) || reading.Has(Cue.Leave) ? Phrase.ClarifyState : Phrase.ClarifyAnything));

    /// <summary>Asks back for this reason.</summary>
    public Answer Because(string reason)
    {
        IReadOnlyList<string> suggestions = data.Starters;
        return new Answer
        {
            Kind = AnswerKind.Clarify,
            Title = phrases.Say(Phrase.ClarifyTitleAnything),
            Text = $"{reason}\n{string.Join('\n', suggestions.Select(suggestion => $"- {suggestion}"))}",
            AsOf = data.AsOf,
            Confidence = 0.5,
            Suggestions = suggestions,
        };
    }
}
