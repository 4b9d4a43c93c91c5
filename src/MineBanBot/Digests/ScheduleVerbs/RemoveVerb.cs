using MineBanBot.Commands;
using MineBanBot.Digests.Scheduling;
using MineBanBot.Digests.Waking;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Messages;
using MineBanBot.Language;

namespace MineBanBot.Digests.ScheduleVerbs;

/// <summary>/digest remove: ends a schedule. What it posted stays.</summary>
internal sealed class RemoveVerb(ScheduleStore schedules, SchedulePicker picker, ScheduleAlarm alarm) : IDigestVerb
{
    /// <inheritdoc/>
    public CommandOption Definition { get; } = new(OptionType.Subcommand, "remove", "Ends a schedule; what it posted stays") { Options = [SchedulePicker.Option] };

    /// <inheritdoc/>
    public async Task<Reply> HandleAsync(Interaction.Command interaction, Manner manner, CancellationToken cancellationToken)
    {
        if (await schedules.RemoveAsync(interaction.From.Guild!.Value, SchedulePicker.Chosen(interaction.Options), cancellationToken) is not { } removed)
        {
            return new Reply.Show(OutgoingMessage.Of(manner.Texts.Say(Text.ScheduleUnknown)), Private: true);
        }

        await alarm.SetAsync(removed.Id, null, cancellationToken);
        return new Reply.Show(OutgoingMessage.Of(manner.Texts.Say(Text.ScheduleRemoved, removed.Times, removed.Channel)), Private: true);
    }

    /// <inheritdoc/>
    public Reply.Suggest Suggest(Interaction.Autocomplete interaction, Manner manner) => picker.Suggest(interaction);
}
