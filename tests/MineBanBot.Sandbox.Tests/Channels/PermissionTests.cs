using System.Net;
using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Tests.Playing;

namespace MineBanBot.Sandbox.Tests.Channels;

public class PermissionTests
{
    [Fact]
    public async Task A_channel_that_is_only_to_be_read_refuses_messages_with_50013()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        string rules = sandbox.Channel("rules");

        Answer read = await sandbox.ApiAsync("GET", $"/channels/{rules}/messages");
        Answer sent = await sandbox.ApiAsync("POST", $"/channels/{rules}/messages", Replies.Edit("no"));
        Answer typing = await sandbox.ApiAsync("POST", $"/channels/{rules}/typing");

        Assert.Equal(HttpStatusCode.OK, read.Status);
        Assert.Equal((HttpStatusCode.Forbidden, 50013), (sent.Status, sent.Code));
        Assert.Equal(50013, typing.Code);
    }

    [Fact]
    public async Task A_channel_gives_bots_what_it_takes_from_everyone()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();

        Answer sent = await sandbox.ApiAsync("POST", $"/channels/{sandbox.Channel("announcements")}/messages", Replies.Edit("news"));

        Assert.Equal(HttpStatusCode.OK, sent.Status);
    }

    [Fact]
    public async Task Each_persona_has_its_own_permissions_in_each_channel()
    {
        await using Bot bot = await Bot.StartAsync();
        async Task<ulong> HeldAsync(string user, string channel)
        {
            (JsonNode interaction, _) = await bot.PlayAsync(
                $$$"""{"user":"{{{user}}}","channel":"{{{channel}}}","command":"ask","options":{"question":"q"}}""", Replies.Message("x"));
            return ulong.Parse((string)interaction["member"]!["permissions"]!, System.Globalization.CultureInfo.InvariantCulture);
        }

        const ulong send = 1 << 11, embed = 1 << 14, attach = 1 << 15, mention = 1 << 17, administer = 1 << 3;
        Assert.Equal(0UL, await HeldAsync("member", "rules") & (send | administer));
        Assert.Equal(0UL, await HeldAsync("member", "rules") & (embed | attach | mention));
        Assert.Equal(send, await HeldAsync("moderator", "rules") & (send | administer));
        Assert.Equal(send | administer, await HeldAsync("admin", "rules") & (send | administer));
        Assert.Equal(send | mention, await HeldAsync("member", "general") & (send | mention));
        Assert.Equal(send, await HeldAsync("member", "landmine-news") & (send | mention));
    }

    [Fact]
    public async Task Everyone_is_pinged_only_where_the_bot_may()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        const string body = """{"content":"@everyone"}""";

        Answer here = await sandbox.SayAsync(body);
        Answer there = await sandbox.ApiAsync("POST", $"/channels/{sandbox.Channel("landmine-news")}/messages", body);

        Assert.Equal((true, false), ((bool)here.Body!["mention_everyone"]!, (bool)there.Body!["mention_everyone"]!));
    }

    [Fact]
    public async Task Anothers_message_can_be_deleted_only_with_manage_messages()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        string announcements = sandbox.Channel("announcements");
        string ours = (await sandbox.SayAsync(Replies.Edit("ours"))).Text("id")!;
        string news = (await sandbox.ApiAsync("POST", $"/channels/{announcements}/messages", Replies.Edit("news"))).Text("id")!;

        Answer refused = await sandbox.ApiAsync("DELETE", $"/channels/{sandbox.General}/messages/{ours}", token: "sandbox-other");
        Answer edited = await sandbox.ApiAsync("PATCH", $"/channels/{announcements}/messages/{news}", Replies.Edit("x"), "sandbox-other");
        Answer deleted = await sandbox.ApiAsync("DELETE", $"/channels/{announcements}/messages/{news}", token: "sandbox-other");

        Assert.Equal((HttpStatusCode.Forbidden, 50013), (refused.Status, refused.Code));
        Assert.Equal(50005, edited.Code);
        Assert.Equal(HttpStatusCode.NoContent, deleted.Status);
    }

    [Fact]
    public async Task A_reply_needs_a_message_that_exists_unless_it_says_otherwise()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();

        Answer refused = await sandbox.SayAsync("""{"content":"x","message_reference":{"message_id":"1"}}""");
        Answer sent = await sandbox.SayAsync("""{"content":"x","message_reference":{"message_id":"1","fail_if_not_exists":false}}""");

        Assert.Equal("MESSAGE_REFERENCE_UNKNOWN_MESSAGE", refused.ErrorAt("message_reference"));
        Assert.Equal(HttpStatusCode.OK, sent.Status);
    }

    [Fact]
    public async Task Embeds_and_replies_need_their_permissions()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        string forum = sandbox.Channel("reports");
        string post = (await sandbox.ApiAsync("POST", $"/channels/{forum}/threads", """{"name":"Report","message":{"content":"one"}}""")).Text("id")!;

        Answer embed = await sandbox.ApiAsync("POST", $"/channels/{post}/messages", """{"embeds":[{"title":"t"}]}""");
        Answer first = await sandbox.ApiAsync("POST", $"/channels/{forum}/threads", """{"name":"Report","message":{"embeds":[{"title":"t"}]}}""");
        Answer edit = await sandbox.ApiAsync("PATCH", $"/channels/{post}/messages/{post}", """{"embeds":[{"title":"t"}]}""");
        Answer reply = await sandbox.ApiAsync("POST", $"/channels/{post}/messages", $$$"""{"content":"x","message_reference":{"message_id":"{{{post}}}"}}""");
        Answer plain = await sandbox.ApiAsync("POST", $"/channels/{post}/messages", Replies.Edit("two"));

        Assert.Equal((50013, 50013, 50013), (embed.Code, first.Code, edit.Code));
        Assert.Equal(160_002, reply.Code);
        Assert.Equal(HttpStatusCode.OK, plain.Status);
        Assert.Empty((System.Text.Json.Nodes.JsonArray)(await sandbox.ApiAsync("GET", $"/channels/{post}/messages")).Body!);
    }

    [Fact]
    public async Task Only_announcements_can_be_crossposted_and_only_once()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        string announcements = sandbox.Channel("announcements");
        string plain = (await sandbox.SayAsync(Replies.Edit("plain"))).Text("id")!;
        string news = (await sandbox.ApiAsync("POST", $"/channels/{announcements}/messages", Replies.Edit("news"))).Text("id")!;

        Answer wrong = await sandbox.ApiAsync("POST", $"/channels/{sandbox.General}/messages/{plain}/crosspost");
        Answer published = await sandbox.ApiAsync("POST", $"/channels/{announcements}/messages/{news}/crosspost");
        Answer again = await sandbox.ApiAsync("POST", $"/channels/{announcements}/messages/{news}/crosspost");

        Assert.Equal((50024, 40033), (wrong.Code, again.Code));
        Assert.Equal(1, (int)published.Body!["flags"]! & 1);
    }

    [Fact]
    public async Task Typing_is_told_to_those_who_asked_for_it()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        using TestGateway gateway = await TestGateway.LoginAsync(sandbox, intents: 1 | 2048);

        await sandbox.ApiAsync("POST", $"/channels/{sandbox.General}/typing");

        Assert.Equal(sandbox.Application, (string)(await gateway.ExpectAsync("TYPING_START"))["user_id"]!);
    }
}
