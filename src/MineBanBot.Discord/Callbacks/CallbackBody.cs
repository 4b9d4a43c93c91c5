using System.Text.Json.Serialization.Metadata;

using MineBanBot.Discord.Bodies;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Messages;
using MineBanBot.Discord.Modals;
using MineBanBot.Discord.Rest;
using MineBanBot.Discord.Wire;

namespace MineBanBot.Discord.Callbacks;

/// <summary>
/// The first answer to an interaction, as it goes out
/// (https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object).
/// </summary>
internal sealed class CallbackBody
{
    private const int NewMessage = 4, Deferral = 5, UpdateDeferral = 6, ChangedMessage = 7, Suggestions = 8, Form = 9;

    private CallbackBody(RestBody content, bool isSeen) => (Content, IsSeen) = (content, isSeen);

    /// <summary>A deferral of a change to the message whose component was used: the user sees no difference.</summary>
    public static CallbackBody DeferUpdate { get; } = Of<DeferralBody>(UpdateDeferral, null, WireJson.Default.CallbackDeferral);

    /// <summary>The JSON, and the files beside it.</summary>
    public RestBody Content { get; }

    /// <summary>Whether somebody waits to see it, so that something has to be said when Discord does not take it.</summary>
    public bool IsSeen { get; }

    /// <summary>A new message.</summary>
    public static CallbackBody Show(OutgoingMessage message, bool hidden) =>
        Of(NewMessage, new NewMessageBody(message, hidden), WireJson.Default.CallbackNewMessage, message);

    /// <summary>A deferral of a new message: the user sees that the bot is thinking.</summary>
    public static CallbackBody Defer(bool hidden) =>
        Of(Deferral, hidden ? new DeferralBody(MessageFlags.Ephemeral) : null, WireJson.Default.CallbackDeferral);

    /// <summary>A change to the message whose component was used.</summary>
    public static CallbackBody Update(OutgoingMessage message) =>
        Of(ChangedMessage, new EditedMessageBody(message), WireJson.Default.CallbackEditedMessage, message);

    /// <summary>A form.</summary>
    public static CallbackBody Open(ModalForm form) => Of(Form, ModalBody.Of(form), WireJson.Default.CallbackModal);

    /// <summary>Suggestions while a user types.</summary>
    public static CallbackBody Suggest(IReadOnlyList<CommandChoice> choices, OptionType type) => Of(
        Suggestions,
        new SuggestionsBody([.. choices.Take(CommandLimits.Options).Select(each => ChoiceBody.Of(each, type))]),
        WireJson.Default.CallbackSuggestions);

    private static CallbackBody Of<TData>(int type, TData? data, JsonTypeInfo<Callback<TData>> json, OutgoingMessage? message = null)
        where TData : class =>
        new(RestBody.Of(new Callback<TData>(type, data), json, message), type is NewMessage or ChangedMessage or Form);
}
