namespace MineBanBot.Discord.Gateway;

/// <summary>
/// What survives a lost connection and lets it be resumed
/// (https://discord.com/developers/docs/events/gateway#resuming).
/// </summary>
/// <param name="Id">Discord's id of the session.</param>
/// <param name="ResumeAddress">Where to resume.</param>
/// <param name="Sequence">The newest event received.</param>
internal sealed record GatewaySession(string Id, Uri ResumeAddress, long Sequence);
