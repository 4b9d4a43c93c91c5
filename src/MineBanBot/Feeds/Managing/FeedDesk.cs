using MineBanBot.Feeds.Fetching;
using MineBanBot.Feeds.Parsing;
using MineBanBot.Feeds.Storing;
using MineBanBot.Feeds.Taking;

namespace MineBanBot.Feeds.Managing;

/// <summary>Tries feeds before they are added, for Discord and for the command line.</summary>
internal sealed class FeedDesk(FeedFetcher fetcher, FeedParser parser, ItemJudge judge, TimeProvider time)
{
    private const int LongestTitle = 150;

    /// <summary>Reads an address once.</summary>
    /// <param name="text">The address, as somebody wrote it.</param>
    /// <param name="everything">Whether all items are to be taken, whatever they speak of.</param>
    /// <param name="guild">The server whose moderators ask; null: the operator.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<FeedTrial> TryAsync(string text, bool everything, string? guild, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(text.Trim(), UriKind.Absolute, out Uri? address) || address.Scheme is not ("http" or "https"))
        {
            return new FeedTrial.Bad("This is no address of a feed; it begins with https:// or http://.");
        }

        Fetched fetched = await fetcher.FetchAsync(address, cancellationToken);
        if (fetched is not Fetched.Document document)
        {
            return new FeedTrial.Bad((fetched as Fetched.Failed)?.Reason ?? "Nothing was sent.");
        }

        return parser.Parse(document.Bytes, document.Charset, document.Address, SourceKey.Of(address.Host)) switch
        {
            FeedReading.Success { Document: var read } => Judged(address, read, everything, guild),
            FeedReading.Unreadable unreadable => new FeedTrial.Bad(unreadable.Reason),
            _ => throw new InvalidOperationException("A reading gives a document or a reason."),
        };
    }

    private FeedTrial.Good Judged(Uri address, FeedDocument read, bool everything, string? guild)
    {
        Feed feed = new()
        {
            Key = SourceKey.Of(read.Title ?? address.Host),
            Url = address,
            Title = Cut(read.Title) ?? address.Host,
            Publisher = Cut(read.Title) ?? address.Host,
            Site = read.Url,
            Everything = everything,
            Guild = guild,
            AddedAt = time.GetUtcNow(),
            NextAt = time.GetUtcNow(),
        };
        return new FeedTrial.Good(feed, read.Format, judge.Judge(read, feed.Key, everything));
    }

    private static string? Cut(string? title) => title is { Length: > LongestTitle } ? $"{title[..LongestTitle]}…" : title;
}
