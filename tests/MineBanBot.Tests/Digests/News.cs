using MineBanBot.Digests.Composing;
using MineBanBot.Digests.Contents;
using MineBanBot.Feeds.Relating;
using MineBanBot.Knowledge;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Knowledge.Names;

namespace MineBanBot.Tests.Digests;

/// <summary>Entries beside the tables that come with the bot.</summary>
internal static class News
{
    private static readonly SeedFolder AllSeeds = SeedFolder.Read(Path.Combine(AppContext.BaseDirectory, "seeds"));

    /// <summary>The seeds without the page's entries.</summary>
    public static SeedFolder Seeds { get; } = AllSeeds with { Pages = [] };

    public static DateOnly Day { get; } = new(2026, 11, 24);

    /// <summary>An entry so many days before <see cref="Day"/>.</summary>
    public static Entry Entry(string id, int daysAgo, string title, string? country, params string[] topics) =>
        new(new EntryId(id), new PartialDate(Day.AddDays(-daysAgo)), "What happened.", country is null ? [] : country.Split(','), new EntrySource("desert", "Desert News", "Desert News", null))
        {
            Title = title,
            Url = new Uri($"https://desert.example/{id}"),
            Topics = topics,
        };

    public static CurrentSources SourcesOf(KnowledgeService knowledge) => new(knowledge, Seeds, Rules.Load(), new CountryNames(Seeds.Facts));

    public static DigestSources Sources(params Entry[] entries)
    {
        KnowledgeService knowledge = new(Seeds);
        knowledge.Put(entries);
        return SourcesOf(knowledge).Now;
    }

    /// <summary>The week before <see cref="Day"/>.</summary>
    public static DigestRequest Week { get; } = new() { From = Day.AddDays(-7), To = Day };
}
