using System.Net;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

using MineBanBot.Entries.Taking;
using MineBanBot.Feeds.Fetching;
using MineBanBot.Feeds.Parsing;
using MineBanBot.Feeds.Polling;
using MineBanBot.Feeds.Relating;
using MineBanBot.Feeds.Storing;
using MineBanBot.Feeds.Taking;
using MineBanBot.Knowledge;
using MineBanBot.Knowledge.Names;
using MineBanBot.Tests.Store;

namespace MineBanBot.Tests.Feeds.Polling;

/// <summary>What a visit is made of, over a store of a test, with a clock that stands still until it is moved. Every host is this machine.</summary>
internal sealed class VisitBench : IAsyncDisposable
{
    public const int Seed = 20_261_124;

    private static readonly CountryNames Countries = new(SeedFolder.Read(Path.Combine(AppContext.BaseDirectory, "seeds")).Facts);

    private readonly ServiceProvider services;

    /// <param name="store">The store.</param>
    /// <param name="time">The clock.</param>
    /// <param name="hosts">Hosts that may be asked: "host" or "host:port".</param>
    /// <param name="storyOf">Reads titles; null: as the bot does.</param>
    public VisitBench(TestStore store, FakeTimeProvider time, IReadOnlyList<string> hosts, StoryOf? storyOf = null)
    {
        ServiceCollection parts = new();
        parts.AddFetching(
            new FetchOptions { AllowedHosts = hosts, RetryDelay = TimeSpan.FromMilliseconds(20) },
            time,
            (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]));
        parts.AddSingleton<TimeProvider>(time);
        parts.AddSingleton(store.Database);
        parts.AddSingleton(new PollOptions { Jitter = new Random(Seed) });
        parts.AddSingleton(Countries);
        parts.AddSingleton(Rules.Load());
        parts.AddSingleton<FeedParser>();
        parts.AddSingleton<ItemJudge>();
        parts.AddSingleton(new EntryTaker(store.Database, storyOf ?? TitleStory.With(Countries), time));
        parts.AddSingleton<DocumentTaker>();
        parts.AddSingleton<FeedStore>();
        parts.AddSingleton<IFeedNotices>(Notices);
        parts.AddSingleton<FeedVisit>();
        services = parts.BuildServiceProvider();
    }

    /// <summary>What moderators would be told.</summary>
    public CollectedNotices Notices { get; } = new();

    public FeedStore Feeds => services.GetRequiredService<FeedStore>();

    public FeedVisit Visit => services.GetRequiredService<FeedVisit>();

    public EntryTaker Taker => services.GetRequiredService<EntryTaker>();

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
