using System.Data.Common;
using System.Globalization;

using Microsoft.Extensions.Logging;

using MineBanBot.Discord.Ids;
using MineBanBot.Feeds.Polling;
using MineBanBot.Feeds.Storing;
using MineBanBot.Knowledge.Answers;
using MineBanBot.Posting;
using MineBanBot.Posting.Ledger;
using MineBanBot.Servers;

namespace MineBanBot.Feeds.Managing;

/// <summary>Tells of feeds in the moderators' channel of the server that added one; of the operator's in each that may change feeds.</summary>
internal sealed class FeedNotices(FeedServers servers, ServerSettingsStore settings, PostingLedger ledger, ILogger<FeedNotices> log) : IFeedNotices
{
    /// <inheritdoc/>
    public async Task PlanAsync(DbTransaction transaction, Feed feed, string text)
    {
        log.LogWarning("{Notice}", text);
        foreach (GuildId guild in GuildId.TryParse(feed.Guild) is { } own ? [own] : servers.All)
        {
            if (settings.Of(guild).ModeratorsChannel is { } channel)
            {
                string moment = (feed.TriedAt ?? feed.AddedAt).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
                await ledger.PlanAsync(transaction, ModeratorNotice.Of(guild, channel, $"feed-{feed.Key}-{moment}", Markdown.Escape(text)));
            }
        }
    }
}
