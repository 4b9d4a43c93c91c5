using System.Globalization;

using MineBanBot.Discord.Commands;

namespace MineBanBot.Discord.Registration;

/// <summary>
/// A command as Discord takes and gives it, as far as definitions go: ids, versions and the like are left out
/// (https://discord.com/developers/docs/interactions/application-commands#application-command-object).
/// </summary>
internal sealed record CommandBody(string? Name, string? Description)
{
    private const int SlashCommand = 1;

    /// <summary>Whether it is typed or picked from a menu.</summary>
    public int? Type { get; init; }

    /// <summary>By locale; written only when there are any.</summary>
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    /// <summary>By locale; written only when there are any.</summary>
    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    /// <summary>Where it can be used; null leaves it to the application.</summary>
    public IReadOnlyList<int>? Contexts { get; init; }

    /// <summary>Who has to install the bot; null leaves it to the application.</summary>
    public IReadOnlyList<int>? IntegrationTypes { get; init; }

    /// <summary>Written only when true.</summary>
    public bool? Nsfw { get; init; }

    /// <summary>Permission bits in decimal.</summary>
    public string? DefaultMemberPermissions { get; init; }

    /// <summary>Written only when there are any.</summary>
    public IReadOnlyList<CommandOptionBody>? Options { get; init; }

    /// <summary>A definition as Discord takes it.</summary>
    public static CommandBody Of(CommandDefinition definition) => new CommandBody(definition.Name, definition.Description)
    {
        Type = (int)definition.Kind,
        NameLocalizations = definition.NameLocalizations,
        DescriptionLocalizations = definition.DescriptionLocalizations,
        Contexts = [.. definition.Contexts.Select(each => (int)each)],
        IntegrationTypes = [.. definition.Installations.Select(each => (int)each)],
        Nsfw = definition.IsForAdults,
        DefaultMemberPermissions = definition.DefaultMemberPermissions?.ToString(CultureInfo.InvariantCulture),
        Options = [.. definition.Options.Select(CommandOptionBody.Of)],
    }.Normal();

    /// <summary>Without what only commands of all servers can have.</summary>
    public CommandBody OfOneServer() => this with { Contexts = null, IntegrationTypes = null };

    /// <summary>
    /// Without what the wanted one leaves to the application: Discord fills that in, and what it filled in is no difference.
    /// </summary>
    public CommandBody AsFarAs(CommandBody wanted) => this with
    {
        Contexts = wanted.Contexts is null ? null : Contexts,
        IntegrationTypes = wanted.IntegrationTypes is null ? null : IntegrationTypes,
    };

    /// <summary>The one spelling of several that mean the same.</summary>
    public CommandBody Normal() => this with
    {
        Type = Type ?? SlashCommand,
        Description = string.IsNullOrEmpty(Description) ? null : Description,
        NameLocalizations = Translations.Normal(NameLocalizations),
        DescriptionLocalizations = Translations.Normal(DescriptionLocalizations),
        Contexts = Contexts is { Count: > 0 } ? [.. Contexts.Distinct().Order()] : null,
        IntegrationTypes = IntegrationTypes is { Count: > 0 } ? [.. IntegrationTypes.Distinct().Order()] : null,
        Nsfw = Nsfw == true ? true : null,
        Options = Options is { Count: > 0 } ? [.. Options.Select(each => each.Normal())] : null,
    };
}
