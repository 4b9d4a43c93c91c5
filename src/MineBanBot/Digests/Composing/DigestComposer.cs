using MineBanBot.Digests.Contents;
using MineBanBot.Knowledge.Entries;

namespace MineBanBot.Digests.Composing;

/// <summary>Composes digests: the same entries, tables and past always give the same digest.</summary>
internal static class DigestComposer
{
    /// <summary>The digest of a period.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="sources">What there is.</param>
    /// <param name="past">What the channel was told already.</param>
    public static Digest Compose(DigestRequest request, DigestSources sources, DigestPast past)
    {
        (List<Weighed> taken, List<string> left) = Pick(Ranked(request, sources, past), request, sources);
        ItemMaker items = new(sources);
        DigestFacts facts = new(request, sources.Facts, past);
        (IReadOnlyList<DigestFact> membership, int more) = facts.Membership();
        return new Digest
        {
            Request = request,
            Items = Arrangement.Grouped(taken.Select((each, index) => items.Of(each.Entry, each.Topics, each.Same, index + 1))),
            Left = left,
            OnThisDay = facts.OnThisDay(),
            Membership = membership,
            MoreMembership = more,
            Figures = facts.Figures(),
            FiguresAsOf = facts.FiguresAsOf(),
            MembershipAsOf = facts.MembershipAsOf(),
        };
    }

    /// <summary>Why an entry is no candidate for a digest at all; null: it is one.</summary>
    public static Exclusion? Excluded(Entry entry, IReadOnlyList<string> topics, DigestRequest request, DigestPast past) =>
        entry.Published.Latest > request.To || entry.Published.Latest < FirstDay(request) ? Exclusion.OutsidePeriod
        : past.Entries.Contains(entry.Id.Value) ? Exclusion.ToldBefore
        : request.Countries.Count > 0 && !request.Countries.Any(entry.Countries.Contains) ? Exclusion.OtherStates
        : request.Topics.Count > 0 && !request.Topics.Any(topics.Contains) ? Exclusion.OtherTopics
        : null;

    private static DateOnly FirstDay(DigestRequest request) => request.From.AddDays(-request.LookBack);

    private static List<Weighed> Ranked(DigestRequest request, DigestSources sources, DigestPast past)
    {
        List<Weighed> candidates = [];
        foreach (Entry entry in sources.Entries.Between(FirstDay(request), request.To))
        {
            IReadOnlyList<string> topics = sources.TopicsOf(entry);
            if (Excluded(entry, topics, request, past) is null)
            {
                candidates.Add(new Weighed(entry, topics, Importance.Of(topics, Importance.Others(entry))));
            }
        }

        candidates.Sort();
        return candidates;
    }

    // What tells of an event that is in already is no item of its own, but one more source of it. Once there is no room, nothing is compared:
    // ten thousand titles and addresses take long to read, and entries of one event were joined when they came in.
    private static (List<Weighed> Taken, List<string> Left) Pick(List<Weighed> ranked, DigestRequest request, DigestSources sources)
    {
        List<Weighed> taken = [];
        List<string> left = [];
        Dictionary<string, Weighed> known = [];
        foreach (Weighed each in ranked)
        {
            if (taken.Count == request.Most)
            {
                left.Add(each.Entry.Id.Value);
                continue;
            }

            string[] keys = [.. sources.KeysOf(each.Entry)];
            Weighed? same = keys.Select(known.GetValueOrDefault).FirstOrDefault(other => other is not null) ?? taken.Find(other => sources.AreOne(other.Entry, each.Entry));
            foreach (string key in keys)
            {
                known.TryAdd(key, same ?? each);
            }

            if (same is not null)
            {
                same.Same.Add(each.Entry);
            }
            else
            {
                taken.Add(each);
            }
        }

        return (taken, left);
    }

    private sealed record Weighed(Entry Entry, IReadOnlyList<string> Topics, int Weight) : IComparable<Weighed>
    {
        /// <summary>Further entries that tell of the same event.</summary>
        public List<Entry> Same { get; } = [];

        public int CompareTo(Weighed? other)
        {
            int order = other!.Weight.CompareTo(Weight);
            order = order != 0 ? order : other.Entry.Published.CompareTo(Entry.Published);
            return order != 0 ? order : string.CompareOrdinal(Entry.Id.Value, other.Entry.Id.Value);
        }
    }
}
