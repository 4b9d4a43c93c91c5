using System.Data.Common;

using Dapper;

using MineBanBot.Entries;
using MineBanBot.Posting.Ledger;
using MineBanBot.Store;

namespace MineBanBot.Follow.Planning;

/// <summary>
/// Plans a posting of each new entry for each channel that follows it, and an edit where a posted one changed. The postings and how far
/// it came are written together, so that none is lost or planned twice, whenever the process dies.
/// </summary>
internal sealed class FollowPlanner(Database database, EntryReader entries, PostingLedger ledger, EntryPost post, TimeProvider time)
{
    /// <summary>Most entries that one run plans for one channel.</summary>
    public const int MostOfChannel = 10;

    private const int PageSize = 500;

    // Less than postings are kept: what was posted once is known to have been.
    private static readonly TimeSpan New = PostingLedger.Kept - TimeSpan.FromDays(5);

    /// <summary>Looks at a page of what changed since the last run.</summary>
    /// <returns>Whether there is more to look at.</returns>
    /// <exception cref="StoreException">The store cannot be reached.</exception>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        await using (DbConnection connection = await database.OpenAsync(cancellationToken))
        {
            Dictionary<string, long> now = await CountersAsync(connection, null);
            if (now["followed"] == now["change"])
            {
                return false;
            }
        }

        return await database.WriteAsync(PlanAsync, cancellationToken);
    }

    private async Task<bool> PlanAsync(DbTransaction transaction)
    {
        Dictionary<string, long> counters = await CountersAsync(transaction.Connection!, transaction);
        IReadOnlyList<Followed> followed = await FollowStore.ReadAsync(transaction);
        IReadOnlyList<(EntryRow Entry, IReadOnlyList<EntryRow> Also)> page = await entries.ChangesAsync(transaction, counters["followed"], PageSize);
        ILookup<string, PostingRow> planned = await ledger.OfSubjectsAsync(transaction, PostingKind.Entry, page.Select(each => each.Entry.Id));
        Dictionary<string, (Followed By, List<(EntryRow Entry, PostingBody Body)> New)> channels = [];
        foreach ((EntryRow entry, IReadOnlyList<EntryRow> also) in page)
        {
            PostingRow[] there = [.. planned[entry.Id]];
            Followed[] wanting = [.. followed.Where(each => IsNews(entry, each)).DistinctBy(each => each.Channel)];
            if (there.Length == 0 && wanting.Length == 0)
            {
                continue;
            }

            PostingBody body = post.Of(entry, also);
            string json = body.ToJson();
            foreach (PostingRow row in there.Where(row => (row.Edit ?? row.Body) != json))
            {
                await ledger.ChangeAsync(transaction, row, body);
            }

            foreach (Followed by in wanting.Where(each => there.All(row => row.Channel != each.Channel)))
            {
                channels.TryAdd(by.Channel, (by, []));
                channels[by.Channel].New.Add((entry, body));
            }
        }

        long last = page.Count < PageSize ? counters["change"] : page[^1].Entry.Change;
        foreach ((Followed by, List<(EntryRow, PostingBody)> news) in channels.Values)
        {
            await PlanAsync(transaction, by, news, last);
        }

        await transaction.Connection!.ExecuteAsync("UPDATE counter SET value = @Last WHERE name = 'followed'", new { Last = last }, transaction);
        return last < counters["change"];
    }

    // The newest ones, the oldest of them first.
    private async Task PlanAsync(DbTransaction transaction, Followed by, List<(EntryRow Entry, PostingBody Body)> news, long run)
    {
        foreach ((EntryRow entry, PostingBody body) in news.OrderBy(each => each.Entry.Published, StringComparer.Ordinal).ThenBy(each => each.Entry.Change).TakeLast(MostOfChannel))
        {
            await ledger.PlanAsync(transaction, by.Post(PostingKind.Entry, entry.Id, body));
        }

        int more = news.Count - MostOfChannel;
        if (more > 0)
        {
            string text = $"+{more} more new {(more == 1 ? "entry" : "entries")}; `/news` shows the latest.";
            await ledger.PlanAsync(transaction, by.Post(PostingKind.More, $"{run}", new PostingBody(text)));
        }
    }

    private bool IsNews(EntryRow entry, Followed followed) =>
        entry.Announce != 0
        && entry.TakenAt >= followed.CreatedAt
        && entry.TakenAt >= (time.GetUtcNow() - New).ToUnixTimeMilliseconds()
        && followed.WantsEntry(entry.Countries.Split(';'), entry.Topics.Split(';'));

    private static async Task<Dictionary<string, long>> CountersAsync(DbConnection connection, DbTransaction? transaction) =>
        (await connection.QueryAsync<(string Name, long Value)>("SELECT name, value FROM counter", transaction: transaction)).ToDictionary(row => row.Name, row => row.Value);
}
