using System.Data.Common;

using MineBanBot.Digests.Contents;
using MineBanBot.Digests.Drafting;
using MineBanBot.Digests.Drawing;
using MineBanBot.Digests.Scheduling;
using MineBanBot.Posting.Delivering;
using MineBanBot.Posting.Ledger;

namespace MineBanBot.Digests.Publishing;

/// <summary>Hands digests over to the postings, in the transaction that says so: each is posted once, whatever dies on the way.</summary>
internal sealed class DigestPublisher(PostingLedger ledger, DigestStore digests)
{
    /// <summary>Plans the messages of a digest and marks it as posted; one without news is posted only where that is wanted.</summary>
    /// <param name="transaction">Where it was read: it is still to be posted.</param>
    /// <param name="row">A draft, or an approved one.</param>
    /// <param name="destination">How it is posted; one of a schedule is posted as that says.</param>
    /// <returns>The row as it is now.</returns>
    public async Task<DigestRow> PlanAsync(DbTransaction transaction, DigestRow row, DigestDestination destination)
    {
        Digest digest = row.ReadContent();
        if (row.Schedule is { } id && await ScheduleStore.FindAsync(transaction, id) is { } schedule)
        {
            destination = DigestDestination.Of(schedule);
        }

        if (digest.IsEmpty && !destination.SaysNothingNew)
        {
            return await digests.MoveAsync(transaction, row, DigestStanding.Empty);
        }

        IReadOnlyList<PostingBody> pages = DigestPages.Of(digest, row.Id);
        Delivery delivery = destination.DeliveryOf(pages[0].Cards[0].Title!);
        for (int chunk = 0; chunk < pages.Count; chunk++)
        {
            await ledger.PlanAsync(transaction, new PlannedPosting(row.GuildId, row.ChannelId, PostingKind.Digest, row.Id, pages[chunk]) { Chunk = chunk, Delivery = delivery });
        }

        return await digests.MoveAsync(transaction, row, DigestStanding.Posted);
    }
}
