using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Matching;
using MineBanBot.Knowledge.Questions;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge.Answers;

/// <summary>What a term means or a body is.</summary>
internal sealed class DefinitionAnswerer(AnswerData data) : IAnswerer
{
    /// <inheritdoc/>
    public double Claim(Reading reading)
    {
        if (reading.Terms.Count == 0 || reading.Has(Cue.Other) || reading.States.Count > 0 || reading.Has(Cue.Count))
        {
            return 0;
        }

        // A bare term is a question for its meaning; in a longer sentence it has to be asked for.
        int bare = reading.Words.Count - reading.Terms.Sum(term => term.Length);
        double asked = reading.Has(Cue.Define) ? 0.92 : bare <= 1 ? 0.85 : 0;
        return asked - (0.15 * reading.Unexplained.Count);
    }

    /// <inheritdoc/>
    public Answer Compose(Reading reading)
    {
        PhraseMatch<Definition> longest = reading.Terms.OrderByDescending(term => term.Length).ThenBy(term => term.Start).First();
        Definition definition = longest.Meanings[0];
        List<AnswerField> fields = [];
        if (definition.Aliases.Count > 0)
        {
            fields.Add(new AnswerField(
                data.Phrases.Say(Phrase.DefinitionAliases), Markdown.Escape(string.Join(", ", definition.Aliases))));
        }

        return new Answer
        {
            Kind = AnswerKind.Answer,
            Topic = AnswerTopic.Treaty,
            Title = data.Phrases.Say(Phrase.DefinitionTitle, char.ToUpperInvariant(definition.Term[0]) + definition.Term[1..]),
            Text = data.Shown(definition.Text, definition.Provenance),
            Fields = fields,
            Sources = [AnswerSource.Of(definition.Provenance)],
            AsOf = definition.Provenance.AsOf,
            Confidence = Claim(reading),
        };
    }
}
