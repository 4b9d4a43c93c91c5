using System.Globalization;
using System.Text.RegularExpressions;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.History;
using MineBanBot.Knowledge.Matching;
using MineBanBot.Knowledge.Tables;

namespace MineBanBot.Knowledge.Lint;

/// <summary>
/// Proves that the treaty tables agree with each other and with the treaty's own rules: totals that are printed anywhere are counted
/// again from the states' rows, and dates that follow from others are computed again (Art. 17 and 20).
/// </summary>
public static partial class FactsLint
{
    private const string States = "treaty/states.csv";
    private const string Figures = "treaty/figures.csv";
    private const string Milestones = "treaty/milestones.csv";
    private const string Casualties = "treaty/casualties.csv";

    private static readonly DateOnly TreatyInForce = new(1999, 3, 1);

    /// <summary>Every disagreement, by table and line.</summary>
    public static IReadOnlyList<DataProblem> Check(FactTables facts) =>
        [.. Names(facts), .. Dates(facts), .. Counts(facts), .. RunningTotals(facts), .. CasualtyTotals(facts), .. Codes(facts)];

    // One name for two states would answer for the wrong one. A name that many share on purpose ("Congo") is asked back, not listed.
    private static IEnumerable<DataProblem> Names(FactTables facts) =>
        from pair in facts.States
            .SelectMany(state => state.Aliases.Append(state.Name).Append(state.PlainName).Select(Words.Folded).Distinct().Select(name => (Name: name, State: state)))
            .GroupBy(pair => pair.Name)
        where pair.Count() > 1
        let last = pair.Last().State
        select Problem(States, last.Provenance, "aliases", $"\"{pair.Key}\" also names {string.Join(" and ", pair.SkipLast(1).Select(other => other.State.PlainName))}.");

    private static IEnumerable<DataProblem> Dates(FactTables facts)
    {
        foreach (State state in facts.States)
        {
            if (state is { JoinedOn: { IsFull: true } joined, InForceOn: { } inForce })
            {
                DateOnly computed = TreatyClocks.InForce(joined.Earliest) is { } day && day > TreatyInForce ? day : TreatyInForce;

                // A successor may be bound from its independence: South Sudan.
                bool successor = state.JoinMethod == "succession" && inForce <= joined;
                if (inForce != new PartialDate(computed) && !successor)
                {
                    yield return Problem(States, state.Provenance, "entry_into_force_on", $"{inForce} does not follow from the deposit on {joined}; Article 17 gives {new PartialDate(computed)}.");
                }
            }

            if (state is { WithdrawalDepositedOn: { IsFull: true } notice, WithdrawnOn: { } left } && left < new PartialDate(TreatyClocks.WithdrawalEffective(notice.Earliest)))
            {
                yield return Problem(States, state.Provenance, "withdrawal_effective_on", $"{left} is less than six months after the notice of {notice}; Article 20 needs six.");
            }
        }
    }

    private static IEnumerable<DataProblem> Counts(FactTables facts)
    {
        foreach (Figure figure in facts.Figures)
        {
            if (Counted(facts, figure) is { } counted && FirstNumber().Match(figure.Value).Value is { Length: > 0 } printed && int.Parse(printed, CultureInfo.InvariantCulture) != counted)
            {
                yield return Problem(Figures, figure.Provenance, "value", $"{figure.Id} says {figure.Value}; the rows of states.csv give {counted}.");
            }
        }
    }

