using MineBanBot.Commands;
using MineBanBot.Commands.Cards;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Interactions;
using MineBanBot.Knowledge;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Language;

namespace MineBanBot.Country;

/// <summary>/country: all that is known of one state.</summary>
internal sealed class CountryCommand(KnowledgeService knowledge, CardReplies replies) : ICommand
{
    private const string Name = "country";
    private const int Near = 3;

    /// <inheritdoc/>
    public CommandDefinition Definition { get; } = new(
        Name,
        "How a state stands towards the Mine Ban Treaty, with its dates",
        new CommandOption(OptionType.Text, "name", "The state's name") { Required = true, Autocomplete = true, MaxLength = 100 },
        new CommandOption(OptionType.Boolean, "private", "Show the answer to you alone"));

    /// <inheritdoc/>
    public Task<Reply> HandleAsync(Interaction.Command interaction, Manner manner, CancellationToken cancellationToken)
    {
        string typed = interaction.Options.Text("name") ?? "";
        IReadOnlyList<State> named = knowledge.FindStates(typed);
        return Task.FromResult(named switch
        {
            [] => Unknown(interaction, typed, manner),
            [var only] => CardReplies.Show(Name, only.Iso3, Card(only, manner), interaction, manner),
            _ => CardReplies.Choose(Name, replies.Answer(cards => cards.Which(named), manner), named.Select(state => (state.PlainName, state.Iso3)), manner),
        });
    }

    /// <inheritdoc/>
    public Task<Reply?> HandleAsync(Interaction.Component interaction, Manner manner, CancellationToken cancellationToken) => Task.FromResult(
        CardButton.TryParse(interaction.CustomId) is { } button && knowledge.Facts.States.FirstOrDefault(state => state.Iso3 == button.Asked) is { } state
            ? replies.Pressed(button, Card(state, manner), interaction, manner)
            : null);

    /// <inheritdoc/>
    public Reply.Suggest Suggest(Interaction.Autocomplete interaction, Manner manner) =>
        new([.. knowledge.SuggestStates(interaction.Typed, CommandLimits.Options).Select(name => new CommandChoice(name, name))]);

    private PagedAnswer Card(State state, Manner manner) => replies.Paged(cards => cards.Country(state), manner);

    private Reply.Show Unknown(Interaction.Command interaction, string typed, Manner manner) => knowledge.SuggestStates(typed, Near) is { Count: > 0 } near && typed.Length > 0
        ? replies.Refuse(interaction, Text.StateUnknownNear, manner, NameList.Of(near))
        : replies.Refuse(interaction, Text.StateUnknown, manner);
}
