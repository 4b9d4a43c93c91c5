using System.Data.Common;

using Dapper;

using MineBanBot.Discord.Guilds;
using MineBanBot.Discord.Ids;
using MineBanBot.Store;

namespace MineBanBot.Posting.Ledger;

/// <summary>What is to be posted and what became of it, so that nothing is lost and nothing posted twice, whenever a process dies.</summary>
internal sealed class PostingLedger(Database database, TimeProvider time)
{
    /// <summary>How long what is settled is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>How long somebody who took up a row has it for himself.</summary>
    public static readonly TimeSpan Hold = TimeSpan.FromMinutes(2);

    /// <summary>After this time a posting is no longer worth sending.</summary>
    public static readonly TimeSpan Worthwhile = TimeSpan.FromDays(7);

    private const int Looked = 100;

    private static readonly TimeSpan AwayPause = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan OutagePause = TimeSpan.FromSeconds(15);

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Plans a posting, as a part of a transaction in which it is also remembered that it was planned.</summary>
    /// <returns>Whether it is a new one.</returns>
    public async Task<bool> PlanAsync(DbTransaction transaction, PlannedPosting posting)
    {
        var key = new { Channel = posting.Channel.ToString(), posting.Kind, posting.Subject, Chunk = (long)posting.Chunk };
        if (await transaction.Connection!.QuerySingleOrDefaultAsync<PostingRow>(PostingSql.Find, key, transaction) is not null)
        {
            return false;
        }

        PostingRow row = new()
        {
            // Unlike any id of another store: nonces come from it.
            Id = Guid.CreateVersion7(time.GetUtcNow()).ToString("N"),
            Number = await transaction.Connection!.ExecuteScalarAsync<long>(PostingSql.NextNumber, transaction: transaction),
            Guild = posting.Guild.ToString(),
            Channel = key.Channel,
            Kind = posting.Kind,
            Subject = posting.Subject,
            Chunk = posting.Chunk,
            Body = posting.Body.ToJson(),
            State = PostingState.Planned,
            PlannedAt = Now,
            NextAt = Now,
            Delivery = posting.Delivery.ToJson(),
            Steps = posting.Delivery.StepsAfter(posting.Chunk),

            // What is added to a posting that has a thread goes there.
            Thread = posting.Chunk == 0 ? null : await transaction.Connection!.ExecuteScalarAsync<string?>(PostingSql.ThreadOf, key, transaction),
        };
        await transaction.Connection!.ExecuteAsync(PostingSql.Insert, row, transaction);
        return true;
    }

    /// <summary>The postings of one kind about some things, in all channels.</summary>
    public async Task<ILookup<string, PostingRow>> OfSubjectsAsync(DbTransaction transaction, string kind, IEnumerable<string> subjects) =>
        (await transaction.Connection!.QueryAsync<PostingRow>(
            database.Spell(PostingSql.OfSubjects), new { Kind = kind, Subjects = subjects.ToArray() }, transaction)).ToLookup(row => row.Subject);

    /// <summary>Lets a posting say something else: before it is sent, or by an edit after it was.</summary>
    public Task ChangeAsync(DbTransaction transaction, PostingRow row, PostingBody body)
    {
        bool unsent = row is { State: PostingState.Planned, SentAt: null };
        return transaction.Connection!.ExecuteAsync(
            unsent ? PostingSql.Rewrite : PostingSql.Change, new { row.Id, Body = body.ToJson(), Now }, transaction);
    }

