using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

using MineBanBot.Knowledge;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Store;

namespace MineBanBot.Entries;

/// <summary>Keeps what answers come from in step with the store, whichever process or machine wrote there.</summary>
internal sealed class IndexFollower(EntryReader reader, KnowledgeService knowledge, TimeProvider time, ILogger<IndexFollower> log) : BackgroundService
{
    private const int Told = 20_000;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim turn = new(1);
    private long last;

    /// <summary>Takes over all that has changed since the last time; all that there is at first.</summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            long all = last == 0 ? await reader.CountAsync(cancellationToken) : 0;
            Task<(IReadOnlyList<Entry>, long)> reading = Reading(last, cancellationToken);
            for (long done = 0; ;)
            {
                (IReadOnlyList<Entry> entries, long number) = await reading;
                if (entries.Count == 0)
                {
                    return;
                }

                reading = Reading(number, cancellationToken);
                knowledge.Put(entries);
                last = number;
                done += entries.Count;
                if (all > Told && (done % Told < entries.Count || done == all))
                {
                    log.LogInformation("{Done} of {All} stored entries loaded", done, all);
                }
            }
        }
        finally
        {
            turn.Release();
        }
    }

    // On another thread: the next page is read while one is put in.
    private Task<(IReadOnlyList<Entry> Entries, long Last)> Reading(long after, CancellationToken cancellationToken) =>
        Task.Run(() => reader.ChangesAsync(after, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public override void Dispose()
    {
        base.Dispose();
        turn.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        bool failing = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(Pause, time, stoppingToken);
                await CatchUpAsync(stoppingToken);
                if (failing)
                {
                    log.LogInformation("The store can be read again");
                }

                failing = false;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // Answers go on from what is known; one line tells of an outage, not one every five seconds.
                if (!failing)
                {
                    log.LogWarning("New entries cannot be read from the store: {Reason}", exception.Message);
                }

                failing = true;
            }
        }
    }
}
