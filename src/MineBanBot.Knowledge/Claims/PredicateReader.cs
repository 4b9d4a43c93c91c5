namespace MineBanBot.Knowledge.Claims;

/// <summary>
/// Finds what an English clause says of joining and leaving. Only plain statements count: what should or might be is an opinion. Words of
/// other languages say nothing here, so that nothing is held against a sentence that was not understood.
/// </summary>
internal static class PredicateReader
{
    private static readonly HashSet<string> Doubts = ["should", "could", "would", "might", "may", "must", "if", "unless", "maybe", "perhaps", "wish", "hope", "hopes", "let", "lets", "cannot", "cant"];
    private static readonly HashSet<string> Negations = ["not", "never", "no", "isnt", "arent", "wasnt", "werent", "hasnt", "havent", "hadnt", "didnt", "doesnt", "dont", "without", "neither", "none"];
    private static readonly HashSet<string> Plannings = ["will", "plan", "plans", "planned", "planning", "intend", "intends", "intended", "want", "wants", "wanted", "going", "decide", "decides", "decided", "vote", "voted", "votes", "announce", "announced", "announces", "threaten", "threatens", "threatened", "consider", "considers", "considering", "about", "soon", "wont"];
    private static readonly HashSet<string> Lefts = ["left", "withdrew", "withdrawn", "quit", "exited"];
    private static readonly HashSet<string> Leavings = ["leave", "leaves", "leaving", "withdraw", "withdraws", "withdrawing", "withdrawal", "exit", "exits", "exiting", "departure"];
    private static readonly HashSet<string> Joins = ["joined", "ratified", "acceded"];
    private static readonly HashSet<string> Joinings = ["join", "joins", "joining", "ratify", "ratifies", "ratifying", "accede", "accedes", "acceding"];
    private static readonly HashSet<string> Members = ["party", "parties", "member", "members", "bound"];
    private static readonly HashSet<string> Being = ["is", "are", "was", "were", "been", "remain", "remains", "remained", "still", "isnt", "arent", "wasnt", "werent", "belongs", "include", "includes", "s"];
    private static readonly HashSet<string> Signings = ["signed", "signatory", "signatories", "signs"];

    /// <summary>What the words say, and at which of them.</summary>
    public static (Predicate Predicate, int At) Of(IReadOnlyList<string> words)
    {
        int At(HashSet<string> any) => words.ToList().FindIndex(any.Contains);
        bool Has(HashSet<string> any) => words.Any(any.Contains);
        bool Pair(string first, params string[] seconds) => words.Zip(words.Skip(1)).Any(pair => pair.First == first && seconds.Contains(pair.Second));

        if (Has(Doubts))
        {
            return (Predicate.None, -1);
        }

        bool negated = Has(Negations);
        bool plans = Has(Plannings);
        if (words.ToList().FindIndex(word => word.StartsWith("suspen", StringComparison.Ordinal)) is >= 0 and var suspended)
        {
            return (negated || plans ? Predicate.Plans : Predicate.Suspended, suspended);
        }

        if (Pair("no", "longer"))
        {
            int longer = words.ToList().IndexOf("longer");
            return Has(Members) || words.Contains("in") || words.Contains("belongs") ? (Predicate.Left, longer) : (Predicate.None, -1);
        }

        bool outOf = Pair("pulled", "out") || Pair("dropped", "out") || Pair("opted", "out");
        if (At(Lefts) is var left && (left >= 0 || outOf))
        {
            return (plans ? Predicate.Plans : negated ? Predicate.Stayed : Predicate.Left, left >= 0 ? left : words.ToList().IndexOf("out"));
        }

        if (At(Leavings) is >= 0 and var leaving)
        {
            bool done = words[leaving] is "withdrawal" or "exit" or "departure" && (Pair("took", "effect") || Pair("became", "effective") || words.Contains("complete") || words.Contains("completed"));
            return (done && !negated ? Predicate.Left : negated && !plans && words[leaving] is "leave" or "withdraw" ? Predicate.Stayed : Predicate.Plans, leaving);
        }

        if (At(Joins) is >= 0 and var joined)
        {
            return (plans ? Predicate.Plans : negated ? Predicate.Outside : Predicate.Joined, joined);
        }

        if (At(Joinings) is >= 0 and var joining)
        {
            return (negated && !plans ? Predicate.Outside : words[joining] is "joins" or "ratifies" or "accedes" && !plans ? Predicate.Joined : Predicate.Plans, joining);
        }

        if (At(Members) is >= 0 and var member && (Has(Being) || words.Contains("became") || words.Contains("become") || words.Contains("non")))
        {
            return plans ? (Predicate.Plans, member)
                : negated || words.Contains("non") || words.Contains("outside") ? (Predicate.Outside, member)
                : words.Contains("became") || words.Contains("become") ? (Predicate.Joined, member)
                : (Predicate.Member, member);
        }

        if (words.Contains("outside") && Has(Being))
        {
            return (negated ? Predicate.Member : Predicate.Outside, words.ToList().IndexOf("outside"));
        }

        return At(Signings) is >= 0 and var signed && !Pair("signed", "up")
            ? (plans ? Predicate.Plans : negated ? Predicate.NotSigned : Predicate.Signed, signed)
            : (Predicate.None, -1);
    }
}
