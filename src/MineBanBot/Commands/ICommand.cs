using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Interactions;

namespace MineBanBot.Commands;

/// <summary>
/// Something a user can type after a slash, or choose from the menu of a message or of a user; the definition says which. Whatever a
/// command has no use for it leaves out. A null reply says: none that this version knows.
/// </summary>
internal interface ICommand
{
    /// <summary>
    /// How Discord shows it, in English. No two commands have the same name. Who may use it where, and the translations, are added by
    /// <see cref="CommandCatalog"/>.
    /// </summary>
    CommandDefinition Definition { get; }

    /// <summary>
    /// Whether it is for moderators of servers alone. The router holds this for all that follows: the command, its suggestions, and whatever
    /// has an id of its own. Its answers are private.
    /// </summary>
    bool IsForModerators => false;

    /// <summary>Whether the answer is always to be seen by its user alone, whatever the server has set.</summary>
    bool IsAlwaysPrivate => IsForModerators;

    /// <summary>Whether this button or select of a command for moderators is for everybody: it stands under what was posted.</summary>
    /// <param name="customId">Untrusted.</param>
    bool IsForAll(string customId) => false;

    /// <summary>Answers it when it was typed.</summary>
    Task<Reply> HandleAsync(Interaction.Command interaction, Manner manner, CancellationToken cancellationToken) =>
        throw new InvalidOperationException($"\"{Definition.Name}\" is defined to be typed, and has no answer to that.");

    /// <summary>Answers it when it was chosen from the menu of a message.</summary>
    Task<Reply?> HandleAsync(Interaction.OnMessage interaction, Manner manner, CancellationToken cancellationToken) => Task.FromResult<Reply?>(null);

    /// <summary>Answers it when it was chosen from the menu of a user.</summary>
    Task<Reply?> HandleAsync(Interaction.OnUser interaction, Manner manner, CancellationToken cancellationToken) => Task.FromResult<Reply?>(null);

    /// <summary>Answers a button or select of its own: those whose custom id begins with the command's name and a colon.</summary>
    Task<Reply?> HandleAsync(Interaction.Component interaction, Manner manner, CancellationToken cancellationToken) => Task.FromResult<Reply?>(null);

    /// <summary>Answers a form of its own: those whose custom id begins with the command's name and a colon.</summary>
    Task<Reply?> HandleAsync(Interaction.Modal interaction, Manner manner, CancellationToken cancellationToken) => Task.FromResult<Reply?>(null);

    /// <summary>Suggests values while the user types. Does no I/O: Discord allows three seconds and no deferral.</summary>
    Reply.Suggest Suggest(Interaction.Autocomplete interaction, Manner manner) => new();
}
