using System.Data.Common;

using MineBanBot.Feeds.Polling;
using MineBanBot.Feeds.Storing;

namespace MineBanBot.Tests.Feeds.Polling;

/// <summary>Keeps what moderators would be told.</summary>
internal sealed class CollectedNotices : IFeedNotices
{
    private readonly Lock gate = new();
    private readonly List<string> texts = [];

    public IReadOnlyList<string> Texts
    {
        get
        {
            lock (gate)
            {
                return [.. texts];
            }
        }
    }

    public Task PlanAsync(DbTransaction transaction, Feed feed, string text)
    {
        lock (gate)
        {
            texts.Add(text);
        }

        return Task.CompletedTask;
    }
}
