using System.Text.Json;

using MineBanBot.Discord.Channels;
using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Messages;
using MineBanBot.Discord.Tests.Fakes;
using MineBanBot.Discord.Tests.Rest;
using MineBanBot.Discord.Tests.Script;

namespace MineBanBot.Discord.Tests.Channels;

public sealed class ChannelsTests : IDisposable
{
    private const string Post = "POST /channels/11/messages";

    private static readonly ChannelId Channel = new(11);
    private static readonly MessageId Message = new(8080);
    private static readonly OutgoingMessage Hello = OutgoingMessage.Of("@everyone hello");

    // A call that waits for a time nobody lets pass fails the test.
    private readonly CancellationTokenSource soon = new(Patience.Long, TimeProvider.System);
    private readonly RestUnderTest rest = new();
    private readonly RestChannels channels;

    public ChannelsTests() => channels = new RestChannels(rest.Client, rest.Time);

    private CancellationToken Soon => soon.Token;

    public void Dispose()
    {
        soon.Dispose();
        rest.Dispose();
    }

    [Fact]
    public async Task A_message_goes_out_with_its_nonce_enforced_and_pings_nobody()
    {
        rest.Http.On(Post, 200, Payload.Text("MESSAGE.plain.json"));

        SeenMessage sent = Value(await channels.SendAsync(Channel, Hello, new Nonce("abc"), Soon));
        Assert.Equal((Message, Channel), (sent.Id, sent.Channel));
        JsonElement body = rest.Http.Sent[0].Json;
        AssertSame("""{"content":"@everyone hello","nonce":"abc","enforce_nonce":true,"allowed_mentions":{"parse":[]}}""", body);
    }

    [Fact]
    public async Task With_a_nonce_a_lost_response_is_asked_for_again_by_the_same_nonce()
    {
        rest.Http.Cuts(Post).On(Post, 502, "<html>").On(Post, 200, Payload.Text("MESSAGE.plain.json"));

        Task<Outcome<SeenMessage>> sending = channels.SendAsync(Channel, Hello, new Nonce("abc"), Soon);
        await rest.Time.PassAsync(TimeSpan.FromSeconds(0.75));
        await rest.Time.PassAsync(TimeSpan.FromSeconds(1.5));
        Value(await sending.WaitAsync(Patience.Long));
        Assert.Single(rest.Http.Sent.Select(request => request.Body).Distinct());
    }

    [Fact]
    public async Task Without_a_nonce_a_lost_response_stays_unknown()
    {
        rest.Http.Cuts(Post).On(Post, 502, "<html>");

        Assert.IsType<Outcome<SeenMessage>.Unknown>(await channels.SendAsync(Channel, Hello, null, Soon));
        Assert.IsType<Outcome<SeenMessage>.Unknown>(await channels.SendAsync(Channel, Hello, null, Soon));
        Assert.DoesNotContain("nonce", rest.Http.Sent[0].Body);
    }

    [Fact]
    public async Task An_answer_that_cannot_be_read_stays_unknown()
    {
        rest.Http.On(Post, 200, "<html>").On(Post, 200, "{}");

        Assert.IsType<Outcome<SeenMessage>.Unknown>(await channels.SendAsync(Channel, Hello, null, Soon));
        Assert.IsType<Outcome<SeenMessage>.Unknown>(await channels.SendAsync(Channel, Hello, null, Soon));
    }

    [Theory]
    [InlineData(400, 50035, RefusalKind.Invalid)]
    [InlineData(403, 50013, RefusalKind.Forbidden)]
    [InlineData(404, 10003, RefusalKind.Missing)]
    [InlineData(405, 50024, RefusalKind.Invalid)]
    [InlineData(413, 40005, RefusalKind.Invalid)]
    public async Task A_refusal_says_what_stands_in_the_way(int status, int code, RefusalKind kind)
    {
        rest.Http.On(Post, status, $$"""{"code":{{code}},"message":"No"}""");

        Outcome<SeenMessage>.Refused refused =
            Assert.IsType<Outcome<SeenMessage>.Refused>(await channels.SendAsync(Channel, Hello, null, Soon));
        Assert.Equal((kind, code), (refused.Kind, refused.Code));
        Assert.Equal($"POST /channels/{{channel}}/messages was refused ({status}, code {code}) No", refused.Sentence);
    }

