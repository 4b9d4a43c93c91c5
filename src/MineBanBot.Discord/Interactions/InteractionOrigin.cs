using MineBanBot.Discord.Ids;

namespace MineBanBot.Discord.Interactions;

/// <summary>Where an interaction comes from (https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object).</summary>
/// <param name="Id">The interaction's id; a replayed event carries the same one.</param>
/// <param name="User">Who did it.</param>
/// <param name="Guild">In which server; null in direct messages.</param>
/// <param name="Channel">In which channel.</param>
/// <param name="Locale">The user's language, such as en-US.</param>
public sealed record InteractionOrigin(InteractionId Id, InteractionUser User, GuildId? Guild, ChannelId? Channel, string Locale)
{
    /// <summary>The server's language; null where there is none.</summary>
    public string? GuildLocale { get; init; }

    /// <summary>The channel that a thread belongs to, when it was done in a thread (https://discord.com/developers/docs/topics/threads).</summary>
    public ChannelId? ThreadOf { get; init; }

    /// <summary>
    /// Whether the bot is here because the server installed it; otherwise the user alone did
    /// (https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-authorizing-integration-owners-object).
    /// </summary>
    public bool ByServer { get; init; } = true;

    /// <summary>What the bot itself may do in the channel (https://discord.com/developers/docs/topics/permissions); 0 where Discord does not say.</summary>
    public ulong AppPermissions { get; init; }

    /// <summary>How many bytes one file of an answer may have; null where Discord does not say.</summary>
    public long? AttachmentSizeLimit { get; init; }
}
