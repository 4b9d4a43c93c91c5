namespace MineBanBot.Discord.Commands;

/// <summary>One option of a slash command (https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-structure).</summary>
/// <param name="Type">What the user enters.</param>
/// <param name="Name">Lower case, 1–32 characters.</param>
/// <param name="Description">1–100 characters.</param>
public sealed record CommandOption(OptionType Type, string Name, string Description)
{
    /// <summary>The name in other languages, by locale; what comes in is the name itself.</summary>
    public IReadOnlyDictionary<string, string> NameLocalizations { get; init; } = new Dictionary<string, string>();

    /// <summary>The description in other languages, by locale.</summary>
    public IReadOnlyDictionary<string, string> DescriptionLocalizations { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether the user must fill it in.</summary>
    public bool Required { get; init; }

    /// <summary>Whether suggestions are asked for while the user types; excludes <see cref="Choices"/>.</summary>
    public bool Autocomplete { get; init; }

    /// <summary>The fixed values to choose from, at most 25; empty: any value.</summary>
    public IReadOnlyList<CommandChoice> Choices { get; init; } = [];

    /// <summary>The least length of a text, 0–6000.</summary>
    public int? MinLength { get; init; }

    /// <summary>The greatest length of a text, 1–6000.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The least number.</summary>
    public double? MinValue { get; init; }

    /// <summary>The greatest number.</summary>
    public double? MaxValue { get; init; }

    /// <summary>Which types of channel may be chosen (https://discord.com/developers/docs/resources/channel#channel-object-channel-types); empty: all.</summary>
    public IReadOnlyList<int> ChannelTypes { get; init; } = [];

    /// <summary>Options of a subcommand or subcommand group.</summary>
    public IReadOnlyList<CommandOption> Options { get; init; } = [];
}
