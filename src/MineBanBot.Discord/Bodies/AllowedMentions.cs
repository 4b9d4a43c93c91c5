using MineBanBot.Discord.Ids;

namespace MineBanBot.Discord.Bodies;

/// <summary>
/// Who may be pinged: nobody, or one role. Left out, a message would ping everyone it names
/// (https://discord.com/developers/docs/resources/message#allowed-mentions-object), so that the bodies of messages carry this
/// themselves; kinds of mention cannot be set.
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

    /// <summary>The role that is pinged; null: none.</summary>
    public IReadOnlyList<string>? Roles { get; private init; }

    /// <summary>One role is pinged and nobody else; null: nobody.</summary>
    public static AllowedMentions Only(RoleId? role) => role is { } one ? new() { Roles = [one.ToString()] } : Nobody;
}
