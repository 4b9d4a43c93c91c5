namespace MineBanBot.Discord.Interactions;

/// <summary>The options a user filled in, by name. Values are untrusted text.</summary>
public sealed class OptionValues
{
    private readonly IReadOnlyDictionary<string, string> values;

    /// <summary>Wraps values by option name; numbers, booleans and ids are in Discord's JSON spelling.</summary>
    public OptionValues(IReadOnlyDictionary<string, string> values) => this.values = values;

    /// <summary>No options.</summary>
    public static OptionValues None { get; } = new(new Dictionary<string, string>());

    /// <summary>The text of an option; null when the user left it out.</summary>
    public string? Text(string name) => values.GetValueOrDefault(name);

    /// <summary>Whether a boolean option is set to true.</summary>
    public bool IsTrue(string name) => values.GetValueOrDefault(name) == "true";
}
