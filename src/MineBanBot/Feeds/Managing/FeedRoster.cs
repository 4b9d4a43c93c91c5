using MineBanBot.Feeds.Storing;

namespace MineBanBot.Feeds.Managing;

/// <summary>The feeds as last read, for suggestions, which do no I/O.</summary>
internal sealed class FeedRoster(FeedStore feeds)
{
    private volatile IReadOnlyList<Feed> all = [];

    /// <summary>All feeds, by title.</summary>
    public IReadOnlyList<Feed> All => all;

    /// <summary>Reads them again.</summary>
    public async Task<IReadOnlyList<Feed>> LoadAsync(CancellationToken cancellationToken) => all = await feeds.ListAsync(cancellationToken);
}
