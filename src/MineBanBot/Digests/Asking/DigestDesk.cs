using System.Data.Common;

using MineBanBot.Digests.Composing;
using MineBanBot.Digests.Contents;
using MineBanBot.Digests.Drafting;
using MineBanBot.Discord.Ids;
using MineBanBot.Language;
using MineBanBot.Servers;

namespace MineBanBot.Digests.Asking;

/// <summary>Composes the digest that somebody wishes for a channel, from what is known now and what the channel was told.</summary>
internal sealed class DigestDesk(CurrentSources sources, ServerSettingsStore servers, DigestOptions options, TimeProvider time)
{
    // Feeds tell of some items late: within so many days they still come, unless the channel was told of them.
    private const int LateDays = 3;

    /// <summary>The digest.</summary>
    /// <param name="transaction">Where to read what the channel was told.</param>
    /// <param name="guild">The server.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="wish">What it is to be.</param>
    public async Task<Digest> ComposeAsync(DbTransaction transaction, GuildId guild, ChannelId channel, DigestWish wish)
    {
        DigestPast past = await DigestStore.ToldAsync(transaction, guild, channel);
        return DigestComposer.Compose(Request(guild, wish, past), sources.Now, past);
    }

    /// <summary>The digest of another period, with what moderators did to the one before: what they took out stays out, what they wrote and added stays.</summary>
    public async Task<Digest> ComposeAnewAsync(DbTransaction transaction, DigestRow row, DateOnly from, DateOnly to, int most)
    {
        Digest old = row.ReadOpen();
        DigestPast past = await DigestStore.ToldAsync(transaction, row.GuildId, row.ChannelId);
        DigestPast withDropped = past with { Entries = past.Entries.Union(old.Dropped.Select(item => item.Entry)).ToHashSet() };
        Digest fresh = DigestComposer.Compose(old.Request with { From = from, To = to, LookBack = 0, Most = most }, sources.Now, withDropped);
        return Editing.Carried(old, fresh);
    }

    private DigestRequest Request(GuildId guild, DigestWish wish, DigestPast past)
    {
        DateOnly today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        DateOnly to = wish.To ?? today;
        DateOnly? last = past.LastOf(wish.Countries, wish.Topics);
        bool sinceLast = wish.From is null && last <= to;
        return new DigestRequest
        {
            From = wish.From ?? (sinceLast ? last!.Value : to.AddDays(-options.PeriodDays)),
            To = to,
            LookBack = sinceLast ? LateDays : 0,
            Countries = wish.Countries,
            Topics = wish.Topics,
            Most = wish.Most ?? options.MostItems,
            Language = (servers.Of(guild).Language ?? Languages.English).Name,
        };
    }
}
