using System.Data.Common;

using MineBanBot.Digests.Asking;
using MineBanBot.Digests.Contents;
using MineBanBot.Digests.Drafting;
using MineBanBot.Digests.Publishing;

using NodaTime;

namespace MineBanBot.Digests.Scheduling;

/// <summary>Makes the digests of schedules, and says where they stand.</summary>
internal sealed class DigestMaker(DigestDesk desk, DigestStore digests, DigestPublisher publisher)
{
    /// <summary>Composes a digest that waits for approval.</summary>
    /// <returns>Its id; null: there is nothing new, and that is not to be said.</returns>
    public async Task<string?> DraftAsync(DbTransaction transaction, ScheduleRow row, Instant due, DateTimeZone zone)
    {
        DigestWish wish = new()
        {
            To = due.InZone(zone).Date.ToDateOnly(),
            Countries = row.CountryList,
            Topics = row.TopicList,
            Most = (int?)row.Most,
        };
        Digest digest = await desk.ComposeAsync(transaction, row.GuildId, row.ChannelId, wish);
        if (digest.IsEmpty && row.WhenEmpty == ScheduleRow.Skip)
        {
            return null;
        }

        DigestRow draft = digests.Draft(row.GuildId, row.ChannelId, digest) with { Schedule = row.Id, DueAt = due.ToUnixTimeMilliseconds() };
        await DigestStore.AddAsync(transaction, draft);
        return draft.Id;
    }

    /// <summary>Composes a digest and hands it over to be posted.</summary>
    /// <returns>Its id; null: there is nothing new, and that is not to be said.</returns>
    public async Task<string?> PostAsync(DbTransaction transaction, ScheduleRow row, Instant due, DateTimeZone zone) =>
        await DraftAsync(transaction, row, due, zone) is { } draft && await PublishAsync(transaction, row, draft) ? draft : null;

    /// <summary>Hands a drafted digest over to be posted.</summary>
    /// <returns>Whether there was anything to post.</returns>
    public async Task<bool> PublishAsync(DbTransaction transaction, ScheduleRow row, string digest)
    {
        DigestRow? draft = await DigestStore.FindAsync(transaction, row.GuildId, digest);
        return draft is not null && (await publisher.PlanAsync(transaction, draft, DigestDestination.Plain)).State == DigestStanding.Posted;
    }

    /// <summary>Nobody approved it in time.</summary>
    public async Task ExpireAsync(DbTransaction transaction, ScheduleRow row, string digest)
    {
        if (await DigestStore.FindAsync(transaction, row.GuildId, digest) is { State: DigestStanding.Draft or DigestStanding.Approved } draft)
        {
            await digests.MoveAsync(transaction, draft, DigestStanding.Expired);
        }
    }

    /// <summary>Where a drafted digest stands: one of <see cref="DigestStanding"/>.</summary>
    public static async Task<string> StandingOfAsync(DbTransaction transaction, ScheduleRow row, string digest) =>
        (await DigestStore.FindAsync(transaction, row.GuildId, digest))?.State ?? DigestStanding.Expired;
}
