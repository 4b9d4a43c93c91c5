using System.Globalization;
using System.Text.Json.Nodes;

using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Registration;

namespace MineBanBot.Discord.Bodies;

/// <summary>https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-choice-structure.</summary>
/// <param name="Name">What the user reads.</param>
/// <param name="Value">Text, or a number for options of numbers.</param>
internal sealed record ChoiceBody(string? Name, JsonNode? Value)
{
    /// <summary>By locale; written only when there are any.</summary>
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    /// <summary>A choice of an option of a kind.</summary>
    public static ChoiceBody Of(CommandChoice choice, OptionType type) => new(choice.Name, type switch
    {
        OptionType.WholeNumber when long.TryParse(choice.Value, CultureInfo.InvariantCulture, out long whole) => JsonValue.Create(whole),
        OptionType.Number when double.TryParse(choice.Value, CultureInfo.InvariantCulture, out double number) => JsonValue.Create(number),
        _ => JsonValue.Create(choice.Value),
    })
    {
        NameLocalizations = Translations.Normal(choice.NameLocalizations),
    };

    /// <summary>The one spelling of several that mean the same.</summary>
    public ChoiceBody Normal() => this with { NameLocalizations = Translations.Normal(NameLocalizations) };
}
