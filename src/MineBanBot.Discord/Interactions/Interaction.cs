using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Messages;

namespace MineBanBot.Discord.Interactions;

/// <summary>
/// Something a user did that asks for an answer
/// (https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object).
/// </summary>
/// <param name="From">Who did it, and where.</param>
public abstract record Interaction(InteractionOrigin From)
{
    /// <summary>What the ids in it stand for.</summary>
    public Resolved Resolved { get; init; } = Resolved.Nothing;

    /// <summary>A slash command was run.</summary>
    /// <param name="From">Who did it, and where.</param>
    /// <param name="Name">Command name; subcommands follow after a space: "feeds add".</param>
    /// <param name="Options">The filled-in options.</param>
    public sealed record Command(InteractionOrigin From, string Name, OptionValues Options) : Interaction(From);

    /// <summary>A command was chosen from the menu of a message.</summary>
    /// <param name="From">Who did it, and where.</param>
    /// <param name="Name">Command name as it was defined.</param>
    /// <param name="Target">The message, with its text: whoever chooses the command hands it over.</param>
    public sealed record OnMessage(InteractionOrigin From, string Name, SeenMessage Target) : Interaction(From);

    /// <summary>A command was chosen from the menu of a user.</summary>
    /// <param name="From">Who did it, and where.</param>
    /// <param name="Name">Command name as it was defined.</param>
    /// <param name="Target">The user.</param>
    public sealed record OnUser(InteractionOrigin From, string Name, SeenUser Target) : Interaction(From);

    /// <summary>A user is typing in an option with autocomplete.</summary>
    /// <param name="From">Who did it, and where.</param>
    /// <param name="Name">Command name as for <see cref="Command"/>.</param>
    /// <param name="Options">What stands in the options so far, the focused one too.</param>
    /// <param name="Focused">Name of the option being typed in.</param>
    /// <param name="Typed">What stands in it, perhaps empty.</param>
    public sealed record Autocomplete(InteractionOrigin From, string Name, OptionValues Options, string Focused, string Typed)
        : Interaction(From);

    /// <summary>A button was pressed or a select was used.</summary>
    /// <param name="From">Who did it, and where.</param>
    /// <param name="CustomId">The component's id as the bot set it; untrusted: it may come from an old version.</param>
    /// <param name="Values">The chosen values of a select; of members, roles and channels the ids, which are resolved.</param>
    /// <param name="Message">The message that carries the component.</param>
    public sealed record Component(InteractionOrigin From, string CustomId, IReadOnlyList<string> Values, MessageId Message)
        : Interaction(From)
    {
        /// <summary>That message as it looked when the component was used; null where Discord does not say.</summary>
        public SeenMessage? Carrier { get; init; }
    }

    /// <summary>A modal was submitted.</summary>
    /// <param name="From">Who did it, and where.</param>
    /// <param name="CustomId">The modal's id as the bot set it.</param>
    /// <param name="Fields">Text by input id.</param>
    public sealed record Modal(InteractionOrigin From, string CustomId, IReadOnlyDictionary<string, string> Fields) : Interaction(From)
    {
        /// <summary>What was chosen in selects, by input id.</summary>
        public IReadOnlyDictionary<string, IReadOnlyList<string>> Choices { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

        /// <summary>The message whose component opened it; null when a command did. Only then a reply can update a message.</summary>
        public MessageId? Message { get; init; }
    }
}
