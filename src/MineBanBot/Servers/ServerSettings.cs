using MineBanBot.Discord.Ids;

namespace MineBanBot.Servers;

/// <summary>What the moderators of a server have set; whatever they have not has its default.</summary>
internal sealed record ServerSettings
{
    /// <summary>The name under which <see cref="ModeratorsChannel"/> is stored.</summary>
    public const string ModeratorsChannelName = "moderators_channel";

    /// <summary>All defaults.</summary>
    public static ServerSettings Default { get; } = new();

    /// <summary>Where moderators are told of what they have to mend; null: nowhere.</summary>
    public ChannelId? ModeratorsChannel { get; init; }

    /// <summary>Reads stored values by name. Names of other versions and values that cannot be read count as unset.</summary>
    public static ServerSettings Of(IReadOnlyDictionary<string, string> values) => new()
    {
        ModeratorsChannel = ChannelId.TryParse(values.GetValueOrDefault(ModeratorsChannelName)),
    };
}
