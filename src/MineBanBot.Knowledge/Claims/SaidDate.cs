using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Mentions;

namespace MineBanBot.Knowledge.Claims;

/// <summary>Compares the date that a text gives for an event with the one that a table has.</summary>
internal static class SaidDate
{
    /// <summary>How the two compare; without a said date, whether there was such an event at all.</summary>
    public static ClaimVerdict Compare(PartialDate? fact, IReadOnlyList<DateMention> said)
    {
        if (fact is not { } known)
        {
            return ClaimVerdict.Differs;
        }

        ClaimVerdict[] each = [.. said.Where(mention => mention.Date is not null).Select(mention => Compare(known, mention.Date!.Value, mention.Relation))];
        return said.Count == 0 || each.Contains(ClaimVerdict.Agrees) ? ClaimVerdict.Agrees
            : each.Length == 0 || each.Contains(ClaimVerdict.CannotTell) ? ClaimVerdict.CannotTell
            : ClaimVerdict.Differs;
    }

    private static ClaimVerdict Compare(PartialDate fact, PartialDate said, DateRelation relation) => relation == DateRelation.Before
        ? fact.Latest < said.Earliest ? ClaimVerdict.Agrees : fact.Earliest >= said.Earliest ? ClaimVerdict.Differs : ClaimVerdict.CannotTell
        : fact.Earliest >= said.Earliest && fact.Latest <= said.Latest ? ClaimVerdict.Agrees
        : fact.Earliest > said.Latest || fact.Latest < said.Earliest ? ClaimVerdict.Differs
        : ClaimVerdict.CannotTell;
}