    /// <summary>
    /// Takes up what is due, one row of a channel at a time. Rows come back in the state in which they are now: sending (send it),
    /// unknown (read the channel back), or posted (edit it).
    /// </summary>
    /// <param name="standing">How the bot stands to a server: where it is not, rows wait.</param>
    /// <param name="nonceWindow">How long Discord knows a nonce again.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Takes up nothing.</param>
    /// <exception cref="StoreException">The store cannot be reached.</exception>
    public async Task<IReadOnlyList<TakenPosting>> TakeAsync(
        Func<GuildId, GuildStanding> standing, TimeSpan nonceWindow, int most, CancellationToken cancellationToken)
    {
        await using (DbConnection connection = await database.OpenAsync(cancellationToken))
        {
            // Most of the time there is nothing to do, and nobody has to wait for his turn to write.
            if (!await connection.ExecuteScalarAsync<bool>(PostingSql.SomethingIsDue, new { Now }))
            {
                return [];
            }
        }

        return await database.WriteAsync<IReadOnlyList<TakenPosting>>(
            async transaction =>
            {
                List<TakenPosting> taken = [];
                IEnumerable<PostingRow> due = await transaction.Connection!.QueryAsync<PostingRow>(PostingSql.Due, new { Now, Most = Looked }, transaction);
                foreach (PostingRow row in due.DistinctBy(row => row.Channel))
                {
                    GuildStanding stands = standing(row.GuildId);
                    if (stands != GuildStanding.In && !IsStale(row))
                    {
                        TimeSpan pause = stands == GuildStanding.Out ? AwayPause : OutagePause;
                        await RunAsync(transaction, PostingSql.Postpone, new { row.Id, NextAt = After(pause) });
                    }
                    else if (taken.Count < most)
                    {
                        PostingRow now = TakenUp(row, nonceWindow);
                        await RunAsync(transaction, PostingSql.Take, now);
                        taken.Add(new TakenPosting(now, row.SentAt, IsStale(row)));
                    }
                }

                return taken;
            },
            cancellationToken);
    }

    /// <summary>It stands in the channel.</summary>
    public Task PostedAsync(PostingRow row, MessageId message, CancellationToken cancellationToken)
    {
        // A post in a forum and its first message have the same id; the later parts follow in it.
        string? thread = row.OpensPost ? message.ToString() : null;
        return LeadAsync(PostingSql.Posted, new { row.Id, row.Attempts, Message = message.ToString(), Thread = thread, Now }, row, thread, null, cancellationToken);
    }

    /// <summary>The first of what was to be done with a posted message is done, or never will be.</summary>
    /// <param name="row">The row.</param>
    /// <param name="thread">The thread that was started, which the later parts go to; null: none was.</param>
    /// <param name="error">Why it will not be done, in a sentence; null: it is done.</param>
    /// <param name="tell">Tells the moderators; null: nobody is to be told.</param>
    /// <param name="cancellationToken">Leaves it to be done.</param>
    public Task StepDoneAsync(PostingRow row, ChannelId? thread, string? error, Func<DbTransaction, Task>? tell, CancellationToken cancellationToken)
    {
        string? steps = row.Steps!.Split(' ', 2) is [_, var later] ? later : null;
        return LeadAsync(PostingSql.StepDone, new { row.Id, row.Attempts, Steps = steps, Error = error, Now }, row, thread?.ToString(), tell, cancellationToken);
    }

    /// <summary>It is settled for now, or to be taken up again.</summary>
    /// <param name="row">The row.</param>
    /// <param name="state">Where it stands.</param>
    /// <param name="sentAt">The first attempt of which nobody knows how it ended; null: nothing of it is at Discord.</param>
    /// <param name="wait">When to take it up again.</param>
    /// <param name="error">Why, in a sentence; null: nothing went wrong.</param>
    /// <param name="cancellationToken">Leaves it as it was.</param>
    public Task AgainAsync(PostingRow row, string state, long? sentAt, TimeSpan wait, string? error, CancellationToken cancellationToken) =>
        WriteAsync(
            PostingSql.Settle, new { row.Id, row.Attempts, State = state, SentAt = sentAt, Error = error, NextAt = (long?)After(wait) }, cancellationToken);

    /// <summary>The posted message says what it is to say now, or never will.</summary>
    public Task EditedAsync(PostingRow row, string? error, CancellationToken cancellationToken) =>
        WriteAsync(PostingSql.Edited, new { row.Id, row.Attempts, row.Edit, Error = error, Now }, cancellationToken);

