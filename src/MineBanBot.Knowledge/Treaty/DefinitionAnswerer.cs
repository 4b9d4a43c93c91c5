using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Cues;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Questions;
using MineBanBot.Knowledge.Rows;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge.Treaty;

/// <summary>What a term means or a body is.</summary>
internal sealed class DefinitionAnswerer(AnswerData data) : IAnswerer
{
    private const int Listed = 5;

    /// <inheritdoc/>
    public double Claim(Reading reading)
    {
        if (reading.Terms.Count == 0 || reading.Has(Cue.Other) || reading.States.Count > 0 || reading.Has(Cue.Count))
        {
            return 0;
        }

        // Who is the depositary of another treaty is not known here.
        if (reading.Has(Cue.OtherTreaty) && !reading.Terms.Any(term => RowText.IsOfOtherTreaty(term.Meanings[0])))
        {
            return 0;
        }

        // A bare term is a question for its meaning; in a longer sentence it has to be asked for, and to be all that is asked for.
        int others = reading.Words.Count - reading.Terms.Sum(term => term.Length);
        bool special = reading.NamesSpecialTerm;
        double asked = reading.Has(Cue.Banned) && special ? 0.93
            : reading.Has(Cue.Define) || (reading.Has(Cue.Compare) && reading.Terms.Count > 1) ? 0.92 : others == 0 ? 0.92 : others == 1 ? 0.85 : 0;
        int beside = Beside(reading);
        return beside == 0 && asked is 0.92 && reading.Dates.Count == 0 ? 0.975 : asked - (0.35 * beside);
    }

    /// <inheritdoc/>
    public Answer Compose(Reading reading)
    {
        Definition[] asked = [.. reading.Terms.Select(term => term.Meanings[0]).Distinct()];
        return asked is [Definition only] ? Of(only, Claim(reading)) : Several(asked, Claim(reading));
    }

    // Words that are neither the term nor the asking for it.
    private static int Beside(Reading reading)
    {
        HashSet<int> said =
        [
            .. reading.Terms.SelectMany(term => Enumerable.Range(term.Start, term.Length)),
            .. from cue in (Cue[])[Cue.Filler, Cue.Define, Cue.Subject, Cue.Compare, Cue.Growth, Cue.Banned]
               where reading.Has(cue)
               from match in reading.Cues[cue]
               from position in Enumerable.Range(match.Start, match.Length)
               select position,
        ];
        return reading.Words.Count - said.Count;
    }

    private static string Title(Definition definition) => Capital.First(definition.Term);

    private Answer Several(Definition[] asked, double confidence) => new()
    {
        Kind = AnswerKind.Answer,
        Topic = AnswerTopic.Treaty,
        Title = string.Join(" · ", asked.Take(Listed).Select(Title)),
        Text = string.Join(
            '\n', asked.Take(Listed).Select(each => $"- **{Markdown.Escape(Title(each))}**: {data.Shown(each.Text, each.Provenance)}")),
        Sources = [.. asked.Take(Listed).Select(each => AnswerSource.Of(each.Provenance)).Distinct()],
        AsOf = asked.Take(Listed).Max(each => each.Provenance.AsOf),
        Timeless = true,
        Confidence = confidence,
    };

    /// <summary>What one term means.</summary>
    public Answer Of(Definition definition, double confidence)
    {
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
            Title = data.Phrases.Say(Phrase.DefinitionTitle, Title(definition)),
            Text = data.Shown(definition.Text, definition.Provenance),
            Fields = fields,
            Sources = [AnswerSource.Of(definition.Provenance)],
            AsOf = definition.Provenance.AsOf,
            Timeless = true,
            Confidence = confidence,
        };
    }
}
