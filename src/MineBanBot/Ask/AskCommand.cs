using MineBanBot.Commands;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Messages;
using MineBanBot.Knowledge;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Questions;

namespace MineBanBot.Ask;

/// <summary>/ask: a question in plain words.</summary>
internal sealed class AskCommand(KnowledgeService knowledge, TimeProvider time) : ICommand
{
    /// <inheritdoc/>
    public CommandDefinition Definition { get; } = new(
        "ask",
        "Ask about the Mine Ban Treaty or about landmine news",
        new CommandOption(OptionType.Text, "question", "Your question, in your own words")
        {
            Required = true,
            Autocomplete = true,
            MaxLength = Question.MaxLength,
        },
        new CommandOption(OptionType.Text, "as_of", "Answer as of this date: 2015, 2015-04 or 2015-04-06") { MaxLength = 10 },
        new CommandOption(OptionType.Boolean, "private", "Show the answer to you alone"));

    /// <inheritdoc/>
    public Task<Reply> HandleAsync(Interaction.Command interaction, CancellationToken cancellationToken) =>
        Task.FromResult<Reply>(Answer(interaction.Options));

    /// <inheritdoc/>
    public Reply.Suggest Suggest(Interaction.Autocomplete interaction) =>
        new([.. knowledge.SuggestQuestions(interaction.Typed, CommandLimits.Options).Select(text => new CommandChoice(text, text))]);

    private Reply.Show Answer(OptionValues options)
    {
        string? asOf = options.Text("as_of");
        PartialDate? date = PartialDate.TryParse(asOf);
        if (asOf is not null && date is null)
        {
            return new Reply.Show(OutgoingMessage.Of("I cannot read that date. Write as_of as 2015, 2015-04 or 2015-04-06."), Private: true);
        }

        Question question = new(options.Text("question") ?? "", DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)) { AsOf = date };
        return new Reply.Show(OutgoingMessage.Of(AnswerEmbed.Of(knowledge.Ask(question))), options.IsTrue("private"));
    }
}
