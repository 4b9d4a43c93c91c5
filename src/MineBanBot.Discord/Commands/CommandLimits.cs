using System.Text.RegularExpressions;

using MineBanBot.Discord.Embeds;

namespace MineBanBot.Discord.Commands;

/// <summary>Discord's limits on command definitions, counted in code points (https://discord.com/developers/docs/interactions/application-commands).</summary>
public static partial class CommandLimits
{
    /// <summary>Greatest length of a command's or option's description.</summary>
    public const int Description = 100;

    /// <summary>Greatest number of options of a command and of choices of an option.</summary>
    public const int Options = 25;

    /// <summary>Greatest length of a choice's name and of its value.</summary>
    public const int Choice = 100;

    /// <summary>Greatest sum of all names, descriptions and values of one command.</summary>
    public const int Total = 8000;

    internal static string CheckedName(string name) =>
        NamePattern().IsMatch(name) && !name.Any(char.IsUpper)
            ? name
            : throw new ArgumentException(
                $"Command or option name \"{name}\" breaks Discord's pattern: 1–32 lower case letters, digits, - or _.");

    internal static string CheckedMenuName(string name) => EmbedLimits.Length(name) is >= 1 and <= 32
        ? name
        : throw new ArgumentException($"Menu command name \"{name}\" must have 1–32 characters.");

    internal static string CheckedDescription(string name, string description) =>
        EmbedLimits.Length(description) is >= 1 and <= Description
            ? description
            : throw new ArgumentException($"The description of \"{name}\" must have 1–{Description} characters.");

    /// <summary>Counts each text in its longest language.</summary>
    internal static void CheckTotal(CommandDefinition command)
    {
        int total = LocalizationLimits.Longest(command.Name, command.NameLocalizations)
            + LocalizationLimits.Longest(command.Description, command.DescriptionLocalizations)
            + command.Options.Sum(LengthOf);
        if (total > Total)
        {
            throw new ArgumentException(
                $"\"{command.Name}\" has {total} characters in all its names, descriptions and values; Discord allows {Total}.");
        }
    }

    internal static IReadOnlyList<CommandOption> CheckedOptions(string name, IReadOnlyList<CommandOption> options)
    {
        if (options.Count > Options)
        {
            throw new ArgumentException($"\"{name}\" has {options.Count} options; Discord allows {Options}.");
        }

        if (options.DistinctBy(option => option.Name).Count() < options.Count)
        {
            throw new ArgumentException($"\"{name}\" has two options of the same name.");
        }

        bool optionalSeen = false;
        foreach (CommandOption option in options)
        {
            CheckedName(option.Name);
            CheckedDescription(option.Name, option.Description);
            LocalizationLimits.Checked(option.Name, option.NameLocalizations, CheckedName);
            LocalizationLimits.Checked(option.Name, option.DescriptionLocalizations, text => CheckedDescription(option.Name, text));
            foreach (CommandChoice choice in option.Choices)
            {
                LocalizationLimits.Checked(choice.Name, choice.NameLocalizations, CheckedChoice);
            }

            CheckedOptions(option.Name, option.Options);
            if (option.Required && optionalSeen)
            {
                throw new ArgumentException($"\"{name}\": required option \"{option.Name}\" stands after an optional one.");
            }

            if (option.Choices.Count > Options || (option.Autocomplete && option.Choices.Count > 0))
            {
                throw new ArgumentException($"\"{name}\": option \"{option.Name}\" has too many choices, or choices and autocomplete.");
            }

            optionalSeen |= !option.Required;
        }

        return options;
    }

    private static int LengthOf(CommandOption option) =>
        LocalizationLimits.Longest(option.Name, option.NameLocalizations)
        + LocalizationLimits.Longest(option.Description, option.DescriptionLocalizations)
        + option.Options.Sum(LengthOf)
        + option.Choices.Sum(choice =>
            LocalizationLimits.Longest(choice.Name, choice.NameLocalizations) + EmbedLimits.Length(choice.Value));

    private static string CheckedChoice(string name) => EmbedLimits.Length(name) is >= 1 and <= Choice
        ? name
        : throw new ArgumentException($"The choice \"{name}\" must have 1–{Choice} characters in every language.");

    // .NET does not know \p{sc=…}, so the two scripts are named by their blocks.
    [GeneratedRegex(@"^[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}\z", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();
}
