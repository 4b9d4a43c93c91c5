using MineBanBot.Commands;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Messages;
using MineBanBot.Language;

namespace MineBanBot.Help;

/// <summary>/help: what its user can do here, from the commands themselves, so that it cannot say what is not so.</summary>
/// <param name="catalog">All commands; asked for later, since this one is among them.</param>
internal sealed class HelpCommand(Lazy<CommandCatalog> catalog) : ICommand
{
    private const string Which = "command";

    /// <inheritdoc/>
    public CommandDefinition Definition { get; } = new(
        "help",
        "What you can do with me here",
        new CommandOption(OptionType.Text, Which, "Tells more of one command") { Autocomplete = true, MaxLength = 100 });

    /// <inheritdoc/>
    public bool IsAlwaysPrivate => true;

    /// <inheritdoc/>
    public Task<Reply> HandleAsync(Interaction.Command interaction, Manner manner, CancellationToken cancellationToken)
    {
        if (interaction.Options.Text(Which) is not { } wanted)
        {
            return Shown(OutgoingMessage.Of(HelpCard.Of(Open(manner), manner.Texts)));
        }

        string name = wanted.Trim().TrimStart('/');
        ICommand? command = Open(manner).FirstOrDefault(each => IsCalled(each, name, manner.Texts));
        return Shown(command is null ? OutgoingMessage.Of(manner.Texts.Say(Text.HelpUnknown)) : OutgoingMessage.Of(HelpCard.Of(command, manner.Texts)));
    }

    /// <inheritdoc/>
    public Reply.Suggest Suggest(Interaction.Autocomplete interaction, Manner manner) => new(
    [
        .. Open(manner)
            .Select(command => new CommandChoice(HelpCard.Called(command, manner.Texts), command.Definition.Name))
            .Where(choice => choice.Name.Contains(interaction.Typed.Trim().TrimStart('/'), StringComparison.OrdinalIgnoreCase))
            .Take(CommandLimits.Options),
    ]);

    // What its user cannot run here is not offered.
    private IReadOnlyList<ICommand> Open(Manner manner) => [.. catalog.Value.All.Where(command => !command.IsForModerators || manner.Moderator)];

    private static bool IsCalled(ICommand command, string name, Texts texts) =>
        ((string[])[command.Definition.Name, HelpCard.Called(command, texts).TrimStart('/')]).Contains(name, StringComparer.OrdinalIgnoreCase);

    private static Task<Reply> Shown(OutgoingMessage message) => Task.FromResult<Reply>(new Reply.Show(message, Private: true));
}
