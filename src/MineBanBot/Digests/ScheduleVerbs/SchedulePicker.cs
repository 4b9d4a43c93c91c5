using MineBanBot.Digests.Scheduling;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Interactions;

namespace MineBanBot.Digests.ScheduleVerbs;

/// <summary>The option that names one of the server's schedules.</summary>
internal sealed class SchedulePicker(ScheduleStore schedules)
{
    private const string Name = "schedule";

    /// <summary>How Discord shows it.</summary>
    public static CommandOption Option { get; } = new(OptionType.Text, Name, "Which schedule") { Required = true, Autocomplete = true, MaxLength = 100 };

    /// <summary>What was chosen. Untrusted.</summary>
    public static string Chosen(OptionValues options) => options.Text(Name) ?? "";

    /// <summary>Suggests the server's schedules. Does no I/O.</summary>
    public Reply.Suggest Suggest(Interaction.Autocomplete interaction) => interaction.From.Guild is not { } guild
        ? new Reply.Suggest()
        : new([.. schedules.Of(guild)
            .Select(row => new CommandChoice(Label(row, interaction), row.Id))
            .Where(choice => choice.Name.Contains(interaction.Typed, StringComparison.OrdinalIgnoreCase))
            .Take(CommandLimits.Options)]);

    // Suggestions show no channels by name.
    private static string Label(ScheduleRow row, Interaction.Autocomplete interaction) =>
        $"{row.Times}, {(row.Channel == interaction.From.Channel?.ToString() ? "this channel" : $"channel {row.Channel}")}";
}
