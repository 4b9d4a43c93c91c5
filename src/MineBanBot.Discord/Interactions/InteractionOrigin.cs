using MineBanBot.Discord.Ids;

namespace MineBanBot.Discord.Interactions;

/// <summary>Where an interaction comes from.</summary>
/// <param name="Id">The interaction's id; a replayed event carries the same one.</param>
/// <param name="User">Who did it.</param>
/// <param name="Guild">In which server; null in direct messages.</param>
/// <param name="Channel">In which channel.</param>
/// <param name="Locale">The user's language, such as en-US.</param>
public sealed record InteractionOrigin(InteractionId Id, InteractionUser User, GuildId? Guild, ChannelId? Channel, string Locale);
