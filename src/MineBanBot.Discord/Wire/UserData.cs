namespace MineBanBot.Discord.Wire;

/// <summary>What we use of a user (https://discord.com/developers/docs/resources/user#user-object).</summary>
internal sealed record UserData(string? Id, string? Username, string? GlobalName, bool? Bot);
