using MineBanBot.Commands;
using MineBanBot.Commands.Cards;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Messages;
using MineBanBot.Discord.Modals;
using MineBanBot.Knowledge;
using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Questions;
using MineBanBot.Language;
using MineBanBot.Reports;

namespace MineBanBot.Ask;

/// <summary>/ask: a question in plain words.</summary>
internal sealed class AskCommand(KnowledgeService knowledge, AskDrawing drawing, Unanswered unanswered, ReportStore reports, TimeProvider time) : ICommand
{
    private const string RemarkField = "remark";

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
    public Task<Reply> HandleAsync(Interaction.Command interaction, Manner manner, CancellationToken cancellationToken)
    {
        string? asOf = interaction.Options.Text("as_of");
        PartialDate? date = PartialDate.TryParse(asOf);
        if (asOf is not null && date is null)
        {
            return Task.FromResult<Reply>(new Reply.Show(OutgoingMessage.Of(manner.Texts.Say(Text.AskNoDate)), Private: true));
        }

        Question question = Asked(interaction.Options.Text("question") ?? "", date, manner);
        Answer answer = knowledge.Ask(question);
        if (answer is { Kind: AnswerKind.Abstain, Topic: not AnswerTopic.Safety })
        {
            unanswered.Note(interaction.From.Guild, question.Text);
        }

        return Task.FromResult<Reply>(new Reply.Show(drawing.First(question, answer, manner), manner.Private));
    }

    /// <inheritdoc/>
    public Reply.Suggest Suggest(Interaction.Autocomplete interaction, Manner manner) =>
        new([.. knowledge.SuggestQuestions(interaction.Typed, CommandLimits.Options).Select(text => new CommandChoice(text, text))]);

    /// <inheritdoc/>
    public Task<Reply?> HandleAsync(Interaction.Component interaction, Manner manner, CancellationToken cancellationToken) =>
        Task.FromResult(AskButton.TryParse(interaction.CustomId) is { } button ? Pressed(button, manner) : null);

    /// <inheritdoc/>
    public async Task<Reply?> HandleAsync(Interaction.Modal interaction, Manner manner, CancellationToken cancellationToken)
    {
        if (AskButton.TryParse(interaction.CustomId) is not { Act: AskButton.Wrong } form)
        {
            return null;
        }

        string remark = interaction.Fields.GetValueOrDefault(RemarkField)?.Trim() ?? "";
        if (remark.Length == 0)
        {
            return new Reply.Show(OutgoingMessage.Of(manner.Texts.Say(Text.ReportEmpty)), Private: true);
        }

        Answer answer = knowledge.Ask(Asked(form.Question, form.AsOf, manner));
        await reports.AddAsync(interaction.From.Guild, interaction.From.User.Id, form.Question, answer.Title, remark, cancellationToken);
        return new Reply.Show(OutgoingMessage.Of(manner.Texts.Say(Text.ReportThanks)), Private: true);
    }

    private Reply? Pressed(AskButton button, Manner manner)
    {
        if (button.Act == AskButton.Wrong)
        {
            return new Reply.OpenModal(new ModalForm(
                button.CutCustomId,
                manner.Texts.Say(Text.ReportTitle),
                new TextField(RemarkField, manner.Texts.Say(Text.ReportLabel))
                {
                    Paragraph = true,
                    MaxLength = 1000,
                    Description = manner.Texts.Say(Text.ReportHint),
                }));
        }

        Question question = Asked(button.Question, button.AsOf, manner);
        Answer answer = knowledge.Ask(question);
        return button.Act switch
        {
            AskButton.Ask => new Reply.Update(drawing.First(question, answer, manner)),
            AskButton.Share when !manner.MayBePublic => new Reply.Show(OutgoingMessage.Of(manner.Texts.Say(Text.CardNotHere)), Private: true),
            AskButton.Share => new Reply.Show(drawing.First(question, answer, manner with { Private = false })),
            AskButton.Sources => new Reply.Show(OutgoingMessage.Of(SourcesCard.Of(answer, manner.Texts)), Private: true),
            _ when button.Page > 0 => new Reply.Update(AskDrawing.Page(question, answer, button.Page, manner)),
            _ => null,
        };
    }

    private Question Asked(string text, PartialDate? asOf, Manner manner) =>
        new(text, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)) { AsOf = asOf, Language = manner.Texts.Language };
}
