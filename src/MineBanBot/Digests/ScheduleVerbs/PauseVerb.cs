using MineBanBot.Commands;
using MineBanBot.Digests.Scheduling;
using MineBanBot.Digests.Waking;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Messages;
using MineBanBot.Language;

namespace MineBanBot.Digests.ScheduleVerbs;

/// <summary>/digest pause: a schedule posts nothing until it is resumed.</summary>
internal sealed class PauseVerb(ScheduleStore schedules, SchedulePicker picker, ScheduleAlarm alarm) : IDigestVerb
{
    /// <inheritdoc/>
    public CommandOption Definition { get; } = new(OptionType.Subcommand, "pause", "Lets a schedule post nothing until it is resumed") { Options = [SchedulePicker.Option] };

    /// <inheritdoc/>
    public async Task<Reply> HandleAsync(Interaction.Command interaction, Manner manner, CancellationToken cancellationToken)
    {
        string why = manner.Texts.Say(Text.SchedulePausedByModerator);
        ScheduleRow? paused = await schedules.ChangeAsync(
            interaction.From.Guild!.Value, SchedulePicker.Chosen(interaction.Options), row => row with { Paused = row.Paused ?? why, WakeAt = null }, cancellationToken);
        if (paused is null)
        {
            return new Reply.Show(OutgoingMessage.Of(manner.Texts.Say(Text.ScheduleUnknown)), Private: true);
        }

        await alarm.SetAsync(paused.Id, null, cancellationToken);
        return new Reply.Show(OutgoingMessage.Of(manner.Texts.Say(Text.SchedulePaused, paused.Times, paused.Channel)), Private: true);
    }

    /// <inheritdoc/>
    public Reply.Suggest Suggest(Interaction.Autocomplete interaction, Manner manner) => picker.Suggest(interaction);
}
