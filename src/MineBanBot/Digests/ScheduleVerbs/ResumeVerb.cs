using MineBanBot.Commands;
using MineBanBot.Digests.Scheduling;
using MineBanBot.Digests.Times;
using MineBanBot.Digests.Waking;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Messages;
using MineBanBot.Language;

using NodaTime;

namespace MineBanBot.Digests.ScheduleVerbs;

/// <summary>/digest resume: a paused schedule goes on, in another channel where its own is gone.</summary>
internal sealed class ResumeVerb(ScheduleStore schedules, SchedulePicker picker, ScheduleZones zones, ScheduleLine line, DestinationReader destinations, ScheduleAlarm alarm, TimeProvider time) : IDigestVerb
{
    /// <inheritdoc/>
    public CommandOption Definition { get; } = new(OptionType.Subcommand, "resume", "Lets a paused schedule go on")
    {
        Options = [SchedulePicker.Option, DestinationReader.ChannelOption("Where to post from now on; the same channel when left out")],
    };

    /// <inheritdoc/>
    public async Task<Reply> HandleAsync(Interaction.Command interaction, Manner manner, CancellationToken cancellationToken)
    {
        GuildId guild = interaction.From.Guild!.Value;
        string id = SchedulePicker.Chosen(interaction.Options);
        await schedules.LoadAsync(cancellationToken);
        if (schedules.Of(guild).FirstOrDefault(row => row.Id == id) is not { } there || TimesReader.TryRead(there.Times, out _) is not { } times)
        {
            return Tell(manner.Texts.Say(Text.ScheduleUnknown));
        }

        ChannelId channel = ChannelId.TryParse(interaction.Options.Text(DestinationReader.Channel)) ?? there.ChannelId;
        (Posting.Delivering.Delivery? how, string? fault, _) = await destinations.MovedAsync(guild, channel, there, manner.Texts, cancellationToken);
        if (how is null)
        {
            return Tell(fault!);
        }

        ScheduleRow? resumed = await schedules.ChangeAsync(guild, id, row => Resumed(row with { Channel = channel.ToString(), Delivery = how.ToJson() }, times), cancellationToken);
        if (resumed is null)
        {
            return Tell(manner.Texts.Say(Text.ScheduleUnknown));
        }

        await alarm.SetAsync(id, resumed.WakeAt is { } at ? Instant.FromUnixTimeMilliseconds(at) : null, cancellationToken);
        return Tell(line.Of(resumed, manner.Texts));
    }

    /// <inheritdoc/>
    public Reply.Suggest Suggest(Interaction.Autocomplete interaction, Manner manner) => picker.Suggest(interaction);

    // What was due while it was paused is not made up for.
    private ScheduleRow Resumed(ScheduleRow row, WallTimes times)
    {
        DateTimeZone zone = zones.Of(row);
        Instant? next = times.NextAfter(Instant.FromDateTimeOffset(time.GetUtcNow()), zone);
        bool same = next?.ToUnixTimeMilliseconds() == row.NextAt;
        row = row with
        {
            Paused = null,
            GoneSince = null,
            NextAt = next?.ToUnixTimeMilliseconds(),
            PlannedZone = zone.Id,

            // A draft for a time that has passed is none for the next.
            Digest = same ? row.Digest : null,
            Reminded = same ? row.Reminded : 0,
        };
        return row with { WakeAt = Agenda.WakeAt(row) };
    }

    private static Reply.Show Tell(string text) => new(OutgoingMessage.Of(text), Private: true);
}
