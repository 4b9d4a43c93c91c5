using System.Data.Common;

using Dapper;

using MineBanBot.Knowledge;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Posting.Ledger;
using MineBanBot.Store;

namespace MineBanBot.Follow.Status;

/// <summary>
/// Compares the states' facts with those of the last start. The tables change with the program's files alone, so that once a start is
/// enough; the first time there is nothing to compare with.
/// </summary>
internal sealed class StatusWatch(Database database, KnowledgeService knowledge, PostingLedger ledger)
{
    private const string Keep = """
        INSERT INTO state_fact (state, fact, value, as_of) VALUES (@State, @Fact, @Value, @AsOf)
        ON CONFLICT (state, fact) DO UPDATE SET value = excluded.value, as_of = excluded.as_of
        """;

    /// <summary>Plans a posting of each state that changed for each channel that follows it, and remembers the facts as they are.</summary>
    /// <returns>How many states changed.</returns>
    /// <exception cref="StoreException">The store cannot be reached.</exception>
    public Task<int> RunAsync(CancellationToken cancellationToken) => database.WriteAsync(CompareAsync, cancellationToken);

    private async Task<int> CompareAsync(DbTransaction transaction)
    {
        IEnumerable<(string State, string Fact, string Value, string AsOf)> rows = await transaction.Connection!.QueryAsync<(string, string, string, string)>(
            "SELECT state, fact, value, as_of FROM state_fact", transaction: transaction);
        ILookup<string, (string State, string Fact, string Value, string AsOf)> known = rows.ToLookup(row => row.State);
        IReadOnlyList<Followed> followed = await FollowStore.ReadAsync(transaction);
        int changed = 0;
        foreach (State state in knowledge.Facts.States.DistinctBy(state => state.Iso3))
        {
            // Another machine may run with newer tables.
            PartialDate asOf = state.Provenance.AsOf;
            if (known[state.Iso3].Any(row => PartialDate.TryParse(row.AsOf) > asOf))
            {
                continue;
            }

            Dictionary<string, string> was = known[state.Iso3].ToDictionary(row => row.Fact, row => row.Value);
            IReadOnlyDictionary<string, string> now = StateFacts.Of(state);
            (string Fact, string Was, string Now)[] changes =
                [.. now.Where(fact => was.TryGetValue(fact.Key, out string? before) && before != fact.Value).Select(fact => (fact.Key, was[fact.Key], fact.Value))];
            if (changes.Length > 0)
            {
                changed++;
                await PlanAsync(transaction, followed, state, changes);
            }

            if (changes.Length > 0 || was.Count < now.Count || known[state.Iso3].Any(row => row.AsOf != asOf.ToString()))
            {
                await transaction.Connection!.ExecuteAsync(
                    Keep, now.Select(fact => new { State = state.Iso3, Fact = fact.Key, fact.Value, AsOf = asOf.ToString() }).ToArray(), transaction);
            }
        }

        return changed;
    }

    private async Task PlanAsync(DbTransaction transaction, IReadOnlyList<Followed> followed, State state, (string Fact, string Was, string Now)[] changes)
    {
        // The same change may come twice in the end, there and back and there again: each is one.
        string subject = $"{state.Iso3} {await transaction.Connection!.ExecuteScalarAsync<long>("SELECT value FROM counter WHERE name = 'posting'", transaction: transaction)}";
        foreach (Followed by in followed.Where(each => each.WantsStatus(state.Iso3)).DistinctBy(each => each.Channel))
        {
            await ledger.PlanAsync(transaction, by.Post(PostingKind.Status, subject, StatusPost.Of(state, changes)));
        }
    }
}
