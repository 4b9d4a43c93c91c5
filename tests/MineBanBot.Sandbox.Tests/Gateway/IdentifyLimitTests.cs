using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Tests.Playing;

namespace MineBanBot.Sandbox.Tests.Gateway;

public class IdentifyLimitTests
{
    [Fact]
    public async Task Identifies_are_counted_for_each_bot_and_come_back_after_a_day()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        using TestGateway one = await TestGateway.LoginAsync(sandbox);
        using TestGateway other = await TestGateway.LoginAsync(sandbox, token: "sandbox-other");

        JsonNode before = await LimitAsync(sandbox);
        await sandbox.PostAsync("/sandbox/clock", """{"advance_ms":3600000}""");
        JsonNode anHourOn = await LimitAsync(sandbox);
        await sandbox.PostAsync("/sandbox/clock", """{"advance_ms":82800000}""");

        Assert.Equal((1000, 999, 86_400_000), ((int)before["total"]!, (int)before["remaining"]!, (int)before["reset_after"]!));
        Assert.Equal(82_800_000, (int)anHourOn["reset_after"]!);
        Assert.Equal(1000, (int)(await LimitAsync(sandbox))["remaining"]!);
    }

    [Fact]
    public async Task An_identify_beyond_the_last_ends_every_session_of_the_bot()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        await sandbox.PostAsync("/sandbox/faults", """{"fault":"session_start_limit","body":{"remaining":1,"reset_after":60000}}""");
        using TestGateway last = await TestGateway.LoginAsync(sandbox);
        JsonNode limit = await LimitAsync(sandbox);

        using TestGateway oneTooMany = await TestGateway.ConnectAsync(sandbox);
        await oneTooMany.ExpectOpAsync(10);
        await oneTooMany.IdentifyAsync();

        Assert.Equal((0, 60_000), ((int)limit["remaining"]!, (int)limit["reset_after"]!));
        await oneTooMany.ExpectCloseAsync(4004);
        await last.ExpectCloseAsync(4004);
        Assert.Contains("session_start_limit", await sandbox.ViolationsAsync());
    }

    [Fact]
    public async Task More_at_once_than_max_concurrency_meet_op_9_until_five_seconds_have_passed()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        await sandbox.PostAsync("/sandbox/faults", """{"fault":"session_start_limit","body":{"max_concurrency":1}}""");
        using TestGateway first = await TestGateway.LoginAsync(sandbox, shard: "[0,2]");
        using TestGateway second = await TestGateway.ConnectAsync(sandbox);
        await second.ExpectOpAsync(10);

        await second.IdentifyAsync(shard: "[1,2]");
        JsonNode refused = await second.ExpectOpAsync(9);
        sandbox.Time.Advance(TimeSpan.FromSeconds(5));
        await second.IdentifyAsync(shard: "[1,2]");

        Assert.False((bool)refused["d"]!);
        await second.ExpectAsync("READY");
        Assert.Equal(["max_concurrency"], await sandbox.ViolationsAsync());
    }

    private static async Task<JsonNode> LimitAsync(RunningSandbox sandbox) =>
        (await sandbox.ApiAsync("GET", "/gateway/bot")).Body!["session_start_limit"]!;
}