    /// <summary>It will not be posted, and neither will its later parts.</summary>
    /// <param name="row">The row.</param>
    /// <param name="error">Why, in a sentence.</param>
    /// <param name="tell">Tells the moderators, unless they were told already; null: nobody is to be told.</param>
    /// <param name="always">Done in any case.</param>
    /// <param name="cancellationToken">Leaves it as it was.</param>
    public Task FailedAsync(PostingRow row, string error, Func<DbTransaction, Task>? tell, Func<DbTransaction, Task> always, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async transaction =>
            {
                var change = new { row.Id, row.Attempts, State = PostingState.Failed, row.SentAt, Error = error, NextAt = (long?)null };
                if (await RunAsync(transaction, PostingSql.Settle, change) == 0)
                {
                    return false;
                }

                await RunAsync(transaction, PostingSql.FailLaterParts, row);
                long alike = await transaction.Connection!.ExecuteScalarAsync<long>(PostingSql.FailedAlike, new { row.Channel, row.Id, Error = error }, transaction);
                await (alike == 0 && tell is not null ? tell(transaction) : Task.CompletedTask);
                await always(transaction);
                return true;
            },
            cancellationToken);

    /// <summary>Which of these messages of a channel are known to be postings.</summary>
    public async Task<IReadOnlySet<string>> KnownAsync(ChannelId channel, IEnumerable<MessageId> messages, CancellationToken cancellationToken)
    {
        string[] ids = [.. messages.Select(message => message.ToString())];
        await using DbConnection connection = await database.OpenAsync(cancellationToken);
        return (await connection.QueryAsync<string>(database.Spell(PostingSql.KnownMessages), new { Channel = channel.ToString(), Messages = ids })).ToHashSet();
    }

    /// <summary>Forgets what was settled long ago.</summary>
    /// <returns>How many rows.</returns>
    public Task<int> PurgeAsync(CancellationToken cancellationToken) =>
        database.WriteAsync(transaction => RunAsync(transaction, PostingSql.Purge, new { Before = Now - (long)Kept.TotalMilliseconds }), cancellationToken);

    private PostingRow TakenUp(PostingRow row, TimeSpan nonceWindow)
    {
        bool known = row.SentAt is { } sent && Now - sent < nonceWindow.TotalMilliseconds && !row.OpensPost;
        string state = row.State switch
        {
            PostingState.Planned => PostingState.Sending,
            PostingState.Sending when !known => PostingState.Unknown,
            var same => same,
        };
        long? sentAt = state == PostingState.Sending ? row.SentAt ?? Now : row.SentAt;

        // Who died on the way has said nothing.
        string? error = state == PostingState.Unknown ? row.Error ?? "It was on its way when I was ended." : row.Error;
        return row with { State = state, Attempts = row.Attempts + 1, SentAt = sentAt, Error = error, NextAt = After(Hold) };
    }

    private bool IsStale(PostingRow row) => row is { State: PostingState.Planned, SentAt: null } && Now - row.PlannedAt > Worthwhile.TotalMilliseconds;

    private long After(TimeSpan wait) => Now + (long)wait.TotalMilliseconds;

    // Whatever stands now, the later parts go to the thread that there is.
    private Task<bool> LeadAsync(string sql, object change, PostingRow row, string? thread, Func<DbTransaction, Task>? tell, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async transaction =>
            {
                if (await RunAsync(transaction, sql, change) == 0)
                {
                    return false;
                }

                await (thread is null ? Task.CompletedTask : RunAsync(transaction, PostingSql.LeadLaterParts, new { row.Channel, row.Kind, row.Subject, row.Chunk, Thread = thread }));
                await (tell is null ? Task.CompletedTask : tell(transaction));
                return true;
            },
            cancellationToken);

    private Task<int> WriteAsync(string sql, object parameters, CancellationToken cancellationToken) =>
        database.WriteAsync(transaction => RunAsync(transaction, sql, parameters), cancellationToken);

    private static Task<int> RunAsync(DbTransaction transaction, string sql, object parameters) =>
        transaction.Connection!.ExecuteAsync(sql, parameters, transaction);
}
