using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Messages;

namespace MineBanBot.Discord.Interactions;

/// <summary>What the bot answers to an interaction.</summary>
public abstract record Reply
{
    private Reply()
    {
    }

    /// <summary>A new message.</summary>
    /// <param name="Content">What it says.</param>
    /// <param name="Private">Whether only the user who asked sees it.</param>
    public sealed record Show(OutgoingMessage Content, bool Private = false) : Reply;

    /// <summary>Changes the message whose component was used.</summary>
    /// <param name="Content">What it says from now on.</param>
    public sealed record Update(OutgoingMessage Content) : Reply;

    /// <summary>Suggestions for autocomplete, best first; Discord takes 25, further ones are left out.</summary>
    /// <param name="Choices">The suggestions.</param>
    public sealed record Suggest(params IReadOnlyList<CommandChoice> Choices) : Reply;
}
