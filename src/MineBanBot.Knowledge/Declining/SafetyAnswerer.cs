using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Cues;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Questions;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge.Declining;

/// <summary>Whoever stands before a mine, or asks how to make, lay, move or defuse one, gets the risk-education card.</summary>
internal sealed class SafetyAnswerer(AnswerData data) : IAnswerer
{
    // Who found "a metal thing in our field" need not know what it is.
    private static readonly HashSet<string> Lying =
    [
        "ground", "field", "garden", "river", "yard", "forest", "woods", "path", "beach", "metal", "plastic", "explode", "exploded", "explodes", "dangerous", "war",
        "wires", "wire", "buried", "rusty", "bomb", "shell", "farm", "road", "hiking", "hike", "grass", "attic", "lake", "riverbank", "playing", "touching", "sticking", "digging", "ploughing", "plowing",
    ];

    private static readonly HashSet<string> Mine = ["i", "we", "my", "our", "us", "kids", "children"];

    private static readonly HashSet<string> Things = ["shell", "grenade", "bomb", "rocket", "device", "mine", "uxo", "ammunition", "canister", "cylinder", "fuze", "detonator", "explosive", "munition"];

    /// <inheritdoc/>
    public double Claim(Reading reading)
    {
        bool weapon = reading.Has(Cue.Subject) || reading.Has(Cue.Weapon) || reading.Terms.Count > 0;
        bool near = reading.Words.Any(Mine.Contains) && reading.Words.Any(Things.Contains) && reading.Words.Any(Lying.Contains) && !reading.Has(Cue.Count) && reading.States.Count == 0;
        bool lying = near || (reading.Has(Cue.Found) && reading.Words.Any(Lying.Contains));
        bool advice = reading.Has(Cue.Safe) && reading.Cues[Cue.Safe].Count > 1;
        return reading.AsksForInstructions || (weapon && reading.Has(Cue.Found)) ? 1
            : lying ? 0.97
            : advice && !reading.Has(Cue.Other) ? 0.96
            : reading.Has(Cue.Other) || !reading.Has(Cue.Safe) ? 0
            : weapon && (!reading.Has(Cue.Define) || reading.Words.Contains("sign")) ? 0.96
            : reading.Unexplained.Count == 0 && reading.States.Count == 0 ? 0.9
            : 0;
    }

    /// <inheritdoc/>
    public Answer Compose(Reading reading)
    {
        Answer card = Card(reading.AsksForInstructions && !reading.Has(Cue.Found), Claim(reading));
        return card with { Fields = [.. card.Fields, .. Help(reading)] };
    }

    /// <summary>The risk-education card.</summary>
    /// <param name="refused">Whether it stands in the place of what is not explained.</param>
    /// <param name="confidence">How sure the question was understood.</param>
    public Answer Card(bool refused, double confidence)
    {
        Phrasebook phrases = data.Phrases;

        // The advice is checked against the definition of risk education; the row is cited so that the reader can go on from there.
        Definition? row = data.Facts.Definitions.FirstOrDefault(definition => definition.Term.Contains("risk education", StringComparison.Ordinal));
        return new Answer
        {
            Kind = refused ? AnswerKind.Abstain : AnswerKind.Answer,
            Topic = AnswerTopic.Safety,
            Title = phrases.Say(refused ? Phrase.SafetyRefuseTitle : Phrase.SafetyTitle),
            Text = phrases.Say(refused ? Phrase.SafetyRefuseText : Phrase.SafetyText),
            Fields =
            [
                new AnswerField(phrases.Say(Phrase.SafetyDont), phrases.Say(Phrase.SafetyDontText)),
                new AnswerField(phrases.Say(Phrase.SafetyDo), phrases.Say(Phrase.SafetyDoText)),
            ],
            Sources = row is null ? [] : [AnswerSource.Of(row.Provenance)],
            AsOf = row?.Provenance.AsOf ?? data.AsOf,
            Timeless = true,
            Confidence = confidence,
        };
    }

    // Who wants to help those who were hurt is told what that help is, and which article asks for it, beside the advice.
    private IEnumerable<AnswerField> Help(Reading reading)
    {
        if (!reading.Words.Any(word => word is "survivors" or "survivor" or "victims" or "amputees"))
        {
            yield break;
        }

        foreach (Definition row in data.Facts.Definitions.Where(row => row.Term == "victim assistance"))
        {
            yield return new AnswerField(Capital.First(row.Term), data.Shown(row.Text, row.Provenance));
        }

        foreach (Article row in data.Facts.Articles.Where(row => row.Number == 6))
        {
            yield return new AnswerField(data.Phrases.Say(Phrase.ArticleTitle, row.Number, row.Title), data.Shown(row.Requirement, row.Provenance));
        }
    }
}
