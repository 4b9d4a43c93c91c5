using MineBanBot.Digests.Contents;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.History;

namespace MineBanBot.Digests.Composing;

/// <summary>Makes items of entries, with the states' standing beside them.</summary>
internal sealed class ItemMaker(DigestSources sources)
{
    private const int MostStates = 3;

    // Some titles are none; what is drawn is shorter still.
    private const int LineLength = 600;

    private readonly Dictionary<string, DigestState?> states = [];

    /// <summary>An item.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="topics">What it is about.</param>
    /// <param name="same">Entries that tell of the same event.</param>
    /// <param name="number">Its number within the digest.</param>
    public DigestItem Of(Entry entry, IReadOnlyList<string> topics, IReadOnlyList<Entry> same, int number) => new()
    {
        Number = number,
        Entry = entry.Id.Value,
        Topic = DigestTopics.First(topics) ?? "",
        Topics = topics,
        States = [.. entry.Countries.Select(StateOf).OfType<DigestState>().Take(MostStates)],
        Line = Beginning(entry.Title ?? entry.Text),
        Date = entry.Published,
        Undated = entry.Undated,
        Source = entry.Source.Publisher,
        Link = Web(entry.Url) ?? Web(entry.Source.Url),
        Also =
        [
            .. entry.Also.Select(also => new DigestReport(also.Publisher, Web(also.Url)))
                .Concat(same.Select(other => new DigestReport(other.Source.Publisher, Web(other.Url) ?? Web(other.Source.Url))))
                .DistinctBy(also => also.Source)
                .Where(also => also.Source != entry.Source.Publisher),
        ],
        Why = Importance.Reasons(topics, Importance.Others(entry)),
    };

    /// <summary>A state with its standing; null: the tables know no such state.</summary>
    /// <param name="iso3">ISO alpha-3 code.</param>
    public DigestState? StateOf(string iso3)
    {
        if (!states.TryGetValue(iso3, out DigestState? known))
        {
            State? state = sources.Facts.States.FirstOrDefault(each => each.Iso3 == iso3);
            states[iso3] = known = state is null ? null : Standing(state);
        }

        return known;
    }

    private static string? Beginning(string? text) => text is null || text.Length <= LineLength ? text : text[..(char.IsHighSurrogate(text[LineLength - 1]) ? LineLength - 1 : LineLength)];

    private DigestState Standing(State state) =>
        new(state.Iso3, state.PlainName, Membership.On(state, state.Provenance.AsOf.Latest), state.Provenance.AsOf, state.Provenance.Verified)
        {
            Dispute = [.. sources.DisputeOf(state).Select(DigestFacts.Of)],
        };

    // Discord takes no other addresses.
    private static Uri? Web(Uri? address) => address?.Scheme is "http" or "https" ? address : null;
}
