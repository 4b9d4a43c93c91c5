using System.Text.RegularExpressions;
using MineBanBot.Knowledge.Cues;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Matching;
using MineBanBot.Knowledge.Mentions;
using MineBanBot.Knowledge.Names;
using MineBanBot.Knowledge.Search;

namespace MineBanBot.Knowledge.Questions;

/// <summary>A question understood: what it names and what it hints at.</summary>
internal sealed partial record Reading
{
    /// <summary>The question.</summary>
    public required Question Question { get; init; }

    /// <summary>The entries at the time of asking.</summary>
    public required IndexSnapshot Entries { get; init; }

    /// <summary>Its words, folded and corrected, without dates.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>Words that were read as others.</summary>
    public required IReadOnlyList<Correction> Corrections { get; init; }

    /// <summary>Hints by kind.</summary>
    public required IReadOnlyDictionary<Cue, List<PhraseMatch<Cue>>> Cues { get; init; }

    /// <summary>States named; several meanings: ambiguous.</summary>
    public required IReadOnlyList<PhraseMatch<State>> States { get; init; }

    /// <summary>Places named that are called countries and are in no row.</summary>
    public required IReadOnlyList<string> OtherPlaces { get; init; }

    /// <summary>Terms of the definitions table named.</summary>
    public required IReadOnlyList<PhraseMatch<Definition>> Terms { get; init; }

    /// <summary>Groups and regions named.</summary>
    public required IReadOnlyList<PhraseMatch<StateGroup>> Groups { get; init; }

    /// <summary>Place in an order: 1 the first, 100 the hundredth, -1 the last; null: none asked for.</summary>
    public required int? Ordinal { get; init; }

    /// <summary>Words that can tell one row from another: neither filler, nor the subject, nor the manner of asking.</summary>
    public required IReadOnlyList<string> Telling { get; init; }

    /// <summary>Number of the article named; null: none.</summary>
    public required int? Article { get; init; }

    /// <summary>Dates named, in order.</summary>
    public required IReadOnlyList<DateMention> Dates { get; init; }

    /// <summary>Whether a date was named by an event: "before Estonia left". Leaving is then no question of its own.</summary>
    public required bool DatedByEvent { get; init; }

    /// <summary>Words that nothing explains: neither filler nor hint nor name.</summary>
    public required IReadOnlyList<string> Unexplained { get; init; }

    /// <summary>Whether something else than the treaty is what is joined or left: "a member of the OECD".</summary>
    public required bool OtherObject { get; init; }

    /// <summary>Whether a term is named besides the treaty and the mine themselves.</summary>
    public bool NamesSpecialTerm =>
        Terms.Any(match => match.Meanings[0].Term is not ("mine" or "Mine Ban Treaty" or "anti-personnel mine"));

    /// <summary>Whether it ends as "is Oman in?" does.</summary>
    public bool EndsIn => InOrOut().IsMatch(Question.Text);

    /// <summary>Whether it asks how somebody stands whom no table names: "has Atlantis signed", "is my uncle a party".</summary>
    public bool AsksOfNamed =>
        Has(Cue.Party) && States.Count == 0 && Groups.Count == 0 && Words.Count > 2
        && Words[0] is "has" or "is" or "did" or "does" or "was" or "have" or "are"
        && (Unexplained.Contains(Words[1]) || (Words[1] is "the" or "my" or "our" && Unexplained.Contains(Words[2])));

    /// <summary>Whether the treaty or the weapon is named, not just any treaty or convention.</summary>
    public bool NamesSubject => Has(Cue.Weapon) || Terms.Any(match => match.Meanings[0].Term is "Mine Ban Treaty" or "mine" or "anti-personnel mine");

    /// <summary>Whether a term is named that everyday talk does not use: "sign" and "member" are everybody's.</summary>
    public bool NamesRareTerm => Terms.Any(match => match.Meanings[0].Term is not ("State Party" or "signatory" or "transfer" or "withdrawal" or "reservation"));

    /// <summary>Whether it asks how to make, lay, move or defuse a weapon, in whatever wording.</summary>
    public bool AsksForInstructions =>
        Has(Cue.Weapon) && Has(Cue.Handling) && !IsPassive && !AsksOfTreaty && !(Has(Cue.Banned) && !Words.Contains("how") && !Words.Contains("i"))
        && (Has(Cue.Howto) || !(Has(Cue.Fact) || Has(Cue.Cited) || Has(Cue.Count) || Has(Cue.States) || Has(Cue.Party) || States.Count > 0));

    // "Do home-made IEDs fall under the treaty" asks what the law says.
    private bool AsksOfTreaty =>
        (Words.Any(word => word is "treaty" or "convention" or "ottawa" or "count" or "counted") || (Has(Cue.Rule) && (Has(Cue.States) || Has(Cue.Party)))) && !Words.Any(word => word is "how" or "i" or "instructions" or "recipe" or "tutorial" or "steps");

    // "How are mines removed" asks what is done in the world, not how to do it.
    private bool IsPassive =>
        Words.Zip(Words.Skip(1)).Any(pair => pair.First is "be" or "are" or "is" && pair.Second is "removed" or "cleared" or "destroyed" or "detected")
        || (Words.Contains("are") && Words[^1] is "removed" or "cleared" or "destroyed" or "detected");

    /// <summary>Words that carry meaning: all but filler and the subject itself.</summary>
    public required IReadOnlyList<string> Content { get; init; }

    /// <summary>The day to answer for: the question's own date, else the one asked for beside it; null: as of the newest data.</summary>
    public DateOnly? Day => Dates.Count > 0 ? Dates[0].Day : Question.AsOf?.Latest;

    [GeneratedRegex(@"\b(?:in|out|in it|part of it)[\s?!.]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InOrOut();

    /// <summary>Whether there is a hint of this kind.</summary>
    public bool Has(Cue cue) => Cues.ContainsKey(cue);
}