    // https://discord.com/developers/docs/topics/opcodes-and-status-codes#json: 20028 the channel's writes, 30046 edits of old
    // messages, 40062 a resource that others use.
    [Theory]
    [InlineData(20028)]
    [InlineData(30046)]
    [InlineData(40062)]
    public async Task A_limit_on_writing_is_waited_for_five_times_and_then_is_no_fault_of_the_request(int code)
    {
        for (int attempt = 0; attempt < 5; attempt++)
        {
            rest.Http.On(Post, 429, $$"""{"code":{{code}},"message":"Slow down","retry_after":30,"global":false}""");
        }

        Task<Outcome<SeenMessage>> sending = channels.SendAsync(Channel, Hello, null, Soon);
        for (int wait = 0; wait < 4; wait++)
        {
            await rest.Time.PassAsync(TimeSpan.FromSeconds(30));
        }

        Outcome<SeenMessage>.Refused refused = Assert.IsType<Outcome<SeenMessage>.Refused>(await sending);
        Assert.Equal((RefusalKind.Limited, code), (refused.Kind, refused.Code));
    }

    [Fact]
    public async Task A_Discord_that_is_overloaded_leaves_it_unknown()
    {
        rest.Http.On(Post, 503, """{"code":130000,"message":"API resource is currently overloaded."}""");

        Assert.IsType<Outcome<SeenMessage>.Unknown>(await channels.SendAsync(Channel, Hello, null, Soon));
    }

    [Fact]
    public async Task An_edit_says_everything_anew_and_names_the_files_that_stay()
    {
        rest.Http.On("PATCH /channels/11/messages/8080", 200, Payload.Text("MESSAGE.plain.json"));

        Value(await channels.EditAsync(Channel, Message, Hello with { KeptAttachments = [new AttachmentId(900)] }, Soon));
        AssertSame(
            """{"content":"@everyone hello","embeds":[],"components":[],"attachments":[{"id":"900"}],"allowed_mentions":{"parse":[]}}""",
            rest.Http.Sent[0].Json);
    }

    [Theory]
    [InlineData(204, "")]
    [InlineData(404, """{"code":10008,"message":"Unknown Message"}""")]
    public async Task A_message_that_is_gone_is_removed(int status, string body)
    {
        rest.Http.On("DELETE /channels/11/messages/8080", status, body);

        Assert.Equal(Message, Value(await channels.DeleteAsync(Channel, Message, Soon)));
    }

    [Fact]
    public async Task A_message_is_read_with_author_cards_files_and_times()
    {
        rest.Http.On("GET /channels/11/messages/8080", 200, Payload.Text("MESSAGE.plain.json"));

        SeenMessage message = Value(await channels.GetAsync(Channel, Message, Soon));
        Assert.Equal(("hello", "abc"), (message.Content, message.Nonce));
        Assert.Equal(new SeenUser(new UserId(77), "Ada", IsBot: true), message.Author);
        Assert.Equal([new SeenEmbed("T", "D", "https://example.org/")], message.Embeds);
        Assert.Equal(
            [new SeenAttachment(new AttachmentId(900), "a.png", 12, "image/png", new Uri("https://cdn.test/a.png?ex=1&is=2&hm=3"))],
            message.Attachments);
        Assert.Equal(new DateTimeOffset(2026, 8, 6, 12, 0, 0, 123, TimeSpan.Zero), message.Sent);
        Assert.Equal(new DateTimeOffset(2026, 8, 6, 12, 1, 0, TimeSpan.Zero), message.Edited);
    }

    [Fact]
    public async Task Nulls_in_a_message_do_no_harm()
    {
        rest.Http.On("GET /channels/11/messages/8080", 200, Payload.Text("MESSAGE.nulls.json"));

        SeenMessage message = Value(await channels.GetAsync(Channel, Message, Soon));
        Assert.Equal((new MessageId(8081), "", "42"), (message.Id, message.Content, message.Nonce));
        Assert.Equal([new SeenEmbed(null, null, null)], message.Embeds);
        Assert.Equal([new SeenAttachment(new AttachmentId(901), "", 0, null, null)], message.Attachments);
    }

