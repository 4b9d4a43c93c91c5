namespace MineBanBot.Discord.Commands;

/// <summary>One fixed or suggested value (https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-choice-structure).</summary>
/// <param name="Name">What the user reads, at most 100 characters; longer ones are cut.</param>
/// <param name="Value">What the bot gets, at most 100 characters; longer ones are cut.</param>
public sealed record CommandChoice(string Name, string Value)
{
    /// <summary>What the user reads.</summary>
    public string Name { get; } = Embeds.EmbedLimits.Cut(Name, CommandLimits.Choice);

    /// <summary>What users of other languages read, by locale.</summary>
    public IReadOnlyDictionary<string, string> NameLocalizations { get; init; } = new Dictionary<string, string>();

    /// <summary>What the bot gets.</summary>
    public string Value { get; } = Embeds.EmbedLimits.Cut(Value, CommandLimits.Choice);
}
