using MineBanBot.Knowledge.Cues;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Matching;

namespace MineBanBot.Knowledge.Mentions;

/// <summary>Reads "before Estonia left" and "after Oman joined" as the date of what is said to have happened.</summary>
internal static class EventDate
{
    /// <summary>The date, and the name that was used up for it; null when no event is named so.</summary>
    public static (DateMention Date, PhraseMatch<State> Match)? Find(
        IReadOnlyList<string> words, IReadOnlyList<PhraseMatch<State>> named, Dictionary<Cue, List<PhraseMatch<Cue>>> hints)
    {
        foreach (PhraseMatch<State> match in named.Where(match => match.Meanings.Count == 1 && match.Start > 0))
        {
            int before = words[match.Start - 1] == "the" && match.Start > 1 ? match.Start - 2 : match.Start - 1;
            DateRelation? relation = words[before] switch
            {
                "before" or "until" => DateRelation.Before,
                "after" or "when" => DateRelation.In,
                _ => null,
            };
            bool left = hints.TryGetValue(Cue.Leave, out List<PhraseMatch<Cue>>? leaving) && leaving.Any(cue => cue.Start >= match.Start + match.Length);
            State state = match.Meanings[0];
            if (relation is { } known && (left ? state.WithdrawnOn : state.JoinedOn) is { } date)
            {
                return (new DateMention(date, known), match);
            }
        }

        return null;
    }
}
