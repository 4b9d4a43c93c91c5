using MineBanBot.Discord.Commands;

namespace MineBanBot.Commands;

/// <summary>All commands by name.</summary>
internal sealed class CommandCatalog(IEnumerable<ICommand> commands)
{
    private readonly Dictionary<string, ICommand> byName = commands.ToDictionary(command => command.Definition.Name);

    /// <summary>What to register with Discord, in alphabetical order.</summary>
    public IReadOnlyList<CommandDefinition> Definitions =>
        [.. byName.Values.Select(command => command.Definition).OrderBy(definition => definition.Name, StringComparer.Ordinal)];

    /// <summary>The command that answers to a name such as "treaty article"; null when there is none.</summary>
    public ICommand? Find(string name) => byName.GetValueOrDefault(name.Split(' ')[0]);
}