    [Theory]
    [InlineData(null, null, "?limit=100")]
    [InlineData(5UL, null, "?limit=100&before=5")]
    [InlineData(null, 6UL, "?limit=100&after=6")]
    [InlineData(5UL, 6UL, "?limit=100&before=5")]
    public async Task Messages_are_listed_from_where_asked(ulong? before, ulong? after, string query)
    {
        rest.Http.On("GET /channels/11/messages", 200, $"[{Payload.Text("MESSAGE.plain.json")},null,{{}}]");
        MessageWindow window = new(1000) { Before = before is { } b ? new MessageId(b) : null, After = after is { } a ? new MessageId(a) : null };

        Assert.Equal([Message], Value(await channels.ListAsync(Channel, window, Soon)).Select(message => message.Id));
        Assert.Equal(query, rest.Http.Sent[0].Query);
    }

    [Theory]
    [InlineData(200, "{}")]
    [InlineData(400, """{"code":40033,"message":"This message has already been crossposted."}""")]
    public async Task A_message_that_is_published_is_published(int status, string body)
    {
        rest.Http.On("POST /channels/11/messages/8080/crosspost", status, body);

        Assert.Equal(Message, Value(await channels.CrosspostAsync(Channel, Message, Soon)));
    }

    [Theory]
    [InlineData(201, """{"id":"8080"}""")]
    [InlineData(400, """{"code":160004,"message":"A thread has already been created for this message"}""")]
    public async Task A_thread_is_started_under_a_message_once(int status, string body)
    {
        rest.Http.On("POST /channels/11/messages/8080/threads", status, body);

        Outcome<ChannelId> thread =
            await channels.StartThreadAsync(Channel, Message, new NewThread("news") { HiddenAfterMinutes = 1440 }, Soon);
        Assert.Equal(new ChannelId(8080), Value(thread));
        AssertSame("""{"name":"news","auto_archive_duration":1440}""", rest.Http.Sent[0].Json);
    }

    [Fact]
    public async Task A_forum_post_carries_five_tags_at_most_and_a_thread_under_a_message_none()
    {
        rest.Http.On("POST /channels/11/threads", 201, """{"id":"12"}""").On("POST /channels/11/messages/8080/threads", 201, """{"id":"8080"}""");
        NewThread thread = new("news") { Tags = [.. Enumerable.Range(31, 6).Select(id => new TagId((ulong)id))] };

        Value(await channels.PostInForumAsync(Channel, thread, Hello, Soon));
        Value(await channels.StartThreadAsync(Channel, Message, thread, Soon));
        Assert.Equal("""["31","32","33","34","35"]""", rest.Http.Sent[0].Json.GetProperty("applied_tags").GetRawText());
        Assert.Equal("""{"name":"news"}""", rest.Http.Sent[1].Body);
    }

    [Fact]
    public async Task A_forum_post_is_a_thread_with_its_first_message_and_is_never_sent_twice()
    {
        rest.Http.On("POST /channels/11/threads", 201, """{"id":"12"}""").Cuts("POST /channels/11/threads");

        Assert.Equal(new ChannelId(12), Value(await channels.PostInForumAsync(Channel, new NewThread("news"), Hello, Soon)));
        AssertSame(
            """{"name":"news","message":{"content":"@everyone hello","allowed_mentions":{"parse":[]}}}""", rest.Http.Sent[0].Json);
        Assert.IsType<Outcome<ChannelId>.Unknown>(
            await channels.PostInForumAsync(Channel, new NewThread("news"), Hello, Soon));
    }

    private static T Value<T>(Outcome<T> outcome) => Assert.IsType<Outcome<T>.Done>(outcome).Value;

    private static void AssertSame(string expected, JsonElement actual) =>
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(expected), actual), $"Expected {expected}\nbut got {actual.GetRawText()}");
}
