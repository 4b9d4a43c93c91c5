using MineBanBot.Discord.Ids;

namespace MineBanBot.Discord.Channels;

/// <summary>Which messages of a channel to read (https://discord.com/developers/docs/resources/message#get-channel-messages).</summary>
/// <param name="Limit">How many at most; Discord gives 1–100.</param>
public sealed record MessageWindow(int Limit = 50)
{
    /// <summary>Only messages older than this one.</summary>
    public MessageId? Before { get; init; }

    /// <summary>Only messages newer than this one; without effect beside <see cref="Before"/>.</summary>
    public MessageId? After { get; init; }

    /// <summary>How many at most.</summary>
    public int Limit { get; } = Math.Clamp(Limit, 1, 100);
}
