using System.Text.Json;

using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Interactions;

namespace MineBanBot.Discord.Receiving;

/// <summary>
/// The options of one invocation, with subcommands folded into the name: "feeds add"
/// (https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-application-command-interaction-data-option-structure).
/// </summary>
internal sealed class OptionReader
{
    private readonly Dictionary<string, string> values = [];

    private OptionReader(string name) => Name = name;

    /// <summary>The command with its subcommands.</summary>
    public string Name { get; private set; }

    /// <summary>The option being typed in; null outside of autocomplete.</summary>
    public OptionData? Focused { get; private set; }

    /// <summary>The filled-in options.</summary>
    public OptionValues Values => new(values);

    /// <summary>Reads the options of a command.</summary>
    public static OptionReader Of(InteractionData.Invocation invocation)
    {
        OptionReader reader = new(invocation.Name ?? "");
        reader.Read(invocation.Options ?? []);
        return reader;
    }

    /// <summary>A value in Discord's JSON spelling, text without quotes.</summary>
    public static string Text(JsonElement? value) => value switch
    {
        null or { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => "",
        { ValueKind: JsonValueKind.String } text => text.GetString() ?? "",
        { } other => other.GetRawText(),
    };

    private void Read(IReadOnlyList<OptionData?> options)
    {
        foreach (OptionData option in options.OfType<OptionData>())
        {
            if ((OptionType)option.Type.GetValueOrDefault() is OptionType.Subcommand or OptionType.SubcommandGroup)
            {
                Name = $"{Name} {option.Name}";
                Read(option.Options ?? []);
            }
            else if (option.Name is { } name)
            {
                values[name] = Text(option.Value);
                Focused = option.Focused == true ? option : Focused;
            }
        }
    }
}
