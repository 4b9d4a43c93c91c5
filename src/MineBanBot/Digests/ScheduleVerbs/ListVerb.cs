using MineBanBot.Commands;
using MineBanBot.Digests.Scheduling;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Embeds;
using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Messages;
using MineBanBot.Language;

namespace MineBanBot.Digests.ScheduleVerbs;

/// <summary>/digest list: the server's schedules, and what became of their last due times.</summary>
internal sealed class ListVerb(ScheduleStore schedules, ScheduleLine line) : IDigestVerb
{
    private const int MostRuns = 8;

    /// <inheritdoc/>
    public CommandOption Definition { get; } = new(OptionType.Subcommand, "list", "Shows when digests are posted, and what was skipped");

    /// <inheritdoc/>
    public async Task<Reply> HandleAsync(Interaction.Command interaction, Manner manner, CancellationToken cancellationToken)
    {
        GuildId guild = interaction.From.Guild!.Value;
        await schedules.LoadAsync(cancellationToken);
        IReadOnlyList<ScheduleRow> rows = schedules.Of(guild);
        if (rows.Count == 0)
        {
            return new Reply.Show(OutgoingMessage.Of(manner.Texts.Say(Text.ScheduleNone)), Private: true);
        }

        IReadOnlyList<ScheduleRun> runs = await schedules.RunsAsync(guild, MostRuns, cancellationToken);
        string last = string.Join('\n', runs.Select(run => $"- {ScheduleLine.Of(run, rows.FirstOrDefault(row => row.Id == run.Schedule), manner.Texts)}"));
        Embed embed = new()
        {
            Title = manner.Texts.Say(Text.ScheduleListTitle),
            Description = Whole(rows.Select(row => $"- {line.Of(row, manner.Texts)}")),
            Fields = last.Length == 0 ? [] : [new EmbedField(manner.Texts.Say(Text.ScheduleLastRuns), last)],
        };
        return new Reply.Show(OutgoingMessage.Of(embed), Private: true);
    }

    // Whole lines only.
    private static string Whole(IEnumerable<string> lines)
    {
        int left = EmbedLimits.Description;
        return string.Join('\n', lines.TakeWhile(line => (left -= EmbedLimits.Length(line) + 1) >= 0));
    }
}
