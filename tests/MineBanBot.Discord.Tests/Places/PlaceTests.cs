using MineBanBot.Discord.Channels;
using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Places;
using MineBanBot.Discord.Tests.Fakes;
using MineBanBot.Discord.Tests.Rest;
using MineBanBot.Discord.Tests.Script;

using static MineBanBot.Discord.Permissions.PermissionBits;

namespace MineBanBot.Discord.Tests.Places;

public sealed class PlaceTests : IDisposable
{
    private const string Me = """{"id":"500","username":"minebanbot","bot":true}""";
    private const string Member = """{"user":null,"roles":["201",null,"x"],"communication_disabled_until":null}""";

    private readonly RestUnderTest rest = new();
    private readonly RestChannels channels;

    public PlaceTests() => channels = new RestChannels(rest.Client, rest.Time);

    public void Dispose() => rest.Dispose();

    [Fact]
    public async Task A_channel_says_what_the_bot_lacks_there_by_name()
    {
        rest.Http.On("GET /channels/11", 200, Payload.Text("CHANNEL.text.json"));
        InServer();

        Place place = Seen(await LookAsync(11));
        Assert.Equal((new GuildId(100), ChannelKind.Text, "news"), (place.Guild, place.Kind, place.Name));
        Assert.Equal(ViewChannel | SendMessages | AttachFiles | ReadMessageHistory | SendMessagesInThreads | ManageMessages, place.Held);
        Assert.Equal(["Embed Links"], place.Missing(ViewChannel | SendMessages | EmbedLinks | AttachFiles));
        Assert.Empty(place.Missing(SendMessages));
    }

    [Fact]
    public async Task A_forum_says_which_tags_there_are_and_whether_one_is_needed()
    {
        rest.Http.On("GET /channels/12", 200, Payload.Text("CHANNEL.forum.json"));
        InServer();

        Place place = Seen(await LookAsync(12));
        Assert.Equal(ChannelKind.Forum, place.Kind);
        Assert.True(place.NeedsTag);
        Assert.Equal([new ForumTag(new TagId(31), "incident", false), new ForumTag(new TagId(32), "verified", true)], place.Tags);
    }

    [Fact]
    public async Task A_thread_has_the_permissions_of_its_channel_but_its_own_for_sending()
    {
        rest.Http.On("GET /channels/13", 200, Payload.Text("CHANNEL.thread.json"))
            .On("GET /channels/11", 200, Payload.Text("CHANNEL.text.json").Replace("16384", "274877906944", StringComparison.Ordinal));
        InServer();

        Place place = Seen(await LookAsync(13));
        Assert.True(place.IsThread);
        Assert.Equal(["Send Messages in Threads"], place.Missing(ViewChannel | SendMessages));
    }

    [Fact]
    public async Task In_direct_messages_nothing_is_missing_and_no_server_is_asked()
    {
        rest.Http.On("GET /channels/15", 200, """{"id":"15","type":1,"recipients":[]}""");

        Place place = Seen(await LookAsync(15));
        Assert.Equal((null, ChannelKind.Direct, ""), (place.Guild, place.Kind, place.Name));
        Assert.Empty(place.Missing(SendMessages | EmbedLinks | AttachFiles));
    }

    [Fact]
    public async Task Nulls_do_no_harm_and_who_the_bot_is_is_asked_once()
    {
        rest.Http.On("GET /channels/14", 200, Payload.Text("CHANNEL.nulls.json")).On("GET /channels/14", 200, Payload.Text("CHANNEL.nulls.json"));
        InServer();
        Place place = Seen(await LookAsync(14));
        Assert.Equal(("", false), (place.Name, place.NeedsTag));
        Assert.Empty(place.Tags);
        Assert.Empty(place.Missing(SendMessages | EmbedLinks));

        rest.Http.On("GET /guilds/100", 200, """{"owner_id":null,"roles":null}""").On("GET /guilds/100/members/500", 200, """{"roles":null}""");
        Assert.Equal(["View Channel"], Seen(await LookAsync(14)).Missing(ViewChannel));
    }

    [Theory]
    [InlineData("2026-01-01T00:00:00+00:00", true)]
    [InlineData("1990-01-01T00:00:00+00:00", false)]
    public async Task A_bot_that_is_timed_out_can_only_look_until_then(string until, bool silenced)
    {
        rest.Http.On("GET /channels/14", 200, Payload.Text("CHANNEL.nulls.json"));
        InServer(Member.Replace("_until\":null", $"_until\":\"{until}\"", StringComparison.Ordinal));

        Assert.Equal(silenced ? ["Send Messages"] : [], Seen(await LookAsync(14)).Missing(ViewChannel | SendMessages));
    }

    [Fact]
    public async Task What_stands_in_the_way_of_looking_is_told()
    {
        rest.Http.On("GET /channels/11", 403, """{"code":50001,"message":"Missing Access"}""")
            .On("GET /channels/12", 404, """{"code":10003,"message":"Unknown Channel"}""")
            .On("GET /channels/13", 200, "<html>")
            .On("GET /channels/14", 200, Payload.Text("CHANNEL.nulls.json"))
            .On("GET /guilds/100", 404, """{"code":10004,"message":"Unknown Guild"}""")
            .On("GET /channels/14", 200, Payload.Text("CHANNEL.nulls.json"))
            .On("GET /guilds/100", 200, Payload.Text("GUILD.plain.json"))
            .On("GET /users/@me", 200, "{}");

        Assert.Equal(RefusalKind.Forbidden, Assert.IsType<Outcome<Place>.Refused>(await LookAsync(11)).Kind);
        Assert.Equal(RefusalKind.Missing, Assert.IsType<Outcome<Place>.Refused>(await LookAsync(12)).Kind);
        Assert.IsType<Outcome<Place>.Unknown>(await LookAsync(13));
        Assert.Equal(10004, Assert.IsType<Outcome<Place>.Refused>(await LookAsync(14)).Code);
        Assert.IsType<Outcome<Place>.Unknown>(await LookAsync(14));
    }

    private static Place Seen(Outcome<Place> outcome) => Assert.IsType<Outcome<Place>.Done>(outcome).Value;

    private void InServer(string member = Member) => rest.Http.On("GET /guilds/100", 200, Payload.Text("GUILD.plain.json"))
        .On("GET /users/@me", 200, Me)
        .On("GET /guilds/100/members/500", 200, member);

    private Task<Outcome<Place>> LookAsync(ulong channel) =>
        channels.LookAtAsync(new ChannelId(channel), CancellationToken.None).WaitAsync(Patience.Long);
}
