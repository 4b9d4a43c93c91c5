using MineBanBot.Commands;
using MineBanBot.Commands.Cards;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Interactions;
using MineBanBot.Knowledge;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Language;

namespace MineBanBot.Define;

/// <summary>/define: what a term means or a body is.</summary>
internal sealed class DefineCommand(KnowledgeService knowledge, CardReplies replies) : ICommand
{
    private const string Name = "define";
    private const int Near = 5;

    /// <inheritdoc/>
    public CommandDefinition Definition { get; } = new(
        Name,
        "What a term means, or a body is",
        new CommandOption(OptionType.Text, "term", "The term or its abbreviation") { Required = true, Autocomplete = true, MaxLength = 100 },
        new CommandOption(OptionType.Boolean, "private", "Show the answer to you alone"));

    /// <inheritdoc/>
    public Task<Reply> HandleAsync(Interaction.Command interaction, Manner manner, CancellationToken cancellationToken)
    {
        string typed = interaction.Options.Text("term") ?? "";
        return Task.FromResult(knowledge.Rows.Term(typed) is { } term
            ? CardReplies.Show(Name, Mark.Of(term.Term), Card(term, manner), interaction, manner)
            : Unknown(interaction, typed, manner));
    }

    /// <inheritdoc/>
    public Task<Reply?> HandleAsync(Interaction.Component interaction, Manner manner, CancellationToken cancellationToken) => Task.FromResult(
        CardButton.TryParse(interaction.CustomId) is { } button && knowledge.Facts.Definitions.FirstOrDefault(each => Mark.Of(each.Term) == button.Asked) is { } term
            ? replies.Pressed(button, Card(term, manner), interaction, manner)
            : null);

    /// <inheritdoc/>
    public Reply.Suggest Suggest(Interaction.Autocomplete interaction, Manner manner) =>
        new([.. knowledge.Rows.Terms(interaction.Typed, CommandLimits.Options).Select(each => new CommandChoice(each.Term, each.Term))]);

    private PagedAnswer Card(Definition term, Manner manner) => replies.Paged(cards => cards.Term(term), manner);

    private Reply.Show Unknown(Interaction.Command interaction, string typed, Manner manner) => knowledge.Rows.Terms(typed, Near) is { Count: > 0 } near
        ? replies.Refuse(interaction, Text.TermUnknownNear, manner, NameList.Of([.. near.Select(each => each.Term)]))
        : replies.Refuse(interaction, Text.TermUnknown, manner);
}
