namespace MineBanBot.Discord.Callbacks;

/// <summary>https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-interaction-response-structure.</summary>
/// <param name="Type">What kind of answer it is.</param>
/// <param name="Data">What the type needs.</param>
internal sealed record Callback<TData>(int Type, TData? Data)
    where TData : class;
