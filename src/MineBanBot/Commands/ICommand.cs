using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Interactions;

namespace MineBanBot.Commands;

/// <summary>Something a user can type after a slash.</summary>
internal interface ICommand
{
    /// <summary>How Discord shows it.</summary>
    CommandDefinition Definition { get; }

    /// <summary>Whether the answer is to be seen by its user alone. Asked before the answer is known.</summary>
    bool IsPrivate(OptionValues options) => options.IsTrue("private");

    /// <summary>Answers it.</summary>
    Task<Reply> HandleAsync(Interaction.Command interaction, CancellationToken cancellationToken);

    /// <summary>
    /// Answers a button or select of its own: those whose custom id begins with the command's name and a colon. Null: it is none that
    /// this version knows.
    /// </summary>
    Task<Reply?> HandleAsync(Interaction.Component interaction, CancellationToken cancellationToken) => Task.FromResult<Reply?>(null);

    /// <summary>Suggests values while the user types. Does no I/O: Discord allows three seconds and no deferral.</summary>
    Reply.Suggest Suggest(Interaction.Autocomplete interaction) => new();
}
