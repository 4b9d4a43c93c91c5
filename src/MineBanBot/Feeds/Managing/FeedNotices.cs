using System.Data.Common;
using System.Globalization;

using Microsoft.Extensions.Logging;

using MineBanBot.Discord.Ids;
using MineBanBot.Feeds.Polling;
using MineBanBot.Feeds.Storing;
using MineBanBot.Knowledge.Answers;
using MineBanBot.Posting;

namespace MineBanBot.Feeds.Managing;

/// <summary>Tells of feeds in the moderators' channel of the server that added one; of the operator's in each that may change feeds.</summary>
internal sealed class FeedNotices(FeedServers servers, ModeratorNotices notices, ILogger<FeedNotices> log) : IFeedNotices
{
    /// <inheritdoc/>
    public async Task PlanAsync(DbTransaction transaction, Feed feed, string text)
    {
        log.LogWarning("{Notice}", text);
        foreach (GuildId guild in GuildId.TryParse(feed.Guild) is { } own ? [own] : servers.All)
        {
            string moment = (feed.TriedAt ?? feed.AddedAt).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
            await notices.PlanAsync(transaction, guild, $"feed-{feed.Key}-{moment}", Markdown.Escape(text));
        }
    }
}
