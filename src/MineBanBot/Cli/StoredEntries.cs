using Microsoft.Extensions.Logging.Abstractions;

using MineBanBot.Entries;
using MineBanBot.Knowledge;
using MineBanBot.Settings;
using MineBanBot.Store;

namespace MineBanBot.Cli;

/// <summary>Adds the stored entries to what answers come from, for verbs that only read.</summary>
internal static class StoredEntries
{
    /// <summary>Adds them; the store is not changed, and need not be there.</summary>
    /// <returns>Why they could not be read, in one sentence; null: they were, or there are none.</returns>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public static async Task<string?> AddAsync(KnowledgeService knowledge, BotSettings settings, Surroundings surroundings, CancellationToken cancellationToken)
    {
        await using Database database = StoreAddress.Open(settings.StoreConnection, surroundings.DataFolder, surroundings.Time);
        try
        {
            StoreState state = await database.StateAsync(cancellationToken);
            if (state == StoreState.Current)
            {
                using IndexFollower follower = new(new EntryReader(database), knowledge, surroundings.Time, NullLogger<IndexFollower>.Instance);
                await follower.CatchUpAsync(cancellationToken);
            }

            return state == StoreState.Older ? $"{database.Name} was written by an older version; run the bot once to bring it up to date." : null;
        }
        catch (StoreException exception) when (!exception.IsDamage)
        {
            return exception.Message;
        }
    }
}
