using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Messages;
using MineBanBot.Discord.Modals;

namespace MineBanBot.Discord.Interactions;

/// <summary>What the bot answers to an interaction.</summary>
public abstract record Reply
{
    private Reply()
    {
    }

    /// <summary>
    /// Further messages after this one, in order, while the interaction can be answered. Without effect after suggestions and forms.
    /// </summary>
    public IReadOnlyList<FollowUp> FollowUps { get; init; } = [];

    /// <summary>A new message.</summary>
    /// <param name="Content">What it says.</param>
    /// <param name="Private">Whether only the user who asked sees it.</param>
    public sealed record Show(OutgoingMessage Content, bool Private = false) : Reply;

    /// <summary>Changes the message whose component was used; where there is none, a new message.</summary>
    /// <param name="Content">What it says from now on.</param>
    public sealed record Update(OutgoingMessage Content) : Reply;

    /// <summary>
    /// Opens a form. It must come within a second, because a deferred answer cannot open one any more, and not in reply to a form.
    /// </summary>
    /// <param name="Form">What to fill in.</param>
    public sealed record OpenModal(ModalForm Form) : Reply;

    /// <summary>Suggestions for autocomplete, best first; Discord takes 25, further ones are left out.</summary>
    /// <param name="Choices">The suggestions.</param>
    public sealed record Suggest(params IReadOnlyList<CommandChoice> Choices) : Reply;
}
