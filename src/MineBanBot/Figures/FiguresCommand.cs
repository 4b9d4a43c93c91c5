using MineBanBot.Commands;
using MineBanBot.Commands.Cards;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Interactions;
using MineBanBot.Knowledge.Cards;
using MineBanBot.Knowledge.Figures;
using MineBanBot.Language;

namespace MineBanBot.Figures;

/// <summary>/figures: the figures of a topic, with their series as tables.</summary>
internal sealed class FiguresCommand(CardReplies replies) : ICommand
{
    private const string Name = "figures";

    /// <inheritdoc/>
    public CommandDefinition Definition { get; } = new(
        Name,
        "Published figures on a topic, over the years",
        new CommandOption(OptionType.Text, "topic", "What the figures are about")
        {
            Required = true,
            Choices = [.. FigureTopic.All.Select(topic => new CommandChoice(RowNames.InWords(topic.Name), topic.Name))],
        },
        new CommandOption(OptionType.Boolean, "private", "Show the answer to you alone"));

    /// <inheritdoc/>
    public Task<Reply> HandleAsync(Interaction.Command interaction, Manner manner, CancellationToken cancellationToken) => Task.FromResult(
        FigureTopic.TryFind(interaction.Options.Text("topic")) is { } topic
            ? CardReplies.Show(Name, topic.Name, Card(topic, manner), interaction, manner)
            : replies.Refuse(interaction, Text.FiguresNoTopic, manner, NameList.Of([.. FigureTopic.All.Select(each => RowNames.InWords(each.Name))])));

    /// <inheritdoc/>
    public Task<Reply?> HandleAsync(Interaction.Component interaction, Manner manner, CancellationToken cancellationToken) => Task.FromResult(
        CardButton.TryParse(interaction.CustomId) is { } button && FigureTopic.TryFind(button.Asked) is { } topic
            ? replies.Pressed(button, Card(topic, manner), interaction, manner)
            : null);

    private PagedAnswer Card(FigureTopic topic, Manner manner) => replies.Paged(cards => cards.Figures(topic), manner);
}
