namespace MineBanBot.About;

/// <summary>How the bot runs.</summary>
/// <param name="Since">Since when.</param>
/// <param name="Shards">How many shards are up.</param>
/// <param name="Servers">How many servers it is in.</param>
internal sealed record Running(DateTimeOffset Since, int Shards, int Servers);
