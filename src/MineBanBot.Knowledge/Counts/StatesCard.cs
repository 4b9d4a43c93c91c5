using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.History;
using MineBanBot.Knowledge.Names;
using MineBanBot.Knowledge.States;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge.Counts;

/// <summary>Lists states by how they stand, where they lie, what they belong to and what they did in a year, with the counts.</summary>
internal sealed class StatesCard(AnswerData data)
{
    private readonly Phrasebook phrases = data.Phrases;

    /// <summary>The card of the states that the filter lets pass.</summary>
    public Answer Of(StatesFilter filter)
    {
        GroupMember[] group = [.. data.Facts.Groups.Where(member => member.Group == filter.Group)];
        State[] all =
        [
            .. data.Facts.States
                .Where(state => filter.Region is null || state.Region == filter.Region)
                .Where(state => filter.Group is null || group.Any(member => member.Iso3 == state.Iso3))
                .OrderBy(phrases.Plain, StringComparer.InvariantCulture),
        ];
        string where = string.Join(", ", ((string?[])[filter.Region, filter.Group]).OfType<string>());
        (string title, List<string> lines) = filter.Year is { } year ? OfYear(all, filter.Standing, year, where)
            : filter.Standing == Standing.Any ? ByStanding(all, where, filter.Region is null)
            : OfStanding(all, filter.Standing, where);
        lines.AddRange(group.Where(member => !member.Provenance.Verified).Take(1)
            .Select(member => $"\n*{phrases.Say(Phrase.GroupNotVerified, Markdown.Escape(member.Group), phrases.Date(member.Provenance.AsOf))}*"));
        return new Answer
        {
            Kind = AnswerKind.Answer,
            Topic = AnswerTopic.Membership,
            Title = title,
            Text = string.Join('\n', lines),
            Sources = [.. group.Take(1).Select(member => AnswerSource.Of(member.Provenance)), .. StateLines.Sources(all)],
            AsOf = data.AsOf,
            Confidence = 1,
        };
    }

    private (string Title, List<string> Lines) ByStanding(State[] all, string where, bool byRegion)
    {
        (Standing Standing, State[] States)[] parts = [.. ((Standing[])[Standing.Party, Standing.Signatory, Standing.Withdrawn, Standing.Never]).Select(each => (each, all.Where(state => Stands(state, each)).ToArray()))];
        string asOf = phrases.Say(Phrase.GroupAsOf, phrases.Date(data.AsOf));
        string title = where.Length == 0
            ? phrases.Say(Phrase.GroupAllInside, parts[0].States.Length, all.Length, asOf)
            : phrases.Say(Phrase.GroupInside, parts[0].States.Length, all.Length, where, asOf);
        return (title,
        [
            phrases.Say(Phrase.StatesClock),
            .. byRegion ? Regions(all) : [],
            .. parts.SelectMany(part => StateLines.Named(phrases.Say(Name(part.Standing)), part.States, data)),
        ]);
    }

    private IEnumerable<string> Regions(State[] all) =>
        all.GroupBy(state => state.Region).OrderBy(region => region.Key, StringComparer.Ordinal)
            .Select(region => $"- {phrases.Say(Phrase.StatesRegion, Markdown.Escape(region.Key), region.Count(state => Stands(state, Standing.Party)), region.Count())}");

    private (string Title, List<string> Lines) OfStanding(State[] all, Standing standing, string where)
    {
        State[] fitting = [.. all.Where(state => Stands(state, standing))];
        string name = phrases.Say(Name(standing));
        string title = phrases.Say(Phrase.StatesTitle, where.Length == 0 ? name : $"{name}, {where}", fitting.Length, all.Length, phrases.Date(data.AsOf));
        return (title, fitting.Length == 0
            ? [phrases.Say(Phrase.StatesNone, phrases.Date(data.AsOf))]
            : [.. standing is Standing.Party or Standing.Withdrawn ? [phrases.Say(Phrase.StatesClock)] : (string[])[], .. fitting.Select(Line)]);
    }

