using MineBanBot.Discord.Channels;
using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Messages;
using MineBanBot.Discord.Rest;
using MineBanBot.Discord.Tests.Rest;
using MineBanBot.Discord.Tests.Script;

namespace MineBanBot.Discord.Tests.Limits;

public sealed class ForbiddenCallTests
{
    private const string Post = "POST /channels/11/messages";
    private const string MissingPermissions = """{"code":50013,"message":"Missing Permissions"}""";

    private static readonly Route Send = ChannelRoutes.Send(new ChannelId(11), hasNonce: true);

    [Fact]
    public async Task What_was_forbidden_in_a_channel_is_not_asked_again_for_ten_minutes()
    {
        using RestUnderTest rest = new();
        rest.Http.On(Post, 403, MissingPermissions).On(Post, 200, "{}");
        await rest.SendAsync(Send);

        RestResult.Refused again = Assert.IsType<RestResult.Refused>(await rest.SendAsync(Send));
        Assert.Equal((403, 50013), (again.Status, again.Code));
        Assert.EndsWith("(not asked again for 10 minutes)", again.Sentence, StringComparison.Ordinal);
        Assert.Single(rest.Http.Sent);

        rest.Time.Advance(TimeSpan.FromMinutes(10));
        Assert.IsType<RestResult.Answer>(await rest.SendAsync(Send));
    }

    [Fact]
    public async Task Other_channels_and_other_operations_are_still_asked()
    {
        using RestUnderTest rest = new();
        rest.Http.On(Post, 403, MissingPermissions).On("POST /channels/12/messages", 200, "{}").On("GET /channels/11/messages/1", 200, "{}");
        await rest.SendAsync(Send);

        Assert.IsType<RestResult.Answer>(await rest.SendAsync(ChannelRoutes.Send(new ChannelId(12), hasNonce: true)));
        Assert.IsType<RestResult.Answer>(await rest.SendAsync(ChannelRoutes.Message(HttpMethod.Get, new ChannelId(11), new MessageId(1))));
    }

    [Fact]
    public async Task After_a_change_of_permissions_it_is_asked_again()
    {
        using RestUnderTest rest = new();
        rest.Http.On(Post, 403, MissingPermissions).On(Post, 200, "{}");
        await rest.SendAsync(Send);
        rest.Client.ForgetWhatWasForbidden();

        Assert.IsType<RestResult.Answer>(await rest.SendAsync(Send));
    }

    [Theory]
    [InlineData("CHANNEL_UPDATE", true)]
    [InlineData("GUILD_ROLE_UPDATE", true)]
    [InlineData("GUILD_MEMBER_UPDATE", true)]
    [InlineData("GUILD_CREATE", true)]
    [InlineData("CHANNEL_PINS_UPDATE", false)]
    public async Task Discord_tells_of_such_a_change(string name, bool changes)
    {
        await using ClientUnderTest bot = new();
        bot.Http.On("GET /gateway/bot", 200, ClientUnderTest.GatewayBot).On("GET /applications/500/commands", 200, "[]")
            .On("GET /channels/11/messages/1", 403, MissingPermissions);
        bot.Script.Accepts(Say.Gateway).Sends(Say.Hello).Expects(2).Sends(Say.Ready("first")).Settles().Does("is ready", bot.ReadyAsync);
        await bot.Script.PlayAsync(bot.Running);
        await ReadAsync(bot);
        if (changes)
        {
            bot.Http.On("GET /channels/11/messages/1", 404, "");
        }

        bot.Script.Sends(Say.Event(name, 2)).Settles();
        await bot.Script.PlayAsync(bot.Running);

        Assert.Equal(changes ? RefusalKind.Missing : RefusalKind.Forbidden, await ReadAsync(bot));
    }

    private static async Task<RefusalKind> ReadAsync(ClientUnderTest bot) => Assert.IsType<Outcome<SeenMessage>.Refused>(
        await bot.Client.Channels.GetAsync(new ChannelId(11), new MessageId(1), CancellationToken.None)).Kind;

    [Theory]
    [InlineData("""{"code":50005,"message":"Cannot edit a message authored by another user"}""")]
    [InlineData("""{"code":50021,"message":"Cannot execute action on a system message"}""")]
    [InlineData("<html>")]
    public async Task What_is_no_word_about_the_channel_is_not_remembered(string body)
    {
        using RestUnderTest rest = new();
        Route edit = ChannelRoutes.Message(HttpMethod.Patch, new ChannelId(11), new MessageId(1));
        rest.Http.On("PATCH /channels/11/messages/1", 403, body).On("PATCH /channels/11/messages/1", 200, "{}");
        await rest.SendAsync(edit);

        Assert.IsType<RestResult.Answer>(await rest.SendAsync(edit));
    }
}
