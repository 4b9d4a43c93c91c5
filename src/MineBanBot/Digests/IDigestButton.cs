using MineBanBot.Commands;
using MineBanBot.Discord.Interactions;

namespace MineBanBot.Digests;

/// <summary>A button under posted digests, which everybody may press. Its id begins with "digest:", its name, and a colon.</summary>
internal interface IDigestButton
{
    /// <summary>The second part of its id.</summary>
    string Name { get; }

    /// <summary>Answers it, to whoever pressed it alone; null: none that this version knows.</summary>
    Task<Reply?> HandleAsync(Interaction.Component interaction, Manner manner, CancellationToken cancellationToken);
}
