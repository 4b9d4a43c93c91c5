namespace MineBanBot.Discord.Places;

/// <summary>What we use of a list of threads (https://discord.com/developers/docs/resources/guild#list-active-guild-threads).</summary>
internal sealed record ThreadList(IReadOnlyList<ChannelData?>? Threads);
