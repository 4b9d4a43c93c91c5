using System.Data.Common;

using Dapper;

using MineBanBot.Entries;
using MineBanBot.Feeds.Taking;
using MineBanBot.Store;

namespace MineBanBot.Feeds.Storing;

/// <summary>Keeps the feeds and how they fare.</summary>
internal sealed class FeedStore(Database database, TimeProvider time)
{
    private const string Columns = """
        SELECT feed.*, source.title, source.publisher, source.url AS site FROM feed JOIN source ON source.key = feed.key WHERE feed.removed = 0
        """;

    /// <summary>All feeds, by title.</summary>
    public async Task<IReadOnlyList<Feed>> ListAsync(CancellationToken cancellationToken)
    {
        await using DbConnection connection = await database.OpenAsync(cancellationToken);
        return [.. (await connection.QueryAsync<FeedRow>($"{Columns} ORDER BY source.title, feed.key")).Select(row => row.ToFeed())];
    }

    /// <summary>The feed of this key or address; null: there is none.</summary>
    public async Task<Feed?> FindAsync(string keyOrAddress, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await database.OpenAsync(cancellationToken);
        string address = Uri.TryCreate(keyOrAddress, UriKind.Absolute, out Uri? uri) ? uri.AbsoluteUri : keyOrAddress;
        FeedRow? row = await connection.QueryFirstOrDefaultAsync<FeedRow>(
            $"{Columns} AND (feed.key = @Key OR feed.url = @Address)", new { Key = keyOrAddress, Address = address });
        return row?.ToFeed();
    }

    /// <summary>Adds a feed. Its key gets a number behind it when another source has it.</summary>
    /// <returns>The feed as it was added; null: its address is there already.</returns>
    public Task<Feed?> AddAsync(Feed feed, CancellationToken cancellationToken) => AddAsync(feed, proposed: false, cancellationToken);

    /// <summary>Keeps a feed that somebody is asked to confirm; it is not read before <see cref="ConfirmAsync"/>. Others may be asked of the same.</summary>
    /// <returns>The feed as it was kept; null: its address is read already.</returns>
    public Task<Feed?> ProposeAsync(Feed feed, CancellationToken cancellationToken) => AddAsync(feed, proposed: true, cancellationToken);

    /// <summary>Begins to read a feed that was proposed, or was removed since, as if it had never been read.</summary>
    /// <param name="key">The key that the proposal was given.</param>
    /// <param name="everything">Whether all items are taken: as the one who confirms was shown it, whoever else proposed the feed.</param>
    /// <param name="guild">The server of the one who confirms.</param>
    /// <param name="cancellationToken">Leaves it unread.</param>
    /// <returns>Whether it was; not so when it is read already, or its key is unknown.</returns>
    public Task<bool> ConfirmAsync(string key, bool everything, string? guild, CancellationToken cancellationToken) =>
        ChangeAsync(FeedSql.Confirm, new { Key = key, Everything = everything ? 1L : 0L, Guild = guild ?? "", AddedAt = Now(), NextAt = Now() }, cancellationToken);

    /// <summary>Stops reading a feed for good. Its entries stay.</summary>
    public Task<bool> RemoveAsync(string key, CancellationToken cancellationToken) =>
        ChangeAsync("UPDATE feed SET removed = 1, held_until = 0 WHERE key = @Key AND removed = 0", new { Key = key }, cancellationToken);

    /// <summary>Lets a feed rest. A visit that is under way is still written.</summary>
    public Task<bool> PauseAsync(string key, CancellationToken cancellationToken) =>
        ChangeAsync("UPDATE feed SET paused = 1 WHERE key = @Key AND removed = 0", new { Key = key }, cancellationToken);

    /// <summary>Makes a feed due now, whatever it failed of, and whether it rests or not. A visit that is under way has no say in it any more.</summary>
    public Task<bool> RetryAsync(string key, CancellationToken cancellationToken) =>
        ChangeAsync("UPDATE feed SET paused = 0, next_at = @Now, held_until = 0 WHERE key = @Key AND removed = 0", new { Key = key, Now = Now() }, cancellationToken);

