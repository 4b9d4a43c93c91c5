using System.Globalization;
using System.Text.Json.Nodes;

using MineBanBot.Discord.Commands;

namespace MineBanBot.Discord.Bodies;

/// <summary>https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-choice-structure.</summary>
/// <param name="Name">What the user reads.</param>
/// <param name="Value">Text, or a number for options of numbers.</param>
internal sealed record ChoiceBody(string? Name, JsonNode? Value)
{
    /// <summary>A choice of an option of a kind.</summary>
    public static ChoiceBody Of(CommandChoice choice, OptionType type) => new(
        choice.Name,
        type == OptionType.WholeNumber && long.TryParse(choice.Value, CultureInfo.InvariantCulture, out long number)
            ? JsonValue.Create(number)
            : JsonValue.Create(choice.Value));
}
