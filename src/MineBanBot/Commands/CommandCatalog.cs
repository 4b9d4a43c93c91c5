using MineBanBot.Discord.Commands;

namespace MineBanBot.Commands;

/// <summary>All commands by name. No two share one, of whatever kind: the ids of buttons and forms begin with it.</summary>
internal sealed class CommandCatalog(IEnumerable<ICommand> commands)
{
    private readonly Dictionary<string, ICommand> byName = commands.ToDictionary(command => command.Definition.Name);

    /// <summary>What to register with Discord, in alphabetical order.</summary>
    public IReadOnlyList<CommandDefinition> Definitions =>
        [.. byName.Values.Select(command => command.Definition).OrderBy(definition => definition.Name, StringComparer.Ordinal)];

    /// <summary>The command that is typed as a name such as "treaty article"; null when there is none.</summary>
    public ICommand? Typed(string name) => Chosen(CommandKind.Slash, name.Split(' ')[0]);

    /// <summary>The command that is chosen from a menu; null when there is none.</summary>
    /// <param name="kind">Which menu.</param>
    /// <param name="name">The whole name, which may have spaces.</param>
    public ICommand? Chosen(CommandKind kind, string name) =>
        byName.TryGetValue(name, out ICommand? command) && command.Definition.Kind == kind ? command : null;

    /// <summary>The command whose button, select or form has this id; null when there is none.</summary>
    /// <param name="customId">Untrusted: it may come from an older version.</param>
    public ICommand? OwnerOf(string customId) => byName.GetValueOrDefault(customId.Split(':')[0]);
}
