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

    /// <summary>Permission bits in decimal.</summary>
    public string? DefaultMemberPermissions { get; init; }

    /// <summary>Written only when there are any.</summary>
    public IReadOnlyList<CommandOptionBody>? Options { get; init; }

    /// <summary>A definition as Discord takes it.</summary>
    public static CommandBody Of(CommandDefinition definition) => new CommandBody(definition.Name, definition.Description)
    {
        Type = (int)definition.Kind,
        DefaultMemberPermissions = definition.DefaultMemberPermissions?.ToString(CultureInfo.InvariantCulture),
        Options = [.. definition.Options.Select(CommandOptionBody.Of)],
    }.Normal();

    /// <summary>The one spelling of several that mean the same.</summary>
    public CommandBody Normal() => this with
    {
        Type = Type ?? SlashCommand,
        Description = string.IsNullOrEmpty(Description) ? null : Description,
        Options = Options is { Count: > 0 } ? [.. Options.Select(each => each.Normal())] : null,
    };
}
