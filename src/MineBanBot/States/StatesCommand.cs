using System.Globalization;

using MineBanBot.Commands;
using MineBanBot.Commands.Cards;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Interactions;
using MineBanBot.Knowledge;
using MineBanBot.Knowledge.Counts;
using MineBanBot.Language;

namespace MineBanBot.States;

/// <summary>/states: lists of states by how they stand, region, group and year.</summary>
internal sealed class StatesCommand(KnowledgeService knowledge, CardReplies replies) : ICommand
{
    private const string Name = "states";
    private const int FirstYear = 1997;
    private const int LastYear = 2100;

    private static readonly (Standing Standing, string Name, string Shown)[] Standings =
    [
        (Standing.Party, "party", "States Parties"),
        (Standing.Outside, "outside", "outside the treaty"),
        (Standing.Never, "never", "never joined"),
        (Standing.Withdrawn, "withdrawn", "withdrew"),
        (Standing.Leaving, "leaving", "gave notice of withdrawal"),
        (Standing.Signatory, "signatory", "signed and not joined"),
    ];

    /// <inheritdoc/>
    public CommandDefinition Definition { get; } = new(
        Name,
        "Lists states by status, region, group or year, with counts",
        new CommandOption(OptionType.Text, "status", "How they stand towards the treaty") { Choices = [.. Standings.Select(each => new CommandChoice(each.Shown, each.Name))] },
        new CommandOption(OptionType.Text, "region", "Only states of this region") { Autocomplete = true, MaxLength = 100 },
        new CommandOption(OptionType.Text, "group", "Only members of this group, such as the EU") { Autocomplete = true, MaxLength = 100 },
        new CommandOption(OptionType.WholeNumber, "year", "Who joined, left, gave notice or signed in this year") { MinValue = FirstYear, MaxValue = LastYear },
        new CommandOption(OptionType.Boolean, "private", "Show the answer to you alone"));

    /// <inheritdoc/>
    public Task<Reply> HandleAsync(Interaction.Command interaction, Manner manner, CancellationToken cancellationToken) => Task.FromResult(Answer(interaction, manner));

    /// <inheritdoc/>
    public Task<Reply?> HandleAsync(Interaction.Component interaction, Manner manner, CancellationToken cancellationToken) => Task.FromResult(
        CardButton.TryParse(interaction.CustomId) is { } button && Remembered(button.Asked) is { } filter
            ? replies.Pressed(button, Card(filter, manner), interaction, manner)
            : null);

    /// <inheritdoc/>
    public Reply.Suggest Suggest(Interaction.Autocomplete interaction, Manner manner)
    {
        IReadOnlyList<string> names = interaction.Focused == "region"
            ? knowledge.Rows.Regions(interaction.Typed, CommandLimits.Options)
            : knowledge.Rows.Groups(interaction.Typed, CommandLimits.Options);
        return new([.. names.Select(name => new CommandChoice(name, name))]);
    }

    private Reply Answer(Interaction.Command interaction, Manner manner)
    {
        (string? status, string? region, string? group, string? year) =
            (interaction.Options.Text("status"), interaction.Options.Text("region"), interaction.Options.Text("group"), interaction.Options.Text("year"));
        Standing? standing = status is null ? Standing.Any : Standings.FirstOrDefault(each => each.Name == status).Standing is var found && found != Standing.Any ? found : null;
        int last = knowledge.AsOf.Year;
        StatesFilter filter = new(standing ?? Standing.Any, region is null ? null : knowledge.Rows.Region(region), group is null ? null : knowledge.Rows.Group(group), YearOf(year));
        return standing is null ? replies.Refuse(interaction, Text.StatesNoStatus, manner, NameList.Of([.. Standings.Select(each => each.Name)]))
            : region is not null && filter.Region is null ? replies.Refuse(interaction, Text.StatesNoRegion, manner, NameList.Of(knowledge.Rows.Regions("", CommandLimits.Options)))
            : group is not null && filter.Group is null ? replies.Refuse(interaction, Text.StatesNoGroup, manner, NameList.Of(knowledge.Rows.Groups("", CommandLimits.Options)))
            : year is not null && (filter.Year is null || filter.Year < FirstYear || filter.Year > last) ? replies.Refuse(interaction, Text.StatesNoYear, manner, FirstYear, last)
            : !FitsYear(filter) ? replies.Refuse(interaction, Text.StatesYearStatus, manner)
            : CardReplies.Show(Name, Asked(filter), Card(filter, manner), interaction, manner);
    }

    // Nobody becomes one who never joined in a year.
    private static bool FitsYear(StatesFilter filter) => filter.Year is null || filter.Standing is not (Standing.Never or Standing.Outside);

    private PagedAnswer Card(StatesFilter filter, Manner manner) => replies.Paged(cards => cards.States(filter), manner);

    private static string Asked(StatesFilter filter) =>
        $"{Standings.FirstOrDefault(each => each.Standing == filter.Standing).Name}:{MarkOf(filter.Region)}:{MarkOf(filter.Group)}:{filter.Year}";

    private static string MarkOf(string? name) => name is null ? "" : Mark.Of(name);

    // What an id keeps is as untrusted as what is typed.
    private StatesFilter? Remembered(string asked)
    {
        if (asked.Split(':') is not [var status, var region, var group, var year])
        {
            return null;
        }

        StatesFilter filter = new(
            Standings.FirstOrDefault(each => each.Name == status).Standing,
            Mark.Find(region, knowledge.Facts.States.Select(state => state.Region).Distinct()),
            Mark.Find(group, knowledge.Facts.Groups.Select(member => member.Group).Distinct()),
            YearOf(year));
        return Asked(filter) == asked && FitsYear(filter) && filter.Year is null or (>= FirstYear and <= LastYear) ? filter : null;
    }

    private static int? YearOf(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int year) ? year : null;
}
