using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Rest;
using MineBanBot.Discord.Tests.Rest;

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
