using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Interactions;
using MineBanBot.Language;
using MineBanBot.Servers;

namespace MineBanBot.Commands;

/// <summary>All commands by name. No two share one, of whatever kind: the ids of buttons and forms begin with it.</summary>
internal sealed class CommandCatalog(IEnumerable<ICommand> commands)
{
    private readonly Dictionary<string, ICommand> byName = commands.ToDictionary(command => command.Definition.Name);

    /// <summary>
    /// What to register with Discord, in alphabetical order, with its translations. Members may use commands wherever they are, with the bot
    /// installed in the server or to their own account; those of moderators are for servers, and for whoever may manage them until a server
    /// decides otherwise.
    /// </summary>
    public IReadOnlyList<CommandDefinition> Definitions =>
        [.. byName.Values.Select(Registered).OrderBy(definition => definition.Name, StringComparer.Ordinal)];

    /// <summary>All commands, in alphabetical order.</summary>
    public IReadOnlyList<ICommand> All => [.. byName.Values.OrderBy(command => command.Definition.Name, StringComparer.Ordinal)];

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

    /// <summary>The command that an interaction is for; null when there is none.</summary>
    public ICommand? For(Interaction interaction) => interaction switch
    {
        Interaction.Command typed => Typed(typed.Name),
        Interaction.Autocomplete typing => Typed(typing.Name),
        Interaction.OnMessage onMessage => Chosen(CommandKind.OnMessage, onMessage.Name),
        Interaction.OnUser onUser => Chosen(CommandKind.OnUser, onUser.Name),
        Interaction.Component used => OwnerOf(used.CustomId),
        Interaction.Modal submitted => OwnerOf(submitted.CustomId),
        _ => null,
    };

    private static CommandDefinition Registered(ICommand command) => Translations.Of(command.Definition) with
    {
        DefaultMemberPermissions = command.IsForModerators ? Moderators.Needed : null,
        Contexts = command.IsForModerators ? [CommandContext.Servers] : [CommandContext.Servers, CommandContext.BotMessages, CommandContext.PrivateMessages],
        Installations = command.IsForModerators ? [Installation.ByServer] : [Installation.ByServer, Installation.ByUser],
    };
}
