using System.Data.Common;

using MineBanBot.Feeds.Storing;

namespace MineBanBot.Feeds.Polling;

/// <summary>Tells moderators how a feed fares.</summary>
internal interface IFeedNotices
{
    /// <summary>Plans a notice, as a part of the transaction in which it is remembered that it was planned.</summary>
    Task PlanAsync(DbTransaction transaction, Feed feed, string text);
}
