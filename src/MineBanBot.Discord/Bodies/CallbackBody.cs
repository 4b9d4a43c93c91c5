using System.Text.Json;

using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Messages;
using MineBanBot.Discord.Wire;

namespace MineBanBot.Discord.Bodies;

/// <summary>The first answer to an interaction (https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object).</summary>
internal sealed class CallbackBody
{
    private CallbackBody(int type, JsonElement? data) => (Type, Data) = (type, data);

    /// <summary>A deferral of a change to the message whose component was used: the user sees no difference.</summary>
    public static CallbackBody DeferUpdate { get; } = new(6, null);

    /// <summary>https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type.</summary>
    public int Type { get; }

    /// <summary>What the type needs.</summary>
    public JsonElement? Data { get; }

    /// <summary>A new message.</summary>
    public static CallbackBody Show(OutgoingMessage message, bool hidden) =>
        new(4, JsonSerializer.SerializeToElement(new NewMessageBody(message, hidden), WireJson.Default.NewMessageBody));

    /// <summary>A deferral of a new message: the user sees that the bot is thinking.</summary>
    public static CallbackBody Defer(bool hidden) =>
        new(5, hidden ? JsonSerializer.SerializeToElement(new DeferralBody(MessageFlags.Ephemeral), WireJson.Default.DeferralBody) : null);

    /// <summary>A change to the message whose component was used.</summary>
    public static CallbackBody Update(OutgoingMessage message) =>
        new(7, JsonSerializer.SerializeToElement(new EditedMessageBody(message), WireJson.Default.EditedMessageBody));

    /// <summary>Suggestions while a user types.</summary>
    public static CallbackBody Suggest(IReadOnlyList<CommandChoice> choices, OptionType type) => new(
        8,
        JsonSerializer.SerializeToElement(
            new SuggestionsBody([.. choices.Take(CommandLimits.Options).Select(each => ChoiceBody.Of(each, type))]),
            WireJson.Default.SuggestionsBody));
}
