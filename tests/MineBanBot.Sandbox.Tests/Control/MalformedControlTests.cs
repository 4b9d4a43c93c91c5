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
    [InlineData("faults", """{"fault":5}""", "fault must be a text.")]
    [InlineData("faults", """{"fault":"rest_status","status":500,"route":5}""", "route must be a text.")]
    [InlineData("faults", """{"fault":"rest_status","status":429,"scope":5}""", "scope must be a text.")]
    [InlineData("faults", """{"fault":"rest_status","status":429,"scope":"all"}""", "scope must be \"user\", \"global\" or \"shared\".")]
    [InlineData("faults", """{"fault":"disconnect","status":1006}""", "1006 is no code that a connection can be closed with.")]
    [InlineData("faults", """{"fault":"disconnect","status":2000}""", "2000 is no code that a connection can be closed with.")]
    [InlineData("faults", """{"fault":"disconnect","status":5000}""", "status must be a whole number from 1000 to 4999.")]
    [InlineData("faults", """{"fault":"session_start_limit","body":5}""", "body must be an object of total, remaining, reset_after, max_concurrency.")]
    [InlineData("faults", """{"fault":"session_start_limit","body":{"left":1}}""", "body must be an object of total, remaining, reset_after, max_concurrency; left is none of them.")]
    [InlineData("faults", """{"fault":"session_start_limit","body":{"max_concurrency":0}}""", "max_concurrency must be a whole number from 1 to 2147483647.")]
    [InlineData("faults", """{"fault":"session_start_limit","body":{"remaining":"1"}}""", "remaining must be a whole number from 0 to 2147483647.")]
    [InlineData("faults", """{"fault":"rest_status"}""", "rest_status needs a status from 100 to 599.")]
    [InlineData("faults", """{"fault":"rest_delay"}""", "rest_delay needs ms.")]
    [InlineData("interactions", """{"command":"ask","type":5}""", "type must be a text.")]
    [InlineData("interactions", """{"command":"ask","user":5}""", "user must be a text.")]
    [InlineData("interactions", """{"command":"ask","wait":true}""", "wait must be a text.")]
    [InlineData("interactions", """{"command":"ask","wait":"long"}""", "wait must be \"first\" or \"final\".")]
    [InlineData("interactions", """{"command":"ask","locale":[]}""", "locale must be a text.")]
    [InlineData("interactions", """{"command":["ask"]}""", "command must be a text.")]
    [InlineData("interactions", """{"command":" / "}""", "command must name a registered command.")]
    [InlineData("interactions", """{"type":"autocomplete","command":"ask","focused":1}""", "focused must be a text.")]
    [InlineData("interactions", """{"type":"component","custom_id":1,"message_id":"1"}""", "custom_id must be a text.")]
    [InlineData("interactions", """{"type":"component","message_id":"1"}""", "A component needs message_id and custom_id.")]
    [InlineData("interactions", """{"type":"modal"}""", "A modal needs custom_id and fields.")]
    [InlineData("guilds", """{"count":0}""", "count must be a whole number from 1, and there can be 10000 guilds.")]
    [InlineData("clock", """{"advance_ms":-1}""", "advance_ms must be a number of milliseconds, at most a year.")]
    [InlineData("reset", "[]", "The body must be a JSON object.")]
    public async Task What_cannot_be_meant_is_said_in_one_sentence(string call, string json, string sentence)
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();

        Answer answer = await sandbox.PostAsync($"/sandbox/{call}", json);

        Assert.Equal((HttpStatusCode.BadRequest, sentence), (answer.Status, answer.Text("message")));
    }

    [Theory]
    [InlineData("GET", "/sandbox/faults")]
    [InlineData("DELETE", "/sandbox/requests")]
    [InlineData("PUT", "/sandbox")]
    [InlineData("POST", "/sandbox/nothing/here")]
    public async Task A_call_that_does_not_exist_is_named(string method, string path)
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();

        Answer answer = await sandbox.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        Assert.Equal((HttpStatusCode.NotFound, $"There is no call {method} {path}."), (answer.Status, answer.Text("message")));
    }

    [Fact]
    public async Task A_limit_on_session_starts_is_lifted_by_one_without_numbers()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        await sandbox.PostAsync("/sandbox/faults", """{"fault":"session_start_limit","body":{"remaining":0}}""");
        JsonNode limited = (await sandbox.ApiAsync("GET", "/gateway/bot")).Body!["session_start_limit"]!;
        Answer lifted = await sandbox.PostAsync("/sandbox/faults", """{"fault":"session_start_limit"}""");

        Assert.Equal(HttpStatusCode.OK, lifted.Status);
        Assert.Equal((0, 1000), ((int)limited["remaining"]!, (int)(await sandbox.ApiAsync("GET", "/gateway/bot")).Body!["session_start_limit"]!["remaining"]!));
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
