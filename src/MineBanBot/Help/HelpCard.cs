using MineBanBot.Commands;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Embeds;
using MineBanBot.Language;

namespace MineBanBot.Help;

/// <summary>Draws the commands with the names that their reader sees in Discord.</summary>
internal static class HelpCard
{
    /// <summary>All that its reader can do.</summary>
    public static Embed Of(IReadOnlyList<ICommand> commands, Texts texts) => new()
    {
        Title = texts.Say(Text.HelpTitle),
        Description = Lines(commands.Where(command => command.Definition.Kind == CommandKind.Slash && !command.IsForModerators), texts),
        Fields =
        [
            .. Field(Text.HelpOnMessages, commands.Where(command => command.Definition.Kind == CommandKind.OnMessage), texts),
            .. Field(Text.HelpModerators, commands.Where(command => command.IsForModerators), texts),
        ],
        Footer = texts.Say(Text.HelpMore),
    };

    /// <summary>One command with what it takes.</summary>
    public static Embed Of(ICommand command, Texts texts)
    {
        CommandDefinition definition = command.Definition;
        return new Embed
        {
            Title = Called(command, texts),
            Description = definition.Kind == CommandKind.Slash ? Described(definition.Name, definition.Description, texts) : texts.Say(Text.HelpOnMessageText),
            Fields =
            [
                .. definition.Options.Where(option => option.Options.Count > 0 || option.Type is OptionType.Subcommand)
                    .SelectMany(option => Subcommands(definition.Name, Named(definition.Name, definition.Name, texts), option, texts)),
                .. Takes(definition.Name, definition.Options, texts) is { Length: > 0 } takes ? (EmbedField[])[new EmbedField(texts.Say(Text.HelpOptions), takes)] : [],
            ],
        };
    }

    /// <summary>How a command is called: "/ask", or the line of a menu.</summary>
    public static string Called(ICommand command, Texts texts)
    {
        string name = Named(command.Definition.Name, command.Definition.Name, texts);
        return command.Definition.Kind == CommandKind.Slash ? $"/{name}" : name;
    }

    private static IEnumerable<EmbedField> Field(Text name, IEnumerable<ICommand> commands, Texts texts) =>
        Lines(commands, texts) is { Length: > 0 } lines ? [new EmbedField(texts.Say(name), lines)] : [];

    private static string Lines(IEnumerable<ICommand> commands, Texts texts) => string.Join('\n', commands.Select(command =>
        command.Definition.Kind == CommandKind.Slash
            ? $"**{Called(command, texts)}**{Below(command.Definition, texts)} – {Described(command.Definition.Name, command.Definition.Description, texts)}"
            : $"**{Called(command, texts)}** – {texts.Say(Text.HelpOnMessageText)}"));

    private static string Below(CommandDefinition definition, Texts texts)
    {
        CommandOption[] below = [.. definition.Options.Where(option => option.Type is OptionType.Subcommand or OptionType.SubcommandGroup)];
        return below.Length == 0 ? "" : $" {string.Join(" | ", below.Select(option => Named($"{definition.Name}/{option.Name}", option.Name, texts)))}";
    }

    private static IEnumerable<EmbedField> Subcommands(string place, string called, CommandOption option, Texts texts)
    {
        string inner = $"{place}/{option.Name}";
        string name = $"{called} {Named(inner, option.Name, texts)}";
        if (option.Type == OptionType.SubcommandGroup)
        {
            return option.Options.SelectMany(each => Subcommands(inner, name, each, texts));
        }

        string takes = Takes(inner, option.Options, texts);
        string about = Described(inner, option.Description, texts);
        return [new EmbedField($"/{name}", takes.Length == 0 ? about : $"{about}\n{takes}")];
    }

    private static string Takes(string place, IReadOnlyList<CommandOption> options, Texts texts) => string.Join(
        '\n',
        options.Where(option => option.Type is not (OptionType.Subcommand or OptionType.SubcommandGroup)).Select(option =>
            $"- `{Named($"{place}/{option.Name}", option.Name, texts)}` – {Described($"{place}/{option.Name}", option.Description, texts)}{(option.Required ? "" : $" ({texts.Say(Text.HelpOptional)})")}"));

    private static string Named(string place, string english, Texts texts) => Texts.Own(texts.Language, place) ?? english;

    private static string Described(string place, string english, Texts texts) => Texts.Own(texts.Language, $"{place}.about") ?? english;
}
