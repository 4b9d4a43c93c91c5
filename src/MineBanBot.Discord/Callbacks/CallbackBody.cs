using System.Text.Json;
using System.Text.Json.Serialization;

using MineBanBot.Discord.Bodies;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Messages;
using MineBanBot.Discord.Modals;
using MineBanBot.Discord.Wire;

namespace MineBanBot.Discord.Callbacks;

/// <summary>The first answer to an interaction (https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object).</summary>
internal sealed class CallbackBody
{
    private CallbackBody(int type, JsonElement? data, OutgoingMessage? message = null) => (Type, Data, Message) = (type, data, message);

    /// <summary>A deferral of a change to the message whose component was used: the user sees no difference.</summary>
    public static CallbackBody DeferUpdate { get; } = new(6, null);

    /// <summary>https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type.</summary>
    public int Type { get; }

    /// <summary>What the type needs.</summary>
    public JsonElement? Data { get; }

    /// <summary>The message in it, whose files go beside it.</summary>
    [JsonIgnore]
    public OutgoingMessage? Message { get; }

    /// <summary>Whether somebody waits to see it, so that something has to be said when Discord does not take it.</summary>
    [JsonIgnore]
    public bool IsSeen => Type is 4 or 7 or 9;

    /// <summary>A new message.</summary>
    public static CallbackBody Show(OutgoingMessage message, bool hidden) =>
        new(4, JsonSerializer.SerializeToElement(new NewMessageBody(message, hidden), WireJson.Default.NewMessageBody), message);

    /// <summary>A deferral of a new message: the user sees that the bot is thinking.</summary>
    public static CallbackBody Defer(bool hidden) =>
        new(5, hidden ? JsonSerializer.SerializeToElement(new DeferralBody(MessageFlags.Ephemeral), WireJson.Default.DeferralBody) : null);

    /// <summary>A change to the message whose component was used.</summary>
    public static CallbackBody Update(OutgoingMessage message) =>
        new(7, JsonSerializer.SerializeToElement(new EditedMessageBody(message), WireJson.Default.EditedMessageBody), message);

    /// <summary>A form.</summary>
    public static CallbackBody Open(ModalForm form) =>
        new(9, JsonSerializer.SerializeToElement(ModalBody.Of(form), WireJson.Default.ModalBody));

    /// <summary>Suggestions while a user types.</summary>
    public static CallbackBody Suggest(IReadOnlyList<CommandChoice> choices, OptionType type) => new(
        8,
        JsonSerializer.SerializeToElement(
            new SuggestionsBody([.. choices.Take(CommandLimits.Options).Select(each => ChoiceBody.Of(each, type))]),
            WireJson.Default.SuggestionsBody));
}