    // What a figure says about membership, counted from the states' own rows; null: it says something else.
    private static int? Counted(FactTables facts, Figure figure)
    {
        int Of(params StateStatus[] standings) => facts.States.Count(state => standings.Contains(state.Status));
        return figure.Id switch
        {
            "sp_now" => Of(StateStatus.StateParty, StateStatus.Withdrawing),
            "non_party_now" => facts.States.Count - Of(StateStatus.StateParty, StateStatus.Withdrawing),
            "never_joined" => facts.States.Count(state => state.JoinedOn is null),
            "withdrawn_count" => Of(StateStatus.Withdrawn),
            "ever_joined" => facts.States.Count(state => state.JoinedOn is not null),
            "signatories" => facts.States.Count(state => state.SignedOn is not null),
            "signed_ottawa" => facts.States.Count(state => state.SignedOn is { } signed && signed <= new PartialDate(1997, 12, 4)),
            "signatory_only" => Of(StateStatus.Signatory),
            "eu_status" => In("EU"),
            "nato_status" => In("NATO"),
            _ when YearEnd().Match(figure.Id) is { Success: true } match =>
                new MembershipHistory(facts.States).On(new DateOnly(int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture), 12, 31)).Certain,
            _ => null,
        };

        int In(string group) => facts.States.Count(state =>
            state.Status is StateStatus.StateParty or StateStatus.Withdrawing && facts.Groups.Any(member => member.Group == group && member.Iso3 == state.Iso3));
    }

    // "155th State Party" is a running total at the end of that day.
    private static IEnumerable<DataProblem> RunningTotals(FactTables facts)
    {
        MembershipHistory history = new(facts.States);
        foreach (Milestone milestone in facts.Milestones.Where(milestone => milestone.Date.IsFull))
        {
            if (Place().Match($"{milestone.Event} {milestone.Detail}") is { Success: true } match
                && int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) is int place)
            {
                int before = history.On(milestone.Date.Earliest.AddDays(-1)).Certain;
                int after = history.On(milestone.Date.Earliest).Certain;
                if (place <= before || place > after)
                {
                    yield return Problem(Milestones, milestone.Provenance, "event", $"\"{match.Value}\" does not fit: {before} states had joined the day before, {after} on the day.");
                }
            }
        }
    }

    private static IEnumerable<DataProblem> CasualtyTotals(FactTables facts)
    {
        foreach (CasualtyYear year in facts.Casualties.Where(year => year.Total is not null))
        {
            int parts = (year.Killed ?? 0) + (year.Injured ?? 0) + (year.Unknown ?? 0);
            bool whole = year is { Killed: not null, Injured: not null, Unknown: not null };
            if (parts > year.Total || (whole && parts != year.Total))
            {
                yield return Problem(Casualties, year.Provenance, "total", $"{year.Year}: killed, injured and unknown make {parts}, the total says {year.Total}.");
            }
        }

        foreach (Figure figure in facts.Figures)
        {
            if (CasualtyFigure().Match(figure.Id) is { Success: true } match
                && int.TryParse(figure.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int printed)
                && facts.Casualties.FirstOrDefault(row => row.Year == int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)) is { } row
                && printed != row.Total && printed != row.RevisedTotal)
            {
                yield return Problem(Figures, figure.Provenance, "value", $"{figure.Id} says {printed}; casualties.csv says {row.Total}.");
            }
        }
    }

    private static IEnumerable<DataProblem> Codes(FactTables facts)
    {
        HashSet<string> known = [.. facts.States.Select(state => state.Iso3)];
        return
        [
            .. facts.Obligations.Where(row => !known.Contains(row.Iso3)).Select(row => Problem("treaty/obligations.csv", row.Provenance, "iso3", $"{row.Iso3} is no state of states.csv.")),
            .. facts.Groups.Where(row => !known.Contains(row.Iso3)).Select(row => Problem("treaty/groups.csv", row.Provenance, "iso3", $"{row.Iso3} is no state of states.csv.")),
        ];
    }

    private static DataProblem Problem(string file, Provenance provenance, string column, string reason) => new(file, provenance.Line, column, reason);

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex FirstNumber();

    [GeneratedRegex(@"^sp_end_(\d{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex YearEnd();

    [GeneratedRegex(@"\b(\d+)(?:st|nd|rd|th) (?:State Party|ratification)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Place();

    [GeneratedRegex(@"^cas_(\d{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex CasualtyFigure();
}
