using MineBanBot.Commands;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Messages;
using MineBanBot.Knowledge;

namespace MineBanBot.News;

/// <summary>/news: the entries, newest first.</summary>
internal sealed class NewsCommand(KnowledgeService knowledge, TimeProvider time) : ICommand
{
    private const int Listed = 10;

    /// <inheritdoc/>
    public CommandDefinition Definition { get; } = new(
        "news",
        "The latest landmine entries, newest first",
        new CommandOption(OptionType.Text, "country", "Only entries that name this state") { Autocomplete = true, MaxLength = 100 },
        new CommandOption(OptionType.Boolean, "private", "Show the answer to you alone"));

    /// <inheritdoc/>
    public Task<Reply> HandleAsync(Interaction.Command interaction, Manner manner, CancellationToken cancellationToken)
    {
        DateOnly today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        OutgoingMessage message = OutgoingMessage.Of(AnswerEmbed.Of(knowledge.News(interaction.Options.Text("country"), Listed, today, manner.Texts.Language), manner.Texts));
        return Task.FromResult<Reply>(new Reply.Show(message, manner.Private));
    }

    /// <inheritdoc/>
    public Reply.Suggest Suggest(Interaction.Autocomplete interaction, Manner manner) =>
        new([.. knowledge.SuggestStates(interaction.Typed, CommandLimits.Options).Select(name => new CommandChoice(name, name))]);
}
