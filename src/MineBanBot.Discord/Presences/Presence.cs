namespace MineBanBot.Discord.Presences;

/// <summary>How the bot appears among the members (https://discord.com/developers/docs/events/gateway-events#update-presence).</summary>
/// <param name="Status">The dot beside its name.</param>
/// <param name="Activity">The line under its name; null: none.</param>
public sealed record Presence(PresenceStatus Status, Activity? Activity = null);
