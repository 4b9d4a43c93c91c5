using System.Data.Common;

using MineBanBot.Digests.Contents;
using MineBanBot.Digests.Drafting;
using MineBanBot.Digests.Drawing;
using MineBanBot.Digests.Scheduling;
using MineBanBot.Posting.Delivering;
using MineBanBot.Posting.Ledger;

namespace MineBanBot.Digests.Publishing;

/// <summary>Hands digests over to the postings, in the transaction that says so: each is posted once, whatever dies on the way.</summary>
internal sealed class DigestPublisher(PostingLedger ledger, DigestStore digests, TimeProvider time)
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

    /// <summary>Lets a posted digest say what moderators corrected, with a word about it: its messages are edited.</summary>
    /// <param name="transaction">Where it was read.</param>
    /// <param name="row">It is being corrected.</param>
    /// <param name="note">What was corrected. Untrusted text.</param>
    /// <returns>The row as it is now.</returns>
    public async Task<DigestRow> CorrectAsync(DbTransaction transaction, DigestRow row, string note)
    {
        Digest digest = row.ReadOpen();
        digest = digest with { Corrections = [.. digest.Corrections, new DigestCorrection(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), note)] };
        IReadOnlyList<PostingBody> pages = DigestPages.Of(digest, row.Id);
        Dictionary<long, PostingRow> there = (await ledger.OfSubjectsAsync(transaction, PostingKind.Digest, [row.Id]))[row.Id].ToDictionary(posting => posting.Chunk);
        Delivery delivery = there.Values.Select(posting => posting.HowDelivered).FirstOrDefault(Delivery.Plain);
        for (int chunk = 0; chunk < Math.Max(pages.Count, there.Count); chunk++)
        {
            PostingBody page = chunk < pages.Count ? pages[chunk] : DigestPages.NoMore(digest);
            await (there.TryGetValue(chunk, out PostingRow? posting)
                ? ledger.ChangeAsync(transaction, posting, page)
                : ledger.PlanAsync(transaction, new PlannedPosting(row.GuildId, row.ChannelId, PostingKind.Digest, row.Id, page) { Chunk = chunk, Delivery = delivery }));
        }

        row = row with { Content = digest.ToJson(), Correction = null };
        await DigestStore.UpdateAsync(transaction, row);
        return row;
    }
}
