namespace MineBanBot.Discord.Rest;

/// <summary>One REST call's address, and what may be done with it.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Template">The path with names in place of values; the only form that may be logged, because paths carry tokens.</param>
/// <param name="Path">The real path below the API's base.</param>
internal sealed record Route(HttpMethod Method, string Template, string Path)
{
    /// <summary>The channel, server or webhook that has a rate limit of its own (https://discord.com/developers/docs/topics/rate-limits).</summary>
    public string Major { get; init; } = "";

    /// <summary>
    /// Whether the path itself carries an interaction's token: then no Authorization is sent, and the bot's global limit does not
    /// apply (https://discord.com/developers/docs/interactions/receiving-and-responding#endpoints).
    /// </summary>
    public bool OfInteraction { get; init; }

    /// <summary>Whether a second request after an unknown outcome does no harm.</summary>
    public bool Repeatable { get; init; } = true;

    /// <summary>
    /// For the first answer to an interaction, when that came in, as a timestamp: the call is worth repeating for three seconds from
    /// then, and quickly. Null for all other calls.
    /// </summary>
    public long? ReceivedAt { get; init; }

    /// <summary>Method and template.</summary>
    public override string ToString() => $"{Method} {Template}";
}
