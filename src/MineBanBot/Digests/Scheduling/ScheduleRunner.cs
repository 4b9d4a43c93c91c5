using System.Data.Common;

using Microsoft.Extensions.Logging;

using MineBanBot.Digests.Drafting;
using MineBanBot.Digests.Times;
using MineBanBot.Discord;
using MineBanBot.Discord.Guilds;
using MineBanBot.Entries;
using MineBanBot.Store;

using NodaTime;

namespace MineBanBot.Digests.Scheduling;

/// <summary>
/// Does what is to be done for a schedule: drafts, reminds, posts. What it does and when the next time is are written together, so that each
/// due time has its turn once, whoever is woken, however often, and wherever a process dies.
/// </summary>
internal sealed class ScheduleRunner(
    Database database, ScheduleZones zones, DigestMaker maker, ApprovalRequest approval, IndexFollower entries, IDiscordClient discord, TimeProvider time, ILogger<ScheduleRunner> log)
{
    // An outage, or a server that the bot left, is looked at again.
    private static readonly TimeSpan AwayPause = TimeSpan.FromMinutes(5);

    /// <summary>Looks at one schedule, and does what is due.</summary>
    /// <returns>When to look at it again; null: never.</returns>
    /// <exception cref="StoreException">The store cannot be reached.</exception>
    public async Task<Instant?> RunAsync(string id, CancellationToken cancellationToken)
    {
        await entries.CatchUpAsync(cancellationToken);
        long? wakeAt = await database.WriteAsync(
            async transaction =>
            {
                if (await ScheduleStore.FindAsync(transaction, id) is not { } row)
                {
                    return null;
                }

                ScheduleRow now = await DoAsync(transaction, row);
                await (now == row ? Task.CompletedTask : ScheduleStore.UpdateAsync(transaction, now));
                return now.WakeAt;
            },
            cancellationToken);
        return wakeAt is { } at ? Instant.FromUnixTimeMilliseconds(at) : null;
    }

    private async Task<ScheduleRow> DoAsync(DbTransaction transaction, ScheduleRow row)
    {
        if (row.Paused is not null || row.NextAt is null)
        {
            return row with { WakeAt = null };
        }

        if (discord.Guilds.StandingOf(row.GuildId) is GuildStanding.Out or GuildStanding.Unknown)
        {
            bool left = discord.Guilds.StandingOf(row.GuildId) == GuildStanding.Out;
            return row with { GoneSince = left ? row.GoneSince ?? Now : row.GoneSince, WakeAt = Now + (long)AwayPause.TotalMilliseconds };
        }

        row = row with { GoneSince = null };
        if (TimesReader.TryRead(row.Times, out _) is not { } times)
        {
            return await PauseAsync(transaction, row, "I cannot read its times; another version of me wrote them.");
        }

        DateTimeZone zone = zones.Of(row);
        row = row.PlannedZone == zone.Id || row.NextAt <= Now ? row : Planned(row, times.NextAfter(Instant.FromUnixTimeMilliseconds(Now), zone), zone);
        if (row.NextAt <= Now)
        {
            row = await DueAsync(transaction, row, times, zone);
        }

        row = await PrepareAsync(transaction, row, zone);
        return row with { WakeAt = Agenda.WakeAt(row) };
    }

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    private async Task<ScheduleRow> DueAsync(DbTransaction transaction, ScheduleRow row, WallTimes times, DateTimeZone zone)
    {
        // What is due was planned in the zone of then.
        DateTimeZone planned = DateTimeZoneProviders.Tzdb.GetZoneOrNull(row.PlannedZone) ?? zone;
        Instant now = Instant.FromUnixTimeMilliseconds(Now);
        DueTimes due = DueTimes.Since(times, planned, Instant.FromUnixTimeMilliseconds(row.NextAt!.Value), now);
        List<ScheduleRun> runs = [.. due.Missed.Select(at => Run(row, at, RunOutcome.Missed, null))];
        if (due.Missed.Count > 0)
        {
            log.LogWarning("{Count} due times of the schedule {Schedule} were missed", due.Missed.Count, row.Id);
        }

        if (due.ToPost is { } toPost)
        {
            (string outcome, string? digest) = await PostAsync(transaction, row, toPost, zone);
            log.LogInformation("The digest of the schedule {Schedule} due at {Due}: {Outcome}", row.Id, toPost, outcome);
            runs.Add(Run(row, toPost, outcome, digest));
        }
        else if (row.Digest is not null)
        {
            await maker.ExpireAsync(transaction, row, row.Digest);
        }

        await ScheduleStore.AddRunsAsync(transaction, runs);
        return Planned(row, planned.Id == zone.Id ? due.Next : times.NextAfter(now, zone), zone) with { Digest = null };
    }

    private async Task<(string Outcome, string? Digest)> PostAsync(DbTransaction transaction, ScheduleRow row, Instant due, DateTimeZone zone)
    {
        if (row.ApprovalHours is null)
        {
            return await maker.PostAsync(transaction, row, due, zone) is { } made ? (RunOutcome.Posted, made) : (RunOutcome.Empty, null);
        }

        // Without a draft there was nothing new in time, or nobody to make one.
        string? digest = row.Digest ?? (row.Unapproved == ScheduleRow.Post ? await maker.DraftAsync(transaction, row, due, zone) : null);
        if (digest is null)
        {
            return (Agenda.IsDrafted(row) || row.Unapproved == ScheduleRow.Post ? RunOutcome.Empty : RunOutcome.Unapproved, null);
        }

        switch (await DigestMaker.StandingOfAsync(transaction, row, digest))
        {
            case DigestStanding.Posted:
                // A moderator did not want to wait.
                return (RunOutcome.Posted, digest);
            case DigestStanding.Draft when row.Unapproved == ScheduleRow.Skip:
                await maker.ExpireAsync(transaction, row, digest);
                await approval.TellSkippedAsync(transaction, row, due);
                return (RunOutcome.Unapproved, digest);
            case DigestStanding.Draft or DigestStanding.Approved:
                return (await maker.PublishAsync(transaction, row, digest) ? RunOutcome.Posted : RunOutcome.Empty, digest);
            default:
                return (RunOutcome.Declined, digest);
        }
    }

    // What the moderators are to see before the due time.
    private async Task<ScheduleRow> PrepareAsync(DbTransaction transaction, ScheduleRow row, DateTimeZone zone)
    {
        if (row is not { ApprovalHours: not null, NextAt: { } next })
        {
            return row;
        }

        Instant due = Instant.FromUnixTimeMilliseconds(next);
        if (!Agenda.IsDrafted(row) && Agenda.DraftAt(row) <= Now)
        {
            string? digest = row.Digest ?? await maker.DraftAsync(transaction, row, due, zone);
            row = row with { Digest = digest, DraftedFor = next, Reminded = 0 };
            await (digest is null ? Task.CompletedTask : approval.AskAsync(transaction, row, digest));
        }

        if (row is { Digest: { } waiting, Reminded: 0 } && Agenda.IsDrafted(row) && Agenda.RemindAt(row) <= Now)
        {
            row = row with { Reminded = 1 };
            await (await DigestMaker.StandingOfAsync(transaction, row, waiting) == DigestStanding.Draft ? approval.RemindAsync(transaction, row, waiting) : Task.CompletedTask);
        }

        return row;
    }

    private async Task<ScheduleRow> PauseAsync(DbTransaction transaction, ScheduleRow row, string why)
    {
        await approval.TellPausedAsync(transaction, row, $"{row.NextAt}", why);
        return row with { Paused = why, WakeAt = null };
    }

    private static ScheduleRow Planned(ScheduleRow row, Instant? next, DateTimeZone zone) =>
        row with { NextAt = next?.ToUnixTimeMilliseconds(), PlannedZone = zone.Id, Reminded = 0 };

    private ScheduleRun Run(ScheduleRow row, Instant due, string outcome, string? digest) =>
        new() { Schedule = row.Id, DueAt = due.ToUnixTimeMilliseconds(), Outcome = outcome, Digest = digest, RanAt = Now };
}
