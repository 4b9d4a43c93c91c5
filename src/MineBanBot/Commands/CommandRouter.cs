using Microsoft.Extensions.Logging;

using MineBanBot.Discord;
using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Messages;
using MineBanBot.Language;
using MineBanBot.Servers;

namespace MineBanBot.Commands;

/// <summary>
/// Hands each interaction to the command it is for, after it has looked whether the user may use it, whether they ask too much, and in which
/// manner to answer.
/// </summary>
internal sealed class CommandRouter(CommandCatalog catalog, ServerSettingsStore servers, Cooldown cooldown, ILogger<CommandRouter> log)
    : IInteractionHandler
{
    /// <inheritdoc/>
    public bool IsPrivate(Interaction interaction) => catalog.For(interaction) is not { } command || IsPrivate(interaction, command, servers.Of(interaction.From));

    /// <inheritdoc/>
    public async Task<Reply> HandleAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        ServerSettings server = servers.Of(interaction.From);
        ICommand? command = catalog.For(interaction);
        bool isPrivate = command is null || IsPrivate(interaction, command, server);
        Texts texts = Texts.Of((isPrivate ? null : server.Language) ?? Languages.Of(interaction.From.Locale));
        Manner manner = new(texts, isPrivate, Moderators.Include(interaction.From, server), server) { MayBePublic = server.MayAnswerIn(interaction.From) };
        if (interaction is Interaction.Autocomplete typing)
        {
            return command is null || (command.IsForModerators && WhyNot(interaction.From, manner) is not null) ? new Reply.Suggest() : command.Suggest(typing, manner);
        }

        bool isForAll = interaction is Interaction.Component pressed && command?.IsForAll(pressed.CustomId) == true;
        if (command is { IsForModerators: true } && !isForAll && WhyNot(interaction.From, manner) is { } refusal)
        {
            log.LogInformation("Interaction {Id} was refused: \"{Command}\" is for moderators of servers", interaction.From.Id, command.Definition.Name);
            return Tell(texts.Say(refusal));
        }

        if (cooldown.WaitOf(interaction.From.User.Id, interaction is not (Interaction.Component or Interaction.Modal)) is { } wait)
        {
            return Tell(texts.Say(Text.TooMuch, Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds))));
        }

        if (command is not null && await AnswerAsync(command, interaction, manner, cancellationToken) is { } reply)
        {
            return reply;
        }

        log.LogWarning("Interaction {Id} fits no command", interaction.From.Id);
        return Tell(texts.Say(Text.Outdated));
    }

    private static async Task<Reply?> AnswerAsync(ICommand command, Interaction interaction, Manner manner, CancellationToken cancellationToken) => interaction switch
    {
        Interaction.Command typed => await command.HandleAsync(typed, manner, cancellationToken),
        Interaction.OnMessage onMessage => await command.HandleAsync(onMessage, manner, cancellationToken),
        Interaction.OnUser onUser => await command.HandleAsync(onUser, manner, cancellationToken),
        Interaction.Component used => await command.HandleAsync(used, manner, cancellationToken),
        Interaction.Modal submitted => await command.HandleAsync(submitted, manner, cancellationToken),
        _ => null,
    };

    private static Text? WhyNot(InteractionOrigin from, Manner manner) =>
        from.Guild is null ? Text.OnlyInServers : !from.ByServer ? Text.NotInServer : manner.Moderator ? null : Text.OnlyForModerators;

    // Buttons and forms answer to whoever uses them; what they change keeps the eyes it had.
    private static bool IsPrivate(Interaction interaction, ICommand command, ServerSettings server) =>
        command.IsAlwaysPrivate
        || interaction switch
        {
            Interaction.Command typed => typed.Options.Text("private") is { } chosen ? chosen == "true" || !server.MayAnswerIn(interaction.From) : server.IsPrivateIn(interaction.From),
            Interaction.OnMessage or Interaction.OnUser => server.IsPrivateIn(interaction.From),
            _ => true,
        };

    private static Reply.Show Tell(string sentence) => new(OutgoingMessage.Of(sentence), Private: true);
}
