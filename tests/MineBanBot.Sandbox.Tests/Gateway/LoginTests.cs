using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Tests.Playing;

namespace MineBanBot.Sandbox.Tests.Gateway;

public class LoginTests
{
    [Fact]
    public async Task Ready_tells_who_the_bot_is_and_the_guild_follows()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        using TestGateway gateway = await TestGateway.ConnectAsync(sandbox);

        JsonNode hello = await gateway.ExpectOpAsync(10);
        await gateway.IdentifyAsync();
        JsonNode ready = await gateway.ExpectAsync("READY");
        JsonNode guild = await gateway.ExpectAsync("GUILD_CREATE");

        Assert.Equal(41_250, (int)hello["d"]!["heartbeat_interval"]!);
        Assert.Equal(10, (int)ready["v"]!);
        Assert.Equal("MineBanBot", (string)ready["user"]!["username"]!);
        Assert.Equal(sandbox.Application, (string)ready["application"]!["id"]!);
        Assert.True((bool)ready["guilds"]![0]!["unavailable"]!);
        Assert.Equal("Mine Action Hub", (string)guild["name"]!);
        Assert.Equal(["general", "landmine-news", "moderators", "announcements", "rules", "reports", "field-notes"], ((JsonArray)guild["channels"]!).Select(channel => (string)channel!["name"]!));
    }

    [Fact]
    public async Task A_strange_token_is_closed_with_4004()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        using TestGateway gateway = await TestGateway.ConnectAsync(sandbox);
        await gateway.ExpectOpAsync(10);

        await gateway.IdentifyAsync(token: "real-looking.token");

        await gateway.ExpectCloseAsync(4004);
    }

    [Theory]
    [InlineData("""{"op":3,"d":{}}""", 4003)]
    [InlineData("""{"op":77,"d":null}""", 4001)]
    [InlineData("not json", 4002)]
    public async Task Nonsense_before_identify_is_closed_with_its_own_code(string payload, int code)
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        using TestGateway gateway = await TestGateway.ConnectAsync(sandbox);
        await gateway.ExpectOpAsync(10);

        await gateway.SendAsync(payload);

        await gateway.ExpectCloseAsync(code);
    }

    [Theory]
    [InlineData(1, "[2,2]", 4010)]
    [InlineData(1 << 30, "[0,1]", 4013)]
    [InlineData(1 << 15, "[0,1]", 4014)]
    public async Task A_bad_identify_is_closed_with_its_own_code(int intents, string shard, int code)
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        using TestGateway gateway = await TestGateway.ConnectAsync(sandbox);
        await gateway.ExpectOpAsync(10);

        await gateway.IdentifyAsync(intents, shard: shard);

        await gateway.ExpectCloseAsync(code);
    }

    [Fact]
    public async Task An_unknown_version_is_closed_with_4012()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        using TestGateway gateway = await TestGateway.ConnectAsync(sandbox, "/?encoding=json&v=3");

        await gateway.ExpectCloseAsync(4012);
    }

    [Fact]
    public async Task A_second_identify_is_closed_with_4005_and_recorded()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        using TestGateway gateway = await TestGateway.LoginAsync(sandbox);

        await gateway.IdentifyAsync();

        await gateway.ExpectCloseAsync(4005);
        Assert.Contains("second_identify", await sandbox.ViolationsAsync());
    }

    [Fact]
    public async Task A_heartbeat_is_acknowledged()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        using TestGateway gateway = await TestGateway.LoginAsync(sandbox);

        await gateway.SendAsync("""{"op":1,"d":2}""");

        await gateway.ExpectOpAsync(11);
    }

    [Fact]
    public async Task A_client_without_heartbeats_is_dropped_and_recorded()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        using TestGateway gateway = await TestGateway.LoginAsync(sandbox);

        sandbox.Time.Advance(TimeSpan.FromSeconds(83));
        sandbox.Time.Advance(TimeSpan.FromSeconds(83));

        await gateway.ExpectCloseAsync(4009);
        Assert.Contains("heartbeat_missing", await sandbox.ViolationsAsync());
    }

    [Fact]
    public async Task A_payload_may_have_4096_bytes_and_not_one_more()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        using TestGateway gateway = await TestGateway.LoginAsync(sandbox);
        string shell = """{"op":1,"d":null,"x":""}""";

        await gateway.SendAsync(shell.Replace("\"\"", $"\"{new string('x', 4096 - shell.Length)}\"", StringComparison.Ordinal));
        await gateway.ExpectOpAsync(11);
        await gateway.SendAsync(shell.Replace("\"\"", $"\"{new string('x', 4097 - shell.Length)}\"", StringComparison.Ordinal));

        await gateway.ExpectCloseAsync(4002);
        Assert.Contains("gateway_payload_size", await sandbox.ViolationsAsync());
    }

    [Fact]
    public async Task The_121st_payload_in_a_minute_is_closed_with_4008()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        using TestGateway gateway = await TestGateway.LoginAsync(sandbox);

        // Identify was the first of the 120.
        for (int sent = 1; sent < 120; sent++)
        {
            await gateway.SendAsync("""{"op":1,"d":null}""");
            await gateway.ExpectOpAsync(11);
        }

        await gateway.SendAsync("""{"op":1,"d":null}""");

        await gateway.ExpectCloseAsync(4008);
    }

    [Fact]
    public async Task More_than_2500_guilds_on_a_shard_are_closed_with_4011()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        await sandbox.PostAsync("/sandbox/guilds", """{"count":2500}""");
        using TestGateway one = await TestGateway.ConnectAsync(sandbox);
        using TestGateway half = await TestGateway.ConnectAsync(sandbox);
        await one.ExpectOpAsync(10);
        await half.ExpectOpAsync(10);

        await one.IdentifyAsync(shard: "[0,1]");
        await half.IdentifyAsync(shard: "[0,2]");

        await one.ExpectCloseAsync(4011);
        await half.ExpectAsync("READY");
    }

    [Fact]
    public async Task Each_guild_is_told_to_the_shard_that_its_id_names()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        JsonNode more = (await sandbox.PostAsync("/sandbox/guilds", """{"count":5}""")).Body!;
        string[] guilds = [sandbox.Guild, .. ((JsonArray)more["guilds"]!).Select(guild => (string)guild!["id"]!)];

        foreach (int shard in new[] { 0, 1 })
        {
            using TestGateway gateway = await TestGateway.ConnectAsync(sandbox);
            await gateway.ExpectOpAsync(10);
            await gateway.IdentifyAsync(shard: $"[{shard},2]");
            JsonNode ready = await gateway.ExpectAsync("READY");
            Assert.Equal(
                guilds.Where(guild => (int)((ulong.Parse(guild, System.Globalization.CultureInfo.InvariantCulture) >> 22) % 2) == shard),
                ((JsonArray)ready["guilds"]!).Select(guild => (string)guild!["id"]!));
            Assert.Equal(3, ((JsonArray)ready["guilds"]!).Count);
        }
    }
}
