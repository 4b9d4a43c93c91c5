using System.Data.Common;

using MineBanBot.Digests.Drafting;
using MineBanBot.Posting.Ledger;
using MineBanBot.Posting.Sending;

namespace MineBanBot.Digests.Scheduling;

/// <summary>Pauses a schedule whose digest could not be posted until somebody has granted what is missing, or named another channel.</summary>
internal sealed class ScheduleFailures(ApprovalRequest approval, TimeProvider time) : IFailureListener
{
    /// <inheritdoc/>
    public async Task FailedAsync(DbTransaction transaction, PostingRow row, FailureCause cause, string error)
    {
        if (row.Kind != PostingKind.Digest || cause == FailureCause.Other
            || await DigestStore.FindAsync(transaction, row.GuildId, row.Subject) is not { Schedule: { } id }
            || await ScheduleStore.FindAsync(transaction, id) is not { Paused: null } schedule
            || schedule.Channel != row.Channel)
        {
            return;
        }

        long? gone = cause == FailureCause.Gone ? time.GetUtcNow().ToUnixTimeMilliseconds() : null;
        await ScheduleStore.UpdateAsync(transaction, schedule with { Paused = error, GoneSince = gone, WakeAt = null });
        await approval.TellPausedAsync(transaction, schedule, row.Id, error);
    }
}