    /// <summary>Takes hold of feeds that are due, those that have waited longest first, so that nobody else reads them meanwhile.</summary>
    /// <param name="most">How many.</param>
    /// <param name="busy">Hosts that are read already: one feed of a host at a time, so that a busy host holds up no other.</param>
    /// <param name="hold">How long they are held if nothing is said of them again.</param>
    /// <param name="cancellationToken">Takes hold of none.</param>
    public Task<IReadOnlyList<Feed>> ClaimAsync(int most, IReadOnlySet<string> busy, TimeSpan hold, CancellationToken cancellationToken) =>
        database.WriteAsync<IReadOnlyList<Feed>>(
            async transaction =>
            {
                DbConnection connection = transaction.Connection!;
                long now = Now();
                IEnumerable<FeedRow> waiting = await connection.QueryAsync<FeedRow>(
                    $"{Columns} AND feed.paused = 0 AND feed.next_at <= @Now AND feed.held_until <= @Now ORDER BY feed.next_at, feed.key",
                    new { Now = now },
                    transaction);
                FeedRow[] due = [.. waiting.DistinctBy(row => new Uri(row.Url).IdnHost).Where(row => !busy.Contains(new Uri(row.Url).IdnHost)).Take(most)];
                FeedRow[] held = [.. due.Select(row => row with { HeldUntil = now + (long)hold.TotalMilliseconds })];
                await connection.ExecuteAsync("UPDATE feed SET held_until = @HeldUntil WHERE key = @Key", held, transaction);
                return [.. held.Select(row => row.ToFeed())];
            },
            cancellationToken);

    /// <summary>
    /// Writes how a feed fares after a visit, and lets go of it. Who removed it meanwhile, or made it due, or claimed it after the hold had
    /// ended, has the last word: then nothing is written, and the next visit makes good what is missing.
    /// </summary>
    /// <param name="feed">The feed as it was claimed and fares now.</param>
    /// <param name="alongside">What is written with it, all or nothing; null: nothing.</param>
    /// <param name="cancellationToken">Leaves it as it was.</param>
    /// <returns>Whether it was written.</returns>
    public Task<bool> SettleAsync(Feed feed, Func<DbTransaction, Task>? alongside, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async transaction =>
            {
                bool held = await transaction.Connection!.ExecuteAsync(FeedSql.Settle, FeedRow.Of(feed), transaction) > 0;
                await (held && alongside is not null ? alongside(transaction) : Task.CompletedTask);
                return held;
            },
            cancellationToken);

    private Task<Feed?> AddAsync(Feed feed, bool proposed, CancellationToken cancellationToken) =>
        database.WriteAsync<Feed?>(
            async transaction =>
            {
                DbConnection connection = transaction.Connection!;
                FeedRow row = FeedRow.Of(feed) with { Removed = proposed ? 1 : 0 };
                var same = await connection.QueryFirstOrDefaultAsync<(string Key, long Removed)?>("SELECT key, removed FROM feed WHERE url = @Url", row, transaction);
                if (same is { Removed: 0 })
                {
                    return null;
                }

                HashSet<string> taken = [.. await connection.QueryAsync<string>("SELECT key FROM source", transaction: transaction)];
                row = row with { Key = same?.Key ?? SourceKey.Free(feed.Key, taken) };
                await connection.ExecuteAsync(EntrySql.KeepSource, new { row.Key, row.Publisher, row.Title, Url = feed.Site?.AbsoluteUri }, transaction);
                await connection.ExecuteAsync(same is null ? FeedSql.Insert : FeedSql.Revive, row, transaction);
                return row.ToFeed();
            },
            cancellationToken);

    private Task<bool> ChangeAsync(string sql, object parameters, CancellationToken cancellationToken) =>
        database.WriteAsync(async transaction => await transaction.Connection!.ExecuteAsync(sql, parameters, transaction) > 0, cancellationToken);

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();
}
