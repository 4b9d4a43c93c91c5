using MineBanBot.Commands;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Messages;
using MineBanBot.Knowledge;
using MineBanBot.Knowledge.Claims;
using MineBanBot.Language;

namespace MineBanBot.Checking;

/// <summary>
/// "Check against treaty facts" in the menu of a message: holds what the message says against the tables. Whoever chooses it hands over the
/// message; it is kept nowhere, and its author is told nothing.
/// </summary>
internal sealed class CheckCommand(KnowledgeService knowledge, TimeProvider time) : ICommand
{
    /// <inheritdoc/>
    public CommandDefinition Definition { get; } = CommandDefinition.OnMessage("Check against treaty facts");

    /// <inheritdoc/>
    public bool IsAlwaysPrivate => true;

    /// <inheritdoc/>
    public Task<Reply?> HandleAsync(Interaction.OnMessage interaction, Manner manner, CancellationToken cancellationToken)
    {
        string text = TextOf(interaction.Target);
        IReadOnlyList<CheckedClaim> claims = knowledge.Check(text, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), manner.Texts.Language);
        OutgoingMessage message = claims.Count > 0
            ? OutgoingMessage.Of(CheckCard.Of(claims, knowledge.AsOf, manner.Texts))
            : OutgoingMessage.Of(manner.Texts.Say(text.Length == 0 ? Text.CheckEmpty : Text.CheckNothing));
        return Task.FromResult<Reply?>(new Reply.Show(message, Private: true));
    }

    // Forwarded news often stands in a card alone.
    private static string TextOf(SeenMessage message) =>
        string.Join('\n', message.Embeds.SelectMany(embed => (string?[])[embed.Title, embed.Description]).Prepend(message.Content).Where(part => !string.IsNullOrWhiteSpace(part)));
}
