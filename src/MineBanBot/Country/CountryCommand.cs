using MineBanBot.Commands;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Messages;
using MineBanBot.Knowledge;

namespace MineBanBot.Country;

/// <summary>/country: the card of one state.</summary>
internal sealed class CountryCommand(KnowledgeService knowledge, TimeProvider time) : ICommand
{
    /// <inheritdoc/>
    public CommandDefinition Definition { get; } = new(
        "country",
        "How a state stands towards the Mine Ban Treaty, with its dates",
        new CommandOption(OptionType.Text, "name", "The state's name") { Required = true, Autocomplete = true, MaxLength = 100 },
        new CommandOption(OptionType.Boolean, "private", "Show the answer to you alone"));

    /// <inheritdoc/>
    public Task<Reply> HandleAsync(Interaction.Command interaction, Manner manner, CancellationToken cancellationToken)
    {
        DateOnly today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        OutgoingMessage message = OutgoingMessage.Of(AnswerEmbed.Of(knowledge.Country(interaction.Options.Text("name") ?? "", today, manner.Texts.Language), manner.Texts));
        return Task.FromResult<Reply>(new Reply.Show(message, manner.Private));
    }

    /// <inheritdoc/>
    public Reply.Suggest Suggest(Interaction.Autocomplete interaction, Manner manner) =>
        new([.. knowledge.SuggestStates(interaction.Typed, CommandLimits.Options).Select(name => new CommandChoice(name, name))]);
}
