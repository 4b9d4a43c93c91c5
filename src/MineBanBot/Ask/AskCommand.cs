using MineBanBot.Commands;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Components;
using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Messages;
using MineBanBot.Knowledge;
using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Questions;

namespace MineBanBot.Ask;

/// <summary>/ask: a question in plain words.</summary>
internal sealed class AskCommand(KnowledgeService knowledge, TimeProvider time) : ICommand
{
    private const string TooLong = "There are more pages. Ask in fewer words, and I can offer buttons to turn them.";

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
        Task.FromResult<Reply>(Shown(interaction.Options));

    /// <inheritdoc/>
    public Reply.Suggest Suggest(Interaction.Autocomplete interaction) =>
        new([.. knowledge.SuggestQuestions(interaction.Typed, CommandLimits.Options).Select(text => new CommandChoice(text, text))]);

    /// <inheritdoc/>
    public Task<Reply?> HandleAsync(Interaction.Component interaction, CancellationToken cancellationToken) =>
        Task.FromResult<Reply?>(AskPage.TryParse(interaction.CustomId) is { } page ? new Reply.Update(Draw(page)) : null);

    private Reply.Show Shown(OptionValues options)
    {
        string? asOf = options.Text("as_of");
        PartialDate? date = PartialDate.TryParse(asOf);
        if (asOf is not null && date is null)
        {
            return new Reply.Show(OutgoingMessage.Of("I cannot read that date. Write as_of as 2015, 2015-04 or 2015-04-06."), Private: true);
        }

        return new Reply.Show(Draw(new AskPage(1, date, options.Text("question") ?? "")), options.IsTrue("private"));
    }

    private OutgoingMessage Draw(AskPage asked)
    {
        Question question = new(asked.Question, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)) { AsOf = asked.AsOf };
        IReadOnlyList<Answer> pages = AnswerPages.Of(knowledge.Ask(question));
        int number = Math.Min(asked.Number, pages.Count);
        if (pages.Count == 1)
        {
            return OutgoingMessage.Of(AnswerEmbed.Of(pages[0]));
        }

        // The last page stands for all ids: it is the longest.
        Answer page = pages[number - 1];
        return (asked with { Number = pages.Count }).CustomId is null
            ? OutgoingMessage.Of(AnswerEmbed.Of(page with { Fields = [.. page.Fields, new AnswerField("More", TooLong)] }, (number, pages.Count)))
            : OutgoingMessage.Of(AnswerEmbed.Of(page, (number, pages.Count))) with { Rows = [Buttons(asked, number, pages.Count)] };
    }

    private static ButtonRow Buttons(AskPage asked, int number, int count) => new(
        new Button("Previous", (asked with { Number = Math.Max(1, number - 1) }).CustomId!, number > 1),
        new Button("Next", (asked with { Number = Math.Min(count, number + 1) }).CustomId!, number < count));
}