    private (string Title, List<string> Lines) OfYear(State[] all, Standing standing, int year, string where)
    {
        (Standing For, Phrase Name, State[] States, Func<State, PartialDate?> Date)[] parts =
        [
            .. new (Standing For, Phrase Name, Func<State, PartialDate?> Date)[]
            {
                (Standing.Party, Phrase.StatesJoinedIn, state => state.JoinedOn),
                (Standing.Withdrawn, Phrase.StatesLeftIn, state => state.WithdrawnOn),
                (Standing.Leaving, Phrase.StatesNoticeIn, state => state.WithdrawalDepositedOn),
                (Standing.Signatory, Phrase.StatesSignedIn, state => state.SignedOn),
            }.Where(part => standing == Standing.Any || standing == part.For)
                .Select(part => (part.For, part.Name, all.Where(state => part.Date(state)?.Year == year).OrderBy(part.Date).ToArray(), part.Date)),
        ];
        string title = string.Join(" · ", parts.Select(part => phrases.Say(Phrase.StatesYearPart, phrases.Say(part.Name), part.States.Length)).Prepend(where.Length == 0 ? $"{year}" : $"{year}, {where}"));
        DateOnly end = new(year, 12, 31);
        bool over = end <= data.AsOf.Latest;
        return (title,
        [
            over ? phrases.Say(Phrase.StatesYearEnd, year, $"{data.History.On(end)}") : phrases.Say(Phrase.StatesYearNow, phrases.Date(data.AsOf), $"{data.History.On(data.AsOf.Latest)}"),
            .. parts.Where(part => part.States.Length > 0).SelectMany(part => part.States
                .Select(state => $"- {Markdown.Escape(phrases.Plain(state))}: {data.InWords(part.Date(state)!.Value)}{(part.For == Standing.Party ? $" ({phrases.Method(state)})" : "")}")
                .Prepend($"**{phrases.Say(part.Name)} ({part.States.Length})**")),
        ]);
    }

    private string Line(State state)
    {
        string name = Markdown.Escape(phrases.Plain(state));
        return Membership.On(state, data.AsOf.Latest) switch
        {
            MembershipStage.Outside => $"- {name}",
            MembershipStage.Signed => $"- {name}: {phrases.Say(Phrase.StatesSigned, data.InWords(state.SignedOn!.Value))}",
            MembershipStage.Left => $"- {name}: {phrases.Say(Phrase.StatesLeft, data.InWords(state.WithdrawnOn!.Value))}",
            MembershipStage.Leaving => $"- {name}: {phrases.Say(Phrase.ChangesNotice, data.InWords(state.WithdrawalDepositedOn!.Value))}",
            _ => $"- {name}: {data.InWords(state.JoinedOn!.Value)} ({phrases.Method(state)})",
        };
    }

    private static Phrase Name(Standing standing) => standing switch
    {
        Standing.Party => Phrase.GroupParties,
        Standing.Outside => Phrase.StatesOutside,
        Standing.Never => Phrase.GroupNever,
        Standing.Signatory => Phrase.StatesSignatories,
        Standing.Leaving => Phrase.StatesLeaving,
        _ => Phrase.GroupLeft,
    };

    private bool Stands(State state, Standing standing)
    {
        MembershipStage stage = Membership.On(state, data.AsOf.Latest);
        return standing switch
        {
            Standing.Party => Membership.CountedOn(state, data.AsOf.Latest) != false,
            Standing.Outside => Membership.CountedOn(state, data.AsOf.Latest) == false,
            Standing.Never => stage == MembershipStage.Outside,
            Standing.Signatory => stage == MembershipStage.Signed,
            Standing.Leaving => stage == MembershipStage.Leaving,
            Standing.Withdrawn => stage == MembershipStage.Left,
            _ => true,
        };
    }
}
