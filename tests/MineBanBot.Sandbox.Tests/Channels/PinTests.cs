using System.Net;
using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Tests.Playing;

namespace MineBanBot.Sandbox.Tests.Channels;

public class PinTests
{
    [Theory]
    [InlineData("messages/pins")]
    [InlineData("pins")]
    public async Task A_message_is_pinned_once_listed_and_unpinned(string route)
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        using TestGateway gateway = await TestGateway.LoginAsync(sandbox);
        string channel = $"/channels/{sandbox.Channel("announcements")}";
        string id = (await sandbox.ApiAsync("POST", $"{channel}/messages", Replies.Edit("news"))).Text("id")!;

        Answer pinned = await sandbox.ApiAsync("PUT", $"{channel}/{route}/{id}");
        await sandbox.ApiAsync("PUT", $"{channel}/{route}/{id}");
        JsonNode told = await gateway.ExpectAsync("CHANNEL_PINS_UPDATE");
        JsonNode listed = (await sandbox.ApiAsync("GET", $"{channel}/messages/pins")).Body!;
        JsonArray all = (JsonArray)(await sandbox.ApiAsync("GET", $"{channel}/messages")).Body!;
        Answer unpinned = await sandbox.ApiAsync("DELETE", $"{channel}/{route}/{id}");
        JsonArray left = (JsonArray)(await sandbox.ApiAsync("GET", $"{channel}/pins")).Body!;

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent), (pinned.Status, unpinned.Status));
        Assert.NotNull(told["last_pin_timestamp"]);
        Assert.Equal(id, (string)Assert.Single((JsonArray)listed["items"]!)!["message"]!["id"]!);
        // The notice that something was pinned is a message of its own.
        Assert.Equal([6, 0], all.Select(message => (int)message!["type"]!));
        Assert.Empty(left);
    }

    [Fact]
    public async Task Pinning_needs_its_permission()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        string id = (await sandbox.SayAsync(Replies.Edit("x"))).Text("id")!;

        Assert.Equal(50013, (await sandbox.ApiAsync("PUT", $"/channels/{sandbox.General}/messages/pins/{id}")).Code);
        Assert.Equal(50013, (await sandbox.ApiAsync("DELETE", $"/channels/{sandbox.General}/messages/pins/{id}")).Code);
    }

    [Fact]
    public async Task The_notice_of_a_pin_can_be_neither_edited_nor_pinned()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        string channel = $"/channels/{sandbox.Channel("announcements")}";
        string id = (await sandbox.ApiAsync("POST", $"{channel}/messages", Replies.Edit("news"))).Text("id")!;
        await sandbox.ApiAsync("PUT", $"{channel}/messages/pins/{id}");
        string notice = (string)(await sandbox.ApiAsync("GET", $"{channel}/messages")).Body![0]!["id"]!;

        Assert.Equal(50021, (await sandbox.ApiAsync("PATCH", $"{channel}/messages/{notice}", Replies.Edit("x"))).Code);
        Assert.Equal(50021, (await sandbox.ApiAsync("PUT", $"{channel}/messages/pins/{notice}")).Code);
    }

    [Fact]
    public async Task The_251st_pin_is_refused()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        string channel = $"/channels/{sandbox.Channel("announcements")}";
        Answer last = null!;
        for (int pin = 0; pin < 251; pin++)
        {
            sandbox.Time.Advance(TimeSpan.FromSeconds(2));
            string id = (await sandbox.ApiAsync("POST", $"{channel}/messages", Replies.Edit("x"))).Text("id")!;
            last = await sandbox.ApiAsync("PUT", $"{channel}/messages/pins/{id}");
            Assert.True(pin == 250 || last.Status == HttpStatusCode.NoContent, $"Pin {pin}: {last.Body}");
        }

        Assert.Equal(30003, last.Code);
    }
}
