using MineBanBot.Commands;
using MineBanBot.Commands.Cards;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Interactions;
using MineBanBot.Knowledge;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Language;

namespace MineBanBot.Compare;

/// <summary>/compare: two to four states side by side.</summary>
internal sealed class CompareCommand(KnowledgeService knowledge, CardReplies replies) : ICommand
{
    private const string Name = "compare";
    private const int Least = 2;

    private static readonly string[] Places = ["state1", "state2", "state3", "state4"];

    /// <inheritdoc/>
    public CommandDefinition Definition { get; } = new(
        Name,
        "Two to four states side by side",
        [
            .. Places.Select((place, index) => new CommandOption(OptionType.Text, place, index < Least ? "A state" : "Another state")
            {
                Required = index < Least,
                Autocomplete = true,
                MaxLength = 100,
            }),
            new CommandOption(OptionType.Boolean, "private", "Show the answer to you alone"),
        ]);

    /// <inheritdoc/>
    public Task<Reply> HandleAsync(Interaction.Command interaction, Manner manner, CancellationToken cancellationToken) => Task.FromResult(Answer(interaction, manner));

    /// <inheritdoc/>
    public Task<Reply?> HandleAsync(Interaction.Component interaction, Manner manner, CancellationToken cancellationToken)
    {
        if (CardButton.TryParse(interaction.CustomId) is not { } button)
        {
            return Task.FromResult<Reply?>(null);
        }

        string[] codes = button.Asked.Split(':');
        State[] states = [.. codes.Select(code => knowledge.Facts.States.FirstOrDefault(state => state.Iso3 == code)).OfType<State>().Distinct()];
        return Task.FromResult(states.Length == codes.Length && states.Length >= Least && states.Length <= Places.Length
            ? replies.Pressed(button, Card(states, manner), interaction, manner)
            : null);
    }

    /// <inheritdoc/>
    public Reply.Suggest Suggest(Interaction.Autocomplete interaction, Manner manner) =>
        new([.. knowledge.SuggestStates(interaction.Typed, CommandLimits.Options).Select(name => new CommandChoice(name, name))]);

    private Reply Answer(Interaction.Command interaction, Manner manner)
    {
        List<State> states = [];
        foreach (string place in Places)
        {
            if (interaction.Options.Text(place) is not { } typed)
            {
                continue;
            }

            switch (knowledge.FindStates(typed))
            {
                case []:
                    return replies.Refuse(interaction, Text.CompareUnknown, manner, place);
                case [var only]:
                    states.Add(only);
                    break;
                case var several:
                    return replies.Refuse(interaction, Text.CompareUnclear, manner, place, NameList.Of([.. several.Select(state => state.PlainName)]));
            }
        }

        State[] different = [.. states.Distinct()];
        return different.Length < Least
            ? replies.Refuse(interaction, Text.CompareSame, manner)
            : CardReplies.Show(Name, string.Join(':', different.Select(state => state.Iso3)), Card(different, manner), interaction, manner);
    }

    private PagedAnswer Card(State[] states, Manner manner) => replies.Paged(cards => cards.Compare(states), manner);
}
