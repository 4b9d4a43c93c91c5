using System.Collections.Frozen;

using MineBanBot.Entries.Taking;
using MineBanBot.Feeds.Identity;
using MineBanBot.Feeds.Relating;
using MineBanBot.Feeds.Taking;
using MineBanBot.Knowledge;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Knowledge.Names;

namespace MineBanBot.Digests.Composing;

/// <summary>What digests are composed from now: the entries as the knowledge has them, and the tables.</summary>
internal sealed class CurrentSources(KnowledgeService knowledge, SeedFolder seeds, Rules rules, CountryNames countries)
{
    private readonly StoryOf storyOf = TitleStory.With(countries);

    // Entries of feeds and imports were tagged when they were taken; those of the topic page have only their text.
    private readonly Lazy<FrozenDictionary<EntryId, IReadOnlyList<string>>> tagged = new(() => seeds.Pages
        .SelectMany(page => page.Entries)
        .DistinctBy(entry => entry.Id)
        .ToFrozenDictionary(entry => entry.Id, entry => rules.Relate($"{entry.Title}\n{entry.Text}", entry.Countries.Count > 0).Topics));

    /// <summary>As they are at this moment; they stay so for whoever holds them.</summary>
    public DigestSources Now => With([]);

    // A title that is compared with many is read once.
    private DigestSources With(Dictionary<EntryId, IStory> stories) => new()
    {
        Entries = knowledge.Index.Now.Entries,
        Facts = knowledge.Facts,
        TopicsOf = TopicsOf,
        KeysOf = KeysOf,
        AreOne = (one, other) => AreOne(one, other, stories),
        DisputeOf = knowledge.DisputeOf,
    };

    private IReadOnlyList<string> TopicsOf(Entry entry) => entry.Topics.Count > 0 ? entry.Topics : tagged.Value.GetValueOrDefault(entry.Id) ?? [];

    private static IEnumerable<string> KeysOf(Entry entry)
    {
        if (entry.Url is { Scheme: "http" or "https" } url && CanonicalLink.Of(url) is { } page)
        {
            yield return page;
        }

        if (entry.Title is { } title)
        {
            yield return $"{entry.Published} {title.ToUpperInvariant()}";
        }
    }

    private bool AreOne(Entry one, Entry other, Dictionary<EntryId, IStory> stories) =>
        one.Title is not null && other.Title is not null
        && Math.Abs(one.Published.Earliest.DayNumber - other.Published.Earliest.DayNumber) <= EntryTaker.DaysApart
        && StoryIn(one, stories).IsOneWith(StoryIn(other, stories));

    private IStory StoryIn(Entry entry, Dictionary<EntryId, IStory> stories)
    {
        if (!stories.TryGetValue(entry.Id, out IStory? story))
        {
            stories[entry.Id] = story = storyOf(entry.Title!, entry.Source, entry.Published.Earliest);
        }

        return story;
    }
}
