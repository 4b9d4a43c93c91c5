using System.Globalization;

using MineBanBot.Digests.Contents;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Facts;

namespace MineBanBot.Digests.Composing;

/// <summary>What the tables have to say in a digest of a period.</summary>
internal sealed class DigestFacts(DigestRequest request, FactTables tables, DigestPast past)
{
    private const int MostMilestones = 3;
    private const int MostFigures = 5;
    private const int MostSteps = 12;

    // Anniversaries of a year's digest would fill it.
    private const int LastDays = 7;

    // Tables come with the program, some time after what they tell of.
    private const int LateDays = 60;

    /// <summary>A milestone as a fact.</summary>
    public static DigestFact Of(Milestone milestone) =>
        DigestFact.Of($"{milestone.Date} {milestone.Event}", DigestFact.Milestone, milestone.Date, milestone.Event, milestone.Provenance);

    /// <summary>Milestones whose anniversaries lie in the last days of the period.</summary>
    public IReadOnlyList<DigestFact> OnThisDay()
    {
        DateOnly last = request.To;
        int days = Math.Min(LastDays, last.DayNumber - request.From.DayNumber + 1);
        HashSet<(int Month, int Day)> anniversaries = [.. Enumerable.Range(0, days).Select(back => last.AddDays(-back)).Select(day => (day.Month, day.Day))];
        return
        [
            .. tables.Milestones
                .Where(milestone => milestone.Date.IsFull && milestone.Date.Year < last.Year)
                .Where(milestone => anniversaries.Contains((milestone.Date.Earliest.Month, milestone.Date.Earliest.Day)) && !past.Facts.Contains(AnniversaryKey(milestone)))
                .OrderBy(milestone => (milestone.Date.Month, milestone.Date.Day) == (last.Month, last.Day) ? 0 : 1)
                .ThenBy(milestone => (last.Year - milestone.Date.Year) % 5 == 0 ? 0 : 1)
                .ThenBy(milestone => milestone.Provenance.Verified ? 0 : 1)
                .ThenBy(milestone => milestone.Date)
                .Take(MostMilestones)
                .OrderBy(milestone => milestone.Date)
                .Select(milestone => Of(milestone) with { Key = AnniversaryKey(milestone) }),
        ];
    }

    /// <summary>What states did in the period, and shortly before it where the tables came to know of it late.</summary>
    /// <returns>The newest of them, oldest first, and how many there are beside them.</returns>
    public (IReadOnlyList<DigestFact> Newest, int More) Membership()
    {
        if (request.Topics.Count > 0 && !request.Topics.Contains("membership"))
        {
            return ([], 0);
        }

        DateOnly first = past.MembershipAsOf is { } known && NewestOfStates() > known ? request.From.AddDays(-LateDays) : request.From;
        DigestFact[] steps =
        [
            .. tables.States
                .Where(state => request.Countries.Count == 0 || request.Countries.Contains(state.Iso3))
                .SelectMany(Steps)
                .Where(fact => fact.Date.Earliest >= first && fact.Date.Latest <= request.To && !past.Facts.Contains(fact.Key))
                .OrderBy(fact => fact.Date)
                .ThenBy(fact => fact.Text, StringComparer.Ordinal),
        ];
        return ([.. steps.TakeLast(MostSteps)], Math.Max(0, steps.Length - MostSteps));
    }

    /// <summary>Figures of an edition that came in the period, or that is newer than what the channel was told.</summary>
    public IReadOnlyList<DigestFact> Figures() =>
        request.Topics.Count > 0 || request.Countries.Count > 0
            ? []
            : [.. All().Where(IsNew).Take(MostFigures)];

    /// <summary>The newest date that figures speak for up to the end of the period; null: none does, or the digest tells of none.</summary>
    public PartialDate? FiguresAsOf() =>
        request.Topics.Count > 0 || request.Countries.Count > 0 ? null : All().Where(fact => fact.AsOf.Earliest <= request.To).Select(fact => (PartialDate?)fact.AsOf).Max();

    /// <summary>The newest date that the tables of states speak for; null: the digest tells of some states or none.</summary>
    public PartialDate? MembershipAsOf() => request.Topics.Count > 0 || request.Countries.Count > 0 ? null : NewestOfStates();

    private bool IsNew(DigestFact figure) => past.FiguresAsOf is { } known
        ? figure.AsOf > known && figure.AsOf.Earliest <= request.To
        : figure.AsOf.Earliest >= request.From && figure.AsOf.Latest <= request.To;

    private PartialDate? NewestOfStates() => tables.States.Select(state => (PartialDate?)state.Provenance.AsOf).Max();

    // Each year anew.
    private string AnniversaryKey(Milestone milestone) => $"{request.To.Year} {milestone.Date} {milestone.Event}";

    private static IEnumerable<DigestFact> Steps(State state) =>
        from step in ((string Kind, PartialDate? Date)[])
        [
            (DigestFact.Joined, state.JoinedOn), (DigestFact.InForce, state.InForceOn), (DigestFact.Notice, state.WithdrawalDepositedOn), (DigestFact.Left, state.WithdrawnOn),
        ]
        let date = step.Date
        where date.HasValue
        select DigestFact.Of($"{state.Iso3} {step.Kind} {date}", step.Kind, date.Value, state.PlainName, state.Provenance);

    // Casualties of the newest year first: they are what people look for. Earlier years came with earlier editions.
    private IEnumerable<DigestFact> All() =>
    [
        .. tables.Casualties.Where(year => year.Total is not null && year.Provenance.AsOf.Earliest <= request.To).OrderByDescending(year => year.Year).Take(1).Select(year =>
            DigestFact.Of($"casualties {year.Year}", DigestFact.Casualties, new PartialDate(year.Year), year.Year.ToString(CultureInfo.InvariantCulture), year.Provenance)
                with { Value = year.Total!.Value.ToString(CultureInfo.InvariantCulture) }),
        .. tables.Figures.Select(figure =>
            DigestFact.Of(figure.Id, DigestFact.Figure, figure.Provenance.AsOf, figure.Question, figure.Provenance) with { Value = $"{figure.Value} {figure.Unit}".Trim() }),
    ];
}
