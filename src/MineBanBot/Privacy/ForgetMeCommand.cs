using MineBanBot.Commands;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Messages;
using MineBanBot.Language;
using MineBanBot.Reports;

namespace MineBanBot.Privacy;

/// <summary>/forget-me: deletes what is stored about its user, and says what that was.</summary>
internal sealed class ForgetMeCommand(ReportStore reports, CooldownOptions cooldown) : ICommand
{
    /// <inheritdoc/>
    public CommandDefinition Definition { get; } = new("forget-me", "Deletes what I keep about you, and says what that was");

    /// <inheritdoc/>
    public bool IsAlwaysPrivate => true;

    /// <inheritdoc/>
    public async Task<Reply> HandleAsync(Interaction.Command interaction, Manner manner, CancellationToken cancellationToken)
    {
        int deleted = await reports.ForgetAsync(interaction.From.User.Id, cancellationToken);
        string first = deleted == 0 ? manner.Texts.Say(Text.ForgetNothing) : manner.Texts.Say(Text.ForgetDone, deleted);

        // When somebody asked last is not forgotten at once: whoever floods a server would begin anew with each /forget-me.
        string rest = manner.Texts.Say(Text.ForgetRest, (int)Math.Ceiling(cooldown.Window.TotalSeconds));
        return new Reply.Show(OutgoingMessage.Of($"{first}\n{rest}"), Private: true);
    }
}
