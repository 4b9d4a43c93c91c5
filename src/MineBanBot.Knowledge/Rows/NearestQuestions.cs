using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Cues;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Questions;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge.Rows;

/// <summary>Questions that have answers and are near to one that has none.</summary>
internal sealed class NearestQuestions(AnswerData data, ExampleIndex examples)
{
    private const int Most = 3;
    private const double Near = 0.33;

    /// <summary>At most three, the nearest first; none when the question is about something else.</summary>
    public IReadOnlyList<string> To(Reading reading) =>
        reading.Has(Cue.Other) || reading.Has(Cue.OtherTreaty) || !(reading.NamesSubject || reading.NamesRareTerm)
            ? []
            : [.. examples.Nearest(reading.Words, Most).Where(near => near.Likeness >= Near).Select(near => Question(near.Row)).Distinct()];

    private string Question(object row) => row switch
    {
        Figure figure => figure.Question,
        Article article => data.Phrases.Say(Phrase.SuggestArticleNumber, article.Number, article.Title),
        Definition definition => data.Phrases.Say(Phrase.SuggestTerm, definition.Term),
        _ => data.Phrases.Say(Phrase.SuggestEvent, ((Milestone)row).Event),
    };
}
