using MineBanBot.Discord.Commands;

namespace MineBanBot.Language;

/// <summary>
/// Names and descriptions of commands in other languages. They stand in the same files as the phrases, under the place of what they name:
/// "ask" and "ask.about" for a command, "ask/question" and "ask/question.about" for an option of it, "follow/add/topic/topic=use" for a choice.
/// </summary>
internal static class Translations
{
    private const string About = ".about";

    /// <summary>The command with all translations that the files hold.</summary>
    public static CommandDefinition Of(CommandDefinition command)
    {
        CommandDefinition whole = command.Kind == CommandKind.Slash
            ? new CommandDefinition(command.Name, command.Description, [.. command.Options.Select(option => Of(command.Name, option))])
            {
                DescriptionLocalizations = In(command.Name + About),
            }
            : command;
        return whole with
        {
            NameLocalizations = In(command.Name),
            DefaultMemberPermissions = command.DefaultMemberPermissions,
            Contexts = command.Contexts,
            Installations = command.Installations,
            IsForAdults = command.IsForAdults,
        };
    }

    /// <summary>Every place of a command that wants a translation.</summary>
    public static IEnumerable<string> Places(CommandDefinition command) => command.Kind == CommandKind.Slash
        ? [command.Name, command.Name + About, .. command.Options.SelectMany(option => Places(command.Name, option))]
        : [command.Name];

    private static IEnumerable<string> Places(string above, CommandOption option)
    {
        string place = $"{above}/{option.Name}";
        return
        [
            place, place + About,
            .. option.Choices.Select(choice => $"{place}={choice.Value}"),
            .. option.Options.SelectMany(inner => Places(place, inner)),
        ];
    }

    private static CommandOption Of(string above, CommandOption option)
    {
        string place = $"{above}/{option.Name}";
        return option with
        {
            NameLocalizations = In(place),
            DescriptionLocalizations = In(place + About),
            Choices = [.. option.Choices.Select(choice => choice with { NameLocalizations = In($"{place}={choice.Value}") })],
            Options = [.. option.Options.Select(inner => Of(place, inner))],
        };
    }

    private static Dictionary<string, string> In(string place) => Languages.ByLocale
        .Select(pair => (Locale: pair.Key, Said: Texts.Own(pair.Value, place)))
        .Where(pair => pair.Said is not null)
        .ToDictionary(pair => pair.Locale, pair => pair.Said!);
}
