using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

using MineBanBot.Discord.Bodies;
using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Messages;
using MineBanBot.Discord.Rest;
using MineBanBot.Discord.Wire;

namespace MineBanBot.Discord.Channels;

/// <summary>Messages in channels, over REST.</summary>
internal sealed class RestChannels(RestClient rest) : IChannels
{
    // https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
    private const int UnknownMessage = 10008, AlreadyCrossposted = 40033, ThreadThere = 160004;

    /// <inheritdoc/>
    public Task<Outcome<SeenMessage>> SendAsync(
        ChannelId channel, OutgoingMessage message, Nonce? nonce, CancellationToken cancellationToken)
    {
        RestBody body = RestBody.Of(new NewMessageBody(message, nonce: nonce), WireJson.Default.NewMessageBody, message);
        return SeenAsync(ChannelRoutes.Send(channel, nonce is not null), body, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Outcome<SeenMessage>> EditAsync(
        ChannelId channel, MessageId id, OutgoingMessage message, CancellationToken cancellationToken)
    {
        RestBody body = RestBody.Of(new EditedMessageBody(message), WireJson.Default.EditedMessageBody, message);
        return SeenAsync(ChannelRoutes.Message(HttpMethod.Patch, channel, id), body, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<Outcome<MessageId>> DeleteAsync(ChannelId channel, MessageId id, CancellationToken cancellationToken) =>
        Of(await rest.SendAsync(ChannelRoutes.Message(HttpMethod.Delete, channel, id), cancellationToken), UnknownMessage, _ => id, id);

    /// <inheritdoc/>
    public Task<Outcome<SeenMessage>> GetAsync(ChannelId channel, MessageId id, CancellationToken cancellationToken) =>
        SeenAsync(ChannelRoutes.Message(HttpMethod.Get, channel, id), null, cancellationToken);

    /// <inheritdoc/>
    public async Task<Outcome<IReadOnlyList<SeenMessage>>> ListAsync(
        ChannelId channel, MessageWindow window, CancellationToken cancellationToken) => Of<IReadOnlyList<SeenMessage>>(
            await rest.SendAsync(ChannelRoutes.List(channel, window), cancellationToken),
            answer => Read(answer, WireJson.Default.MessageDataList) is { } messages
                ? [.. messages.Select(SeenReader.TryRead).OfType<SeenMessage>()]
                : null);

    /// <inheritdoc/>
    public async Task<Outcome<MessageId>> CrosspostAsync(ChannelId channel, MessageId id, CancellationToken cancellationToken) =>
        Of(await rest.SendAsync(ChannelRoutes.Crosspost(channel, id), cancellationToken), AlreadyCrossposted, _ => id, id);

    /// <inheritdoc/>
    public async Task<Outcome<ChannelId>> StartThreadAsync(
        ChannelId channel, MessageId under, NewThread thread, CancellationToken cancellationToken)
    {
        RestBody body = RestBody.Of(ThreadBody.Of(thread, null), WireJson.Default.ThreadBody);
        RestResult result = await rest.SendAsync(ChannelRoutes.ThreadUnder(channel, under), body, cancellationToken);

        // A thread under a message has the id of the message.
        return Of(result, ThreadThere, IdOf, new ChannelId(under.Value));
    }

    /// <inheritdoc/>
    public async Task<Outcome<ChannelId>> PostInForumAsync(
        ChannelId forum, NewThread thread, OutgoingMessage message, CancellationToken cancellationToken)
    {
        RestBody body = RestBody.Of(ThreadBody.Of(thread, new NewMessageBody(message)), WireJson.Default.ThreadBody, message);
        return Of(await rest.SendAsync(ChannelRoutes.ForumPost(forum), body, cancellationToken), IdOf);
    }

    private async Task<Outcome<SeenMessage>> SeenAsync(Route route, RestBody? body, CancellationToken cancellationToken) => Of(
        await rest.SendAsync(route, body, cancellationToken),
        answer => Read(answer, WireJson.Default.MessageData) is { } data ? SeenReader.TryRead(data) : null);

    private static ChannelId? IdOf(RestResult.Answer answer) =>
        Read(answer, WireJson.Default.Reference) is { } thread ? ChannelId.TryParse(thread.Id) : null;

    private static T? Read<T>(RestResult.Answer answer, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(answer.Body.Span, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Some refusals say that what was asked for is so already.
    private static Outcome<T> Of<T>(RestResult result, int already, Func<RestResult.Answer, T?> read, T there)
        where T : struct =>
        result is RestResult.Refused { Code: var code } && code == already ? new Outcome<T>.Done(there) : Of(result, read);

    private static Outcome<T> Of<T>(RestResult result, Func<RestResult.Answer, T?> read)
        where T : struct => result is RestResult.Answer answer
            ? read(answer) is { } value ? new Outcome<T>.Done(value) : Unreadable<T>()
            : NotDone<T>(result);

    private static Outcome<T> Of<T>(RestResult result, Func<RestResult.Answer, T?> read)
        where T : class => result is RestResult.Answer answer
            ? read(answer) is { } value ? new Outcome<T>.Done(value) : Unreadable<T>()
            : NotDone<T>(result);

    private static Outcome<T>.Unknown Unreadable<T>() => new("Discord's answer cannot be read");

    private static Outcome<T> NotDone<T>(RestResult result) => result switch
    {
        RestResult.Refused { Status: >= 500 } trouble => new Outcome<T>.Unknown(trouble.Sentence),
        RestResult.Refused refused => new Outcome<T>.Refused(KindOf(refused.Status), refused.Code, refused.Sentence),
        RestResult.Withheld withheld => new Outcome<T>.Refused(RefusalKind.Limited, 0, withheld.Why),
        _ => new Outcome<T>.Unknown(result.Problem ?? ""),
    };

    private static RefusalKind KindOf(int status) => status switch
    {
        403 => RefusalKind.Forbidden,
        404 => RefusalKind.Missing,
        429 => RefusalKind.Limited,
        _ => RefusalKind.Invalid,
    };
}
