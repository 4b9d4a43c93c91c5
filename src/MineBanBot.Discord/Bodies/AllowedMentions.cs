namespace MineBanBot.Discord.Bodies;

/// <summary>
/// Who may be pinged: nobody. Left out, a message would ping everyone it names
/// (https://discord.com/developers/docs/resources/message#allowed-mentions-object), so that the bodies of messages carry this
/// themselves and nobody can set it.
/// </summary>
internal sealed class AllowedMentions
{
    private AllowedMentions()
    {
    }

    /// <summary>Nobody is pinged.</summary>
    public static AllowedMentions Nobody { get; } = new();

    /// <summary>The kinds of mention that ping.</summary>
    public IReadOnlyList<string> Parse { get; } = [];
}
