using MineBanBot.Commands;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Interactions;

namespace MineBanBot.Digests;

/// <summary>
/// A subcommand of /digest, with all that follows from it. Ids of its buttons, selects and forms begin with "digest:", its name, and a colon.
/// </summary>
internal interface IDigestVerb
{
    /// <summary>How Discord shows it; its name is what ids carry.</summary>
    CommandOption Definition { get; }

    /// <summary>Answers it when it was typed.</summary>
    Task<Reply> HandleAsync(Interaction.Command interaction, Manner manner, CancellationToken cancellationToken);

    /// <summary>Answers one of its buttons or selects; null: none that this version knows.</summary>
    Task<Reply?> HandleAsync(Interaction.Component interaction, Manner manner, CancellationToken cancellationToken) => Task.FromResult<Reply?>(null);

    /// <summary>Answers one of its forms; null: none that this version knows.</summary>
    Task<Reply?> HandleAsync(Interaction.Modal interaction, Manner manner, CancellationToken cancellationToken) => Task.FromResult<Reply?>(null);

    /// <summary>Suggests values while the user types. Does no I/O.</summary>
    Reply.Suggest Suggest(Interaction.Autocomplete interaction, Manner manner) => new();
}
