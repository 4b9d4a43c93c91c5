using System.Data.Common;

using MineBanBot.Digests.Panel;
using MineBanBot.Language;
using MineBanBot.Posting;
using MineBanBot.Posting.Ledger;
using MineBanBot.Servers;

using NodaTime;

namespace MineBanBot.Digests.Scheduling;

/// <summary>What moderators are told about the digests of schedules, in the channel that they chose.</summary>
internal sealed class ApprovalRequest(ModeratorNotices notices, ServerSettingsStore settings)
{
    /// <summary>Shows a digest that waits for their word.</summary>
    public Task AskAsync(DbTransaction transaction, ScheduleRow row, string digest) =>
        TellAsync(transaction, row, $"approve {digest}", row.Unapproved == ScheduleRow.Post ? Text.ScheduleDuePost : Text.ScheduleDueSkip, digest);

    /// <summary>Reminds them of it.</summary>
    public Task RemindAsync(DbTransaction transaction, ScheduleRow row, string digest) =>
        TellAsync(transaction, row, $"remind {digest}", row.Unapproved == ScheduleRow.Post ? Text.ScheduleRemindPost : Text.ScheduleRemindSkip, digest);

    /// <summary>Says that one was not posted because nobody approved it.</summary>
    public Task TellSkippedAsync(DbTransaction transaction, ScheduleRow row, Instant due) => notices.PlanAsync(
        transaction, row.GuildId, $"skipped {row.Id} {due.ToUnixTimeMilliseconds()}", TextsOf(row).Say(Text.ScheduleSkipped, row.Channel, Seconds(due.ToUnixTimeMilliseconds())));

    /// <summary>Says that a schedule posts nothing until somebody resumes it.</summary>
    /// <param name="transaction">Where that is written.</param>
    /// <param name="row">The schedule.</param>
    /// <param name="occasion">Names what happened.</param>
    /// <param name="why">Why, in a sentence.</param>
    public Task TellPausedAsync(DbTransaction transaction, ScheduleRow row, string occasion, string why) =>
        notices.PlanAsync(transaction, row.GuildId, $"paused {row.Id} {occasion}", TextsOf(row).Say(Text.SchedulePausedNotice, row.Times, row.Channel, why));

    private Task TellAsync(DbTransaction transaction, ScheduleRow row, string occasion, Text text, string digest)
    {
        Texts texts = TextsOf(row);
        PostingBody.Button review = new(texts.Say(Text.ScheduleReview), new PanelId(PanelId.Draft, PanelAct.Show, digest).ToString());
        return notices.PlanAsync(transaction, row.GuildId, occasion, texts.Say(text, row.Channel, Seconds(row.NextAt!.Value)), review);
    }

    private static long Seconds(long milliseconds) => milliseconds / 1000;

    private Texts TextsOf(ScheduleRow row) => Texts.Of(settings.Of(row.GuildId).Language ?? Languages.English);
}
