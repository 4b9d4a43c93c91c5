using System.Globalization;

using MineBanBot.Commands;
using MineBanBot.Digests.Asking;
using MineBanBot.Digests.Scheduling;
using MineBanBot.Digests.Times;
using MineBanBot.Digests.Waking;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Messages;
using MineBanBot.Language;
using MineBanBot.Servers;

using NodaTime;

namespace MineBanBot.Digests.ScheduleVerbs;

/// <summary>/digest schedule: digests that are posted by themselves, with or without somebody's word.</summary>
internal sealed class ScheduleVerb(
    ScheduleStore schedules, ScheduleZones zones, ScheduleLine line, WishReader wishes, DestinationReader destinations, ScheduleAlarm alarm, TimeProvider time) : IDigestVerb
{
    private const string When = "when";
    private const string Zone = "time-zone";
    private const string Approval = "approval-hours";
    private const string Unapproved = "if-not-approved";
    private const string WhenEmpty = "when-empty";
    private const int MostHours = 7 * 24;

    /// <inheritdoc/>
    public CommandOption Definition { get; } = new(OptionType.Subcommand, "schedule", "Posts digests by themselves, again and again")
    {
        Options =
        [
            new CommandOption(OptionType.Text, When, "Such as: every Monday 09:00, weekdays 08:30, first day of the month 10:00, or cron") { Required = true, Autocomplete = true, MaxLength = 100 },
            DestinationReader.ChannelOption("Where to post; this channel when left out"),
            new CommandOption(OptionType.Text, Zone, "Where that clock hangs, such as Europe/Kyiv; as the server has set when left out") { Autocomplete = true, MaxLength = 60 },
            .. WishReader.Options.Where(option => option.Name is not ("from" or "to")),
            new CommandOption(OptionType.WholeNumber, Approval, "So many hours before, moderators are shown it to approve; not at all when left out") { MinValue = 1, MaxValue = MostHours },
            new CommandOption(OptionType.Text, Unapproved, "What happens when nobody approved it in time; skipped when left out")
            {
                Choices = [new CommandChoice("it is skipped", ScheduleRow.Skip), new CommandChoice("it is posted", ScheduleRow.Post)],
            },
            new CommandOption(OptionType.Text, WhenEmpty, "What happens when nothing is new; nothing is posted when left out")
            {
                Choices = [new CommandChoice("nothing is posted", ScheduleRow.Skip), new CommandChoice("a line says so", ScheduleRow.Say)],
            },
            .. DestinationReader.Options,
        ],
    };

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <inheritdoc/>
    public async Task<Reply> HandleAsync(Interaction.Command interaction, Manner manner, CancellationToken cancellationToken)
    {
        (ScheduleRow? row, string? fault, string? hint) = await ReadAsync(interaction, manner, cancellationToken);
        if (row is null)
        {
            return Tell($"{fault} {manner.Texts.Say(Text.ScheduleNothingSaved)}");
        }

        if (!await schedules.AddAsync(row, cancellationToken))
        {
            return Tell(manner.Texts.Say(Text.ScheduleTooMany, ScheduleStore.Most));
        }

        await alarm.SetAsync(row.Id, Instant.FromUnixTimeMilliseconds(row.WakeAt!.Value), cancellationToken);
        string[] lines = [line.Of(row, manner.Texts), manner.Texts.Say(Text.ScheduleCatchUp, DueTimes.Window.TotalHours), .. hint is null ? Array.Empty<string>() : [hint]];
        return Tell(string.Join('\n', lines));
    }

    /// <inheritdoc/>
    public Reply.Suggest Suggest(Interaction.Autocomplete interaction, Manner manner) => interaction.Focused switch
    {
        When => new([.. Times(interaction.Typed).Distinct().Take(CommandLimits.Options).Select(text => new CommandChoice(text, text))]),
        Zone => new([.. TimeZones.Suggest(interaction.Typed, Now, CommandLimits.Options).Select(zone => new CommandChoice(zone.Label, zone.Id))]),
        _ => wishes.Suggest(interaction, manner.Texts),
    };

    private async Task<(ScheduleRow? Row, string? Fault, string? Hint)> ReadAsync(Interaction.Command interaction, Manner manner, CancellationToken cancellationToken)
    {
        (OptionValues options, Texts texts) = (interaction.Options, manner.Texts);
        if (TimesReader.TryRead(options.Text(When) ?? "", out TimesFault fault) is not { } times)
        {
            return (null, texts.Say(FaultText(fault)), null);
        }

        if (options.Text(Zone) is { } zoneName && TimeZones.TryFind(zoneName) is null)
        {
            return (null, texts.Say(Text.UnknownZone), null);
        }

        if (wishes.Read(options) is not ({ } wish, null))
        {
            return (null, texts.Say(wishes.Read(options).Fault!.Value), null);
        }

        long? hours = long.TryParse(options.Text(Approval), NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? Math.Clamp(number, 1, MostHours) : null;
        if (hours is not null && manner.Server.ModeratorsChannel is null)
        {
            return (null, texts.Say(Text.ScheduleNeedsModerators), null);
        }

        GuildId guild = interaction.From.Guild!.Value;
        if ((ChannelId.TryParse(options.Text(DestinationReader.Channel)) ?? interaction.From.Channel) is not { } channel)
        {
            return (null, texts.Say(Text.ScheduleNoChannel), null);
        }

        (Posting.Delivering.Delivery? how, string? cannot, string? hint) = await destinations.ReadAsync(guild, channel, options, texts, cancellationToken);
        if (how is null)
        {
            return (null, cannot, null);
        }

        ScheduleRow row = new()
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()).ToString("N"),
            Guild = guild.ToString(),
            Channel = channel.ToString(),
            Times = times.Text,
            Zone = TimeZones.TryFind(options.Text(Zone))?.Id,
            Countries = string.Join(';', wish.Countries),
            Topics = string.Join(';', wish.Topics),
            Most = wish.Most,
            Delivery = how.ToJson(),
            ApprovalHours = hours,
            Unapproved = options.Text(Unapproved) == ScheduleRow.Post ? ScheduleRow.Post : ScheduleRow.Skip,
            WhenEmpty = options.Text(WhenEmpty) == ScheduleRow.Say ? ScheduleRow.Say : ScheduleRow.Skip,
            CreatedAt = time.GetUtcNow().ToUnixTimeMilliseconds(),
        };
        DateTimeZone zone = zones.Of(row);
        row = row with { NextAt = times.NextAfter(Now, zone)?.ToUnixTimeMilliseconds(), PlannedZone = zone.Id };
        return row.NextAt is null ? (null, texts.Say(Text.ScheduleNeverComes), null) : (row with { WakeAt = Agenda.WakeAt(row) }, null, hint);
    }

    // What was typed, as it is understood; else what begins like it.
    private static IEnumerable<string> Times(string typed) =>
        TimesReader.TryRead(typed, out _) is { } read
            ? [read.Text]
            : TimesReader.Examples.OrderBy(example => example.StartsWith(typed, StringComparison.OrdinalIgnoreCase) ? 0 : 1)
                .Where(example => typed.Length == 0 || example.Contains(typed.Split(' ')[^1], StringComparison.OrdinalIgnoreCase) || example.StartsWith(typed, StringComparison.OrdinalIgnoreCase));

    private static Text FaultText(TimesFault fault) => fault switch
    {
        TimesFault.Never => Text.ScheduleNeverComes,
        TimesFault.TooOften => Text.ScheduleTooOften,
        _ => Text.ScheduleNotUnderstood,
    };

    private static Reply.Show Tell(string text) => new(OutgoingMessage.Of(text), Private: true);
}
