using System.Net;
using System.Text;
using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Tests.Playing;

namespace MineBanBot.Sandbox.Tests.Control;

public class MalformedControlTests
{
    private static readonly string[] Calls = ["faults", "guilds", "clock", "interactions"];

    private static readonly byte[][] Bodies =
    [
        "[]"u8.ToArray(),
        "1"u8.ToArray(),
        "null"u8.ToArray(),
        "\"x\""u8.ToArray(),
        "{"u8.ToArray(),
        "{\"\\ud800\":1}"u8.ToArray(),
        "{\"count\":1,\"count\":1}"u8.ToArray(),
        "{\"count\":\"1\",\"advance_ms\":\"1\",\"fault\":[],\"type\":{},\"command\":[]}"u8.ToArray(),
        "{\"count\":1e99999999999,\"advance_ms\":1e99999999999,\"fault\":1,\"wait_ms\":1e99999999999}"u8.ToArray(),
        "{\"count\":9223372036854775807,\"advance_ms\":9223372036854775807,\"wait_ms\":9223372036854775807}"u8.ToArray(),
        [.. "{\"fault\":\""u8, 0xFF, .. "\"}"u8],
        Encoding.UTF8.GetBytes(new string('[', 100_000)),
        new byte[28 * 1024 * 1024],
    ];

    public static TheoryData<string, int> Cases => new(Calls.SelectMany(call => Enumerable.Range(0, Bodies.Length).Select(body => (call, body))));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_malformed_control_call_gets_400_and_one_sentence(string call, int body)
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();

        HttpRequestMessage request = new(HttpMethod.Post, $"/sandbox/{call}") { Content = new ByteArrayContent(Bodies[body]) };

        // The server hangs up on a body that it will not take; one that waits for its go-ahead is never sent.
        request.Headers.ExpectContinue = true;
        Answer answer = await sandbox.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.EndsWith(".", answer.Text("message"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"NaN\"")]
    [InlineData("\"Infinity\"")]
    [InlineData("1e999")]
    [InlineData("[1]")]
    [InlineData("{}")]
    public async Task A_number_that_JSON_cannot_hold_is_rejected(string value)
    {
        await using Bot bot = await Bot.StartAsync();
        await bot.Sandbox.RegisterAsync("""[{"name":"area","description":"d","options":[{"type":10,"name":"size","description":"s"}]}]""");

        JsonNode outcome = await bot.Sandbox.ActAsync($$$"""{"command":"area","options":{"size":{{{value}}}}}""");

        Assert.Equal("The option size cannot take that value.", (string?)outcome["reason"]);
    }

    [Fact]
    public async Task A_component_of_an_unheard_of_type_cannot_be_sent()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();

        Answer answer = await sandbox.SayAsync("""{"flags":32768,"components":[{"type":99999999999,"custom_id":"c"}]}""");

        Assert.Equal("BASE_TYPE_CHOICES", answer.ErrorAt("components.0.type"));
    }
}
