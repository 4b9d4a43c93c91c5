using MineBanBot.Discord.Ids;

namespace MineBanBot.Posting.Sending;

/// <summary>What reading a channel back says of a posting.</summary>
internal abstract record Settlement
{
    private Settlement()
    {
    }

    /// <summary>It stands there.</summary>
    /// <param name="Message">The message.</param>
    public sealed record Found(MessageId Message) : Settlement;

    /// <summary>It does not stand there.</summary>
    public sealed record Absent : Settlement;

    /// <summary>Nobody can tell yet.</summary>
    /// <param name="Why">In a sentence, with what to do about it.</param>
    public sealed record Open(string Why) : Settlement;

    /// <summary>The channel is gone, and what stood in it.</summary>
    public sealed record Gone : Settlement;
}
