using System.Globalization;

using MineBanBot.Digests.Scheduling;
using MineBanBot.Knowledge.Answers;
using MineBanBot.Language;
using MineBanBot.Posting.Delivering;

namespace MineBanBot.Digests.ScheduleVerbs;

/// <summary>Says what a schedule does, in the reader's language and the reader's time.</summary>
internal sealed class ScheduleLine(ScheduleZones zones)
{
    /// <summary>All of it, in Markdown.</summary>
    public string Of(ScheduleRow row, Texts texts)
    {
        string next = (row.Paused, row.NextAt) switch
        {
            ({ } why, _) => texts.Say(Text.ScheduleIsPaused, Markdown.Escape(why)),
            (_, { } at) => texts.Say(Text.ScheduleNext, Time(at, 'F'), Time(at, 'R')),
            _ => texts.Say(Text.ScheduleNever),
        };
        return $"<#{row.Channel}> · **{Markdown.Escape(row.Times)}** ({zones.Of(row).Id}) · {next}{string.Concat(Details(row, texts).Select(detail => $"\n  {detail}"))}";
    }

    /// <summary>What became of a due time.</summary>
    public static string Of(ScheduleRun run, ScheduleRow? row, Texts texts) => $"{Time(run.DueAt, 'f')} · {(row is null ? "" : $"<#{row.Channel}> · ")}" + texts.Say(run.Outcome switch
    {
        RunOutcome.Posted => Text.ScheduleRunPosted,
        RunOutcome.Empty => Text.ScheduleRunEmpty,
        RunOutcome.Unapproved => Text.ScheduleRunUnapproved,
        RunOutcome.Declined => Text.ScheduleRunDeclined,
        _ => Text.ScheduleRunMissed,
    });

    private static IEnumerable<string> Details(ScheduleRow row, Texts texts)
    {
        if (row.ApprovalHours is { } hours)
        {
            yield return texts.Say(row.Unapproved == ScheduleRow.Post ? Text.ScheduleApprovalPost : Text.ScheduleApprovalSkip, hours);
        }

        if (row.WhenEmpty == ScheduleRow.Say)
        {
            yield return texts.Say(Text.ScheduleSaysNothingNew);
        }

        Delivery how = row.HowDelivered;
        if (how.Role is { } role)
        {
            yield return texts.Say(Text.SchedulePings, role);
        }

        if (how.Thread is not null)
        {
            yield return texts.Say(Text.ScheduleThread);
        }

        if (how.Publish)
        {
            yield return texts.Say(Text.SchedulePublishes);
        }
    }

    private static string Time(long at, char style) => string.Create(CultureInfo.InvariantCulture, $"<t:{at / 1000}:{style}>");
}
