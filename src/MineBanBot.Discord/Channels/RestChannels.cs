using MineBanBot.Discord.Bodies;
using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Messages;
using MineBanBot.Discord.Places;
using MineBanBot.Discord.Rest;
using MineBanBot.Discord.Wire;

namespace MineBanBot.Discord.Channels;

/// <summary>Messages in channels, over REST.</summary>
internal sealed class RestChannels(RestClient rest, TimeProvider time) : IChannels
{
    // https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
    private const int UnknownMessage = 10008, AlreadyCrossposted = 40033, ThreadThere = 160004;

    private readonly PlaceReader places = new(rest, time);

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
        Outcomes.Of(await rest.SendAsync(ChannelRoutes.Message(HttpMethod.Delete, channel, id), cancellationToken), UnknownMessage, _ => id, id);

    /// <inheritdoc/>
    public Task<Outcome<SeenMessage>> GetAsync(ChannelId channel, MessageId id, CancellationToken cancellationToken) =>
        SeenAsync(ChannelRoutes.Message(HttpMethod.Get, channel, id), null, cancellationToken);

    /// <inheritdoc/>
    public async Task<Outcome<IReadOnlyList<SeenMessage>>> ListAsync(
        ChannelId channel, MessageWindow window, CancellationToken cancellationToken) => Outcomes.Of<IReadOnlyList<SeenMessage>>(
            await rest.SendAsync(ChannelRoutes.List(channel, window), cancellationToken),
            answer => Outcomes.Read(answer, WireJson.Default.MessageDataList) is { } messages
                ? [.. messages.Select(SeenReader.TryRead).OfType<SeenMessage>()]
                : null);

    /// <inheritdoc/>
    public async Task<Outcome<MessageId>> CrosspostAsync(ChannelId channel, MessageId id, CancellationToken cancellationToken) =>
        Outcomes.Of(await rest.SendAsync(ChannelRoutes.Crosspost(channel, id), cancellationToken), AlreadyCrossposted, _ => id, id);

    /// <inheritdoc/>
    public async Task<Outcome<ChannelId>> StartThreadAsync(
        ChannelId channel, MessageId under, NewThread thread, CancellationToken cancellationToken)
    {
        RestBody body = RestBody.Of(ThreadBody.Of(thread), WireJson.Default.ThreadBody);
        RestResult result = await rest.SendAsync(ChannelRoutes.ThreadUnder(channel, under), body, cancellationToken);

        // A thread under a message has the id of the message.
        return Outcomes.Of(result, ThreadThere, IdOf, new ChannelId(under.Value));
    }

    /// <inheritdoc/>
    public async Task<Outcome<ChannelId>> PostInForumAsync(
        ChannelId forum, NewThread thread, OutgoingMessage message, CancellationToken cancellationToken)
    {
        RestBody body = RestBody.Of(ThreadBody.Of(thread, new NewMessageBody(message)), WireJson.Default.ThreadBody, message);
        return Outcomes.Of(await rest.SendAsync(ChannelRoutes.ForumPost(forum), body, cancellationToken), IdOf);
    }

    /// <inheritdoc/>
    public Task<Outcome<IReadOnlyList<SeenPost>>> ListPostsAsync(GuildId guild, ChannelId forum, CancellationToken cancellationToken) =>
        ThreadsAsync(ChannelRoutes.ShownThreads(guild), cancellationToken).ThenAsync(shown =>
            ThreadsAsync(ChannelRoutes.HiddenThreads(forum), cancellationToken).ThenAsync(hidden =>
                Task.FromResult<Outcome<IReadOnlyList<SeenPost>>>(new Outcome<IReadOnlyList<SeenPost>>.Done(
                [
                    .. from data in (shown.Threads ?? []).Concat(hidden.Threads ?? [])
                       where data?.ParentId == forum.ToString()
                       let id = ChannelId.TryParse(data.Id)
                       where id is not null
                       orderby id.Value.Value descending
                       select new SeenPost(id.Value, data.Name ?? ""),
                ]))));

    /// <inheritdoc/>
    public Task<Outcome<Place>> LookAtAsync(ChannelId channel, CancellationToken cancellationToken) =>
        places.ReadAsync(channel, cancellationToken);

    private async Task<Outcome<SeenMessage>> SeenAsync(Route route, RestBody? body, CancellationToken cancellationToken) => Outcomes.Of(
        await rest.SendAsync(route, body, cancellationToken),
        answer => Outcomes.Read(answer, WireJson.Default.MessageData) is { } data ? SeenReader.TryRead(data) : null);

    private async Task<Outcome<ThreadList>> ThreadsAsync(Route route, CancellationToken cancellationToken) =>
        Outcomes.Of(await rest.SendAsync(route, cancellationToken), answer => Outcomes.Read(answer, WireJson.Default.ThreadList));

    private static ChannelId? IdOf(RestResult.Answer answer) =>
        Outcomes.Read(answer, WireJson.Default.Reference) is { } thread ? ChannelId.TryParse(thread.Id) : null;
}
