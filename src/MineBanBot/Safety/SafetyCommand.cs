using MineBanBot.Commands;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Messages;
using MineBanBot.Knowledge;

namespace MineBanBot.Safety;

/// <summary>/safety: what to do before a mine. It needs no question, so that nobody in danger has to find words.</summary>
internal sealed class SafetyCommand(KnowledgeService knowledge) : ICommand
{
    /// <inheritdoc/>
    public CommandDefinition Definition { get; } = new(
        "safety",
        "What to do when you see something that may be a mine",
        new CommandOption(OptionType.Boolean, "private", "Show the answer to you alone"));

    /// <inheritdoc/>
    public Task<Reply> HandleAsync(Interaction.Command interaction, Manner manner, CancellationToken cancellationToken) =>
        Task.FromResult<Reply>(new Reply.Show(
            OutgoingMessage.Of(AnswerEmbed.Of(knowledge.Safety(manner.Texts.Language), manner.Texts)), manner.Private));
}
