using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace MineBanBot.Tests.OpenApi;

/// <summary>
/// What Discord demands of commands beyond its description
/// (https://discord.com/developers/docs/interactions/application-commands#application-command-object).
/// </summary>
internal static partial class CommandRules
{
    private const int Slash = 1, LargestCommand = 8000;

    public static IEnumerable<Breach> Check(string operation, JsonElement body) => operation switch
    {
        "bulk_set_application_commands" or "bulk_set_guild_application_commands" when body.ValueKind == JsonValueKind.Array =>
            body.EnumerateArray().SelectMany((command, index) => Command(command, $"body[{index}]")),
        "create_application_command" or "create_guild_application_command" => Command(body, "body"),
        _ => [],
    };

    private static IEnumerable<Breach> Command(JsonElement command, string path)
    {
        if (Weight(command) is var weight && weight > LargestCommand)
        {
            yield return new Breach(path, $"has {weight} characters in all, {LargestCommand} are allowed");
        }

        // What is picked from a menu has a name as people write it, and no description.
        bool isTyped = (command.Number("type") ?? Slash) == Slash;
        if (isTyped != (command.Text("description").Length > 0))
        {
            yield return new Breach($"{path}.description", isTyped ? "is missing" : "must be empty in a menu");
        }

        foreach (Breach breach in isTyped ? Typed(command, path) : [])
        {
            yield return breach;
        }
    }

    private static IEnumerable<Breach> Typed(JsonElement holder, string path)
    {
        string name = holder.Text("name");
        if (!NamePattern().IsMatch(name) || name.EnumerateRunes().Any(rune => Rune.ToLowerInvariant(rune) != rune))
        {
            yield return new Breach($"{path}.name", $"is no name of a command or option: {name}");
        }

        JsonElement[] options = [.. holder.Items("options")];
        if (options.SkipWhile(option => option.Flag("required")).Any(option => option.Flag("required")))
        {
            yield return new Breach($"{path}.options", "have a required one behind one that is not");
        }

        for (int index = 0; index < options.Length; index++)
        {
            string place = $"{path}.options[{index}]";
            if (options[index].Items("choices").Any() && options[index].Flag("autocomplete"))
            {
                yield return new Breach($"{place}.choices", "are given beside autocomplete");
            }

            foreach (Breach breach in Typed(options[index], place))
            {
                yield return breach;
            }
        }
    }

    private static int Weight(JsonElement holder) =>
        new[] { "name", "description", "value" }.Sum(name => Reading.Length(holder.Text(name)))
        + new[] { "options", "choices" }.SelectMany(name => holder.Items(name)).Sum(Weight);

    // Discord writes scripts (\p{sc=Deva}, \p{sc=Thai}); .NET has their blocks.
    [GeneratedRegex(@"^[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}$")]
    private static partial Regex NamePattern();
}
