using MineBanBot.Feeds.Identity;

namespace MineBanBot.Feeds.Suggesting;

/// <summary>Public sources that somebody may add. None is read before that.</summary>
/// <param name="all">As the seeds list them.</param>
internal sealed class SuggestedSources(IReadOnlyList<SuggestedFeed> all)
{
    /// <summary>All of them.</summary>
    public IReadOnlyList<SuggestedFeed> All => all;

    /// <summary>The one that stands at an address, however that is spelt; null: none does.</summary>
    public SuggestedFeed? Of(Uri address) => CanonicalLink.Of(address) is { } link ? all.FirstOrDefault(each => CanonicalLink.Of(each.Url) == link) : null;

    /// <summary>Those in whose name, address or subject a text stands.</summary>
    /// <param name="typed">What somebody has typed so far.</param>
    public IEnumerable<SuggestedFeed> Like(string typed) =>
        all.Where(each => $"{each.Name} {each.Url.AbsoluteUri} {each.Covers}".Contains(typed.Trim(), StringComparison.OrdinalIgnoreCase));
}
