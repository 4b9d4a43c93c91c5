using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Ids;
using MineBanBot.Sandbox.Json;
using MineBanBot.Sandbox.Messages;
using MineBanBot.Sandbox.People;
using MineBanBot.Sandbox.Rest;
using MineBanBot.Sandbox.Validation;
using MineBanBot.Sandbox.World;

namespace MineBanBot.Sandbox.Channels;

// https://discord.com/developers/docs/topics/permissions
/// <summary>What a bot may do in a channel, and the refusals when it may not.</summary>
internal sealed class ChannelAccess(SandboxState state)
{
    public RestAnswer In(RestCall call, Func<Channel, RestAnswer> answer) =>
        state.World.FindChannel(call.Id("channel_id")) is not { } channel ? RestAnswer.UnknownChannel
        : !channel.IsVisibleTo(call.Caller.User) ? RestAnswer.MissingAccess
        : answer(channel);

    public RestAnswer On(RestCall call, Func<Message, RestAnswer> answer) =>
        In(call, channel => state.Messages.Find(channel, call.Id("message_id")) is { OnlyFor: null } message
            ? answer(message)
            : RestAnswer.UnknownMessage);

    public static bool Has(RestCall call, Channel channel, Permissions needed) =>
        channel.PermissionsOf(call.Caller.User).HasFlag(needed);

    /// <summary>The refusal of a message that the bot may not send here, or null.</summary>
    public RestAnswer? RefuseSending(RestCall call, Channel channel, JsonObject form) =>
        channel.Type == ChannelType.Forum ? RestAnswer.NotATextChannel
        : channel.Direct is { Other.IsBot: true } ? RestAnswer.CannotMessageUser
        : channel.Thread is { Archived: true, Locked: true } ? RestAnswer.ArchivedThread
        : !Has(call, channel, channel.Thread is null ? Permissions.SendMessages : Permissions.SendMessagesInThreads) ? RestAnswer.MissingPermissions
        : RefuseParts(call, channel, form) ?? RefuseReply(call, channel, form);

    /// <summary>The refusal of embeds or files that the bot may not send here, or null.</summary>
    public static RestAnswer? RefuseParts(RestCall call, Channel channel, JsonObject form)
    {
        Permissions needed = (form.Items("embeds") is { Count: > 0 } ? Permissions.EmbedLinks : Permissions.None)
            | (call.Files.Count > 0 ? Permissions.AttachFiles : Permissions.None);
        return Has(call, channel, needed) ? null : RestAnswer.MissingPermissions;
    }

    // https://discord.com/developers/docs/resources/message#message-reference-structure
    private RestAnswer? RefuseReply(RestCall call, Channel channel, JsonObject form)
    {
        if (form.Fields("message_reference") is not { } reference)
        {
            return null;
        }

        if (!Has(call, channel, Permissions.ReadMessageHistory))
        {
            return RestAnswer.CannotReply;
        }

        bool known = state.Messages.Find(channel, Snowflake.Read(reference["message_id"])) is { OnlyFor: null };
        if (known || reference.Flag("fail_if_not_exists") == false || reference.Whole("type") == 1)
        {
            return null;
        }

        FormErrors errors = new();
        errors.Add("message_reference", "MESSAGE_REFERENCE_UNKNOWN_MESSAGE", "Unknown message");
        return RestAnswer.Invalid(errors);
    }
}
