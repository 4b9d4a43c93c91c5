using System.Globalization;

using MineBanBot.Commands;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Messages;
using MineBanBot.Language;

namespace MineBanBot.Reports;

/// <summary>/reports: what members called wrong and what got no answer, until a moderator is done with it.</summary>
internal sealed class ReportsCommand(ReportStore reports) : ICommand
{
    private const string Kind = "kind";
    private const string Which = "report";

    /// <inheritdoc/>
    public CommandDefinition Definition { get; } = new(
        "reports",
        "For moderators: answers called wrong, and questions without an answer",
        new CommandOption(OptionType.Subcommand, "list", "Shows what is open, the most often asked first")
        {
            Options =
            [
                new CommandOption(OptionType.Text, Kind, "Which ones; all when left out")
                {
                    Choices = [new CommandChoice("answers called wrong", Report.Wrong), new CommandChoice("questions without an answer", Report.Unanswered)],
                },
            ],
        },
        new CommandOption(OptionType.Subcommand, "resolve", "Marks one as done with")
        {
            Options = [new CommandOption(OptionType.Text, Which, "Its code, as the list shows it") { Required = true, MaxLength = 32 }],
        });

    /// <inheritdoc/>
    public bool IsForModerators => true;

    /// <inheritdoc/>
    public async Task<Reply> HandleAsync(Interaction.Command interaction, Manner manner, CancellationToken cancellationToken)
    {
        GuildId guild = interaction.From.Guild!.Value;
        if (interaction.Name != "reports resolve")
        {
            ReportsView first = new(interaction.Options.Text(Kind) ?? "", 1);
            return new Reply.Show(await PageAsync(guild, first, note: null, manner.Texts, cancellationToken), Private: true);
        }

        string code = (interaction.Options.Text(Which) ?? "").Trim();
        Report[] named = [.. (await reports.OpenAsync(guild, cancellationToken)).Where(report => code.Length > 0 && (report.Code.Equals(code, StringComparison.OrdinalIgnoreCase) || report.Id == code))];
        bool done = named is [var report] && await reports.ResolveAsync(guild, report.Id, cancellationToken);
        return new Reply.Show(OutgoingMessage.Of(done ? manner.Texts.Say(Text.ReportsDone, named[0].Code) : manner.Texts.Say(Text.ReportsUnknown)), Private: true);
    }

    /// <inheritdoc/>
    public async Task<Reply?> HandleAsync(Interaction.Component interaction, Manner manner, CancellationToken cancellationToken)
    {
        GuildId guild = interaction.From.Guild!.Value;
        if (interaction.CustomId.Split(':') is not [_, var act, var kind, var page]
            || act is not (ReportsView.Turn or ReportsView.Done)
            || kind is not ("" or Report.Wrong or Report.Unanswered)
            || !int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            return null;
        }

        string? note = null;
        if (act == ReportsView.Done)
        {
            // Two moderators may look at one list; who comes second is told.
            bool done = interaction.Values is [var id] && await reports.ResolveAsync(guild, id, cancellationToken);
            note = done ? manner.Texts.Say(Text.ReportsDone, Report.CodeOf(interaction.Values[0])) : manner.Texts.Say(Text.ReportsGone);
        }

        return new Reply.Update(await PageAsync(guild, new ReportsView(kind, number), note, manner.Texts, cancellationToken));
    }

    private async Task<OutgoingMessage> PageAsync(GuildId guild, ReportsView view, string? note, Texts texts, CancellationToken cancellationToken)
    {
        IReadOnlyList<Report> open = await reports.OpenAsync(guild, cancellationToken);
        return view.Draw([.. open.Where(report => view.Kind.Length == 0 || report.Kind == view.Kind)], note, texts);
    }
}
