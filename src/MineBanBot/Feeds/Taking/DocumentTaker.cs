using System.Runtime.CompilerServices;

using MineBanBot.Entries.Taking;
using MineBanBot.Feeds.Parsing;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Store;

namespace MineBanBot.Feeds.Taking;

/// <summary>Takes the items of a document into the store.</summary>
internal sealed class DocumentTaker(ItemJudge judge, EntryTaker taker)
{
    /// <summary>Takes them, some at a time; those that were told are stored.</summary>
    /// <param name="source">The source.</param>
    /// <param name="document">What it holds, or a part of it.</param>
    /// <param name="everything">Whether all that says anything is taken, whatever it speaks of.</param>
    /// <param name="announce">Whether new entries are news.</param>
    /// <param name="cancellationToken">Ends the taking; what was told stays.</param>
    /// <exception cref="StoreException">The store cannot be reached.</exception>
    public IAsyncEnumerable<TakenItem> TakeAsync(
        EntrySource source, FeedDocument document, bool everything, bool announce, CancellationToken cancellationToken) =>
        EachAsync(source, document, everything, items => taker.TakeAsync(source, items, announce, cancellationToken), cancellationToken);

    /// <summary>Says what would become of them; nothing is stored.</summary>
    /// <param name="source">The source.</param>
    /// <param name="document">What it holds, or a part of it.</param>
    /// <param name="everything">Whether all that says anything is taken, whatever it speaks of.</param>
    /// <param name="forecast">What the same dry run has seen before.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="StoreException">The store cannot be reached.</exception>
    public IAsyncEnumerable<TakenItem> ForecastAsync(
        EntrySource source, FeedDocument document, bool everything, Forecast forecast, CancellationToken cancellationToken) =>
        EachAsync(source, document, everything, items => taker.ForecastAsync(source, items, forecast, cancellationToken), cancellationToken);

    private async IAsyncEnumerable<TakenItem> EachAsync(
        EntrySource source,
        FeedDocument document,
        bool everything,
        Func<IReadOnlyList<IncomingItem>, Task<IReadOnlyList<Taken>>> take,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IReadOnlyList<IncomingItem> judged = judge.Judge(document, source.Key, everything);
        for (int start = 0; start < judged.Count; start += EntryTaker.BatchSize)
        {
            cancellationToken.ThrowIfCancellationRequested();
            IncomingItem[] batch = [.. judged.Skip(start).Take(EntryTaker.BatchSize)];
            IReadOnlyList<Taken> taken = await take(batch);
            for (int index = 0; index < batch.Length; index++)
            {
                yield return new TakenItem(document.Items[start + index], batch[index], taken[index]);
            }
        }
    }
}
