using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Tests.Playing;

namespace MineBanBot.Sandbox.Tests.Gateway;

public class GatewayFaultTests
{
    private const int GuildMessages = 1 | 512;

    [Fact]
    public async Task Hello_says_the_interval_asked_for_once_and_holds_the_client_to_it()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        await FaultAsync(sandbox, """{"fault":"hello_interval","ms":500}""");

        using TestGateway hurried = await TestGateway.ConnectAsync(sandbox);
        using TestGateway usual = await TestGateway.ConnectAsync(sandbox);

        Assert.Equal(500, (int)(await hurried.ExpectOpAsync(10))["d"]!["heartbeat_interval"]!);
        Assert.Equal(41_250, (int)(await usual.ExpectOpAsync(10))["d"]!["heartbeat_interval"]!);
        sandbox.Time.Advance(TimeSpan.FromSeconds(1));
        sandbox.Time.Advance(TimeSpan.FromSeconds(1));
        await hurried.ExpectCloseAsync(4009);
    }

    [Fact]
    public async Task The_gateway_can_ask_for_a_heartbeat()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        using TestGateway gateway = await TestGateway.LoginAsync(sandbox);

        await FaultAsync(sandbox, """{"fault":"heartbeat_request"}""");

        await gateway.ExpectOpAsync(1);
    }

    [Fact]
    public async Task After_a_resumable_op_9_the_same_socket_may_resume()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        using TestGateway gateway = await TestGateway.LoginAsync(sandbox);

        await FaultAsync(sandbox, """{"fault":"invalid_session","body":true}""");
        Assert.True((bool)(await gateway.ExpectOpAsync(9))["d"]!);
        await gateway.ResumeAsync(gateway.SessionId, gateway.Sequence);

        await gateway.ExpectAsync("RESUMED");
        Assert.Empty(await sandbox.ViolationsAsync());
    }

    [Fact]
    public async Task A_refused_resume_is_told_to_identify()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        using TestGateway first = await TestGateway.LoginAsync(sandbox);
        first.Cut();
        await FaultAsync(sandbox, """{"fault":"refuse_resume"}""");

        using TestGateway second = await TestGateway.ConnectAsync(sandbox);
        await second.ExpectOpAsync(10);
        await second.ResumeAsync(first.SessionId, first.Sequence);

        Assert.False((bool)(await second.ExpectOpAsync(9))["d"]!);
    }

    [Theory]
    [InlineData(4000, true)]
    [InlineData(4001, true)]
    [InlineData(4002, true)]
    [InlineData(4003, true)]
    [InlineData(4004, false)]
    [InlineData(4005, true)]
    [InlineData(4007, false)]
    [InlineData(4008, true)]
    [InlineData(4009, false)]
    [InlineData(4010, false)]
    [InlineData(4011, false)]
    [InlineData(4012, false)]
    [InlineData(4013, false)]
    [InlineData(4014, false)]
    [InlineData(1000, true)]
    [InlineData(1001, true)]
    public async Task Every_close_code_can_be_asked_for_and_some_end_the_session(int code, bool resumable)
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        using TestGateway first = await TestGateway.LoginAsync(sandbox);

        await FaultAsync(sandbox, $$"""{"fault":"disconnect","status":{{code}}}""");
        await first.ExpectCloseAsync(code);
        using TestGateway second = await TestGateway.ConnectAsync(sandbox);
        await second.ExpectOpAsync(10);
        await second.ResumeAsync(first.SessionId, first.Sequence);

        await second.ExpectOpAsync(resumable ? 0 : 9);
    }

    [Fact]
    public async Task A_duplicated_event_comes_twice_with_the_same_sequence()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        using TestGateway gateway = await TestGateway.LoginAsync(sandbox, GuildMessages);
        await FaultAsync(sandbox, """{"fault":"duplicate_events"}""");

        await sandbox.SayAsync(Replies.Edit("one"));
        await sandbox.SayAsync(Replies.Edit("two"));

        Assert.Equal("one", await WordAsync(gateway));
        int sequence = gateway.Sequence;
        Assert.Equal("one", await WordAsync(gateway));
        Assert.Equal(sequence, gateway.Sequence);
        Assert.Equal("two", await WordAsync(gateway));
    }

    [Fact]
    public async Task A_reordered_event_lets_the_next_one_pass()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        using TestGateway gateway = await TestGateway.LoginAsync(sandbox, GuildMessages);
        await FaultAsync(sandbox, """{"fault":"reorder_events"}""");

        foreach (string word in new[] { "one", "two", "three" })
        {
            await sandbox.SayAsync(Replies.Edit(word));
        }

        Assert.Equal(["two", "one", "three"], [await WordAsync(gateway), await WordAsync(gateway), await WordAsync(gateway)]);
    }

    [Fact]
    public async Task An_event_that_waited_to_be_overtaken_is_not_lost_in_a_cut()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        using TestGateway first = await TestGateway.LoginAsync(sandbox, GuildMessages);
        await FaultAsync(sandbox, """{"fault":"reorder_events"}""");
        await sandbox.SayAsync(Replies.Edit("one"));
        await FaultAsync(sandbox, """{"fault":"invalid_session","body":true}""");
        Assert.Equal("one", await WordAsync(first));

        await first.ExpectOpAsync(9);
        await first.ResumeAsync(first.SessionId, first.Sequence);

        await first.ExpectAsync("RESUMED");
    }

    [Fact]
    public async Task Late_guilds_come_in_reverse_after_other_events()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        await sandbox.PostAsync("/sandbox/guilds", """{"count":2}""");
        await FaultAsync(sandbox, """{"fault":"late_guilds","ms":2000}""");
        using TestGateway gateway = await TestGateway.ConnectAsync(sandbox);
        await gateway.ExpectOpAsync(10);
        await gateway.IdentifyAsync(GuildMessages);
        string[] announced = [.. ((JsonArray)(await gateway.ExpectAsync("READY"))["guilds"]!).Select(guild => (string)guild!["id"]!)];

        await sandbox.SayAsync(Replies.Edit("first"));
        Assert.Equal("first", await WordAsync(gateway));
        sandbox.Time.Advance(TimeSpan.FromSeconds(2));

        foreach (string guild in announced.Reverse())
        {
            Assert.Equal(guild, (string)(await gateway.ExpectAsync("GUILD_CREATE"))["id"]!);
        }
    }

    [Fact]
    public async Task A_guild_in_an_outage_is_unavailable_and_comes_back()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        using TestGateway gateway = await TestGateway.LoginAsync(sandbox);

        await FaultAsync(sandbox, """{"fault":"guild_outage","ms":1000}""");
        JsonNode gone = await gateway.ExpectAsync("GUILD_DELETE");
        sandbox.Time.Advance(TimeSpan.FromSeconds(1));
        JsonNode back = await gateway.ExpectAsync("GUILD_CREATE");

        Assert.True((bool)gone["unavailable"]!);
        Assert.Equal((sandbox.Guild, sandbox.Guild), ((string)gone["id"]!, (string)back["id"]!));
    }

    [Fact]
    public async Task A_large_event_has_the_size_asked_for()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        using TestGateway gateway = await TestGateway.LoginAsync(sandbox);

        await FaultAsync(sandbox, """{"fault":"large_event","body":300000}""");

        Assert.Equal(300_000, ((string)(await gateway.ExpectAsync("SANDBOX_FILLER"))["filler"]!).Length);
    }

    private static async Task<string> WordAsync(TestGateway gateway) => (string)(await gateway.ExpectAsync("MESSAGE_CREATE"))["content"]!;

    private static async Task FaultAsync(RunningSandbox sandbox, string fault) =>
        Assert.Equal(System.Net.HttpStatusCode.OK, (await sandbox.PostAsync("/sandbox/faults", fault)).Status);
}
