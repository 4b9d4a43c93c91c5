using MineBanBot.Discord.Ids;
using MineBanBot.Posting.Delivering;

namespace MineBanBot.Posting.Ledger;

/// <summary>Something to post. In one channel there is one posting of the same kind, subject and chunk, however often it is planned.</summary>
/// <param name="Guild">The server.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Kind">What it is for: one of <see cref="PostingKind"/>.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Body">What it says.</param>
internal sealed record PlannedPosting(GuildId Guild, ChannelId Channel, string Kind, string Subject, PostingBody Body)
{
    /// <summary>Which part it is of what is too long for one message, from 0; a part waits for those before it.</summary>
    public int Chunk { get; init; }

    /// <summary>How it is brought to the channel.</summary>
    public Delivery Delivery { get; init; } = Delivery.Plain;
}
