using MineBanBot.Sandbox.Tests.Playing;

namespace MineBanBot.Sandbox.Tests.Gateway;

public class PresenceTests
{
    [Fact]
    public async Task A_presence_is_taken()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        using TestGateway gateway = await TestGateway.LoginAsync(sandbox);

        await gateway.SendAsync("""{"op":3,"d":{"since":null,"afk":false,"status":"idle","activities":[{"name":"the treaty","type":3}]}}""");
        await gateway.SendAsync("""{"op":1,"d":null}""");

        await gateway.ExpectOpAsync(11);
        Assert.Empty(await sandbox.ViolationsAsync());
    }

    [Theory]
    [InlineData("null")]
    [InlineData("""{"status":"asleep","activities":[]}""")]
    [InlineData("""{"status":"online"}""")]
    [InlineData("""{"status":"online","activities":[{"type":0}]}""")]
    [InlineData("""{"status":"online","activities":[{"name":"x","type":9}]}""")]
    public async Task A_presence_that_is_none_is_closed_with_4002_and_recorded(string presence)
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        using TestGateway gateway = await TestGateway.LoginAsync(sandbox);

        await gateway.SendAsync("{\"op\":3,\"d\":" + presence + "}");

        await gateway.ExpectCloseAsync(4002);
        Assert.Equal(["presence"], await sandbox.ViolationsAsync());
    }
}
