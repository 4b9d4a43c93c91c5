using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Tests.Playing;

namespace MineBanBot.Sandbox.Tests.Rest;

/// <summary>Whatever a client sends, it gets Discord's error and never a bare 500.</summary>
public class MalformedBodyTests
{
    [Theory]
    [InlineData("not json", 50109)]
    [InlineData("{\"content\":\"x\"", 50109)]
    [InlineData("{\"content\":\"\\ud800\"}", 50109)]
    [InlineData("{\"\\ud800\":1}", 50109)]
    [InlineData("{\"content\":\"x\",\"content\":\"y\"}", 50109)]
    [InlineData("{\"content\":NaN}", 50109)]
    [InlineData("[{\"content\":\"x\"}]", 50035)]
    [InlineData("\"content\"", 50035)]
    [InlineData("null", 50006)]
    [InlineData("{\"content\":{}}", 50035)]
    [InlineData("{\"embeds\":{}}", 50035)]
    [InlineData("{\"embeds\":[[]]}", 50035)]
    [InlineData("{\"embeds\":[{\"title\":\"x\",\"color\":\"red\"}]}", 50035)]
    [InlineData("{\"embeds\":[{\"title\":\"x\",\"footer\":[]}]}", 50035)]
    [InlineData("{\"content\":\"x\",\"components\":{}}", 50035)]
    [InlineData("{\"content\":\"x\",\"components\":[1]}", 50035)]
    [InlineData("{\"content\":\"x\",\"attachments\":{}}", 50035)]
    [InlineData("{\"content\":\"x\",\"allowed_mentions\":[]}", 50035)]
    [InlineData("{\"content\":\"x\",\"allowed_mentions\":{\"parse\":[{}]}}", 50035)]
    [InlineData("{\"message_reference\":\"x\"}", 50035)]
    [InlineData("{\"message_reference\":[]}", 50035)]
    public async Task A_message_of_the_wrong_shape_is_refused(string body, int code)
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();

        Answer answer = await sandbox.SayAsync(body);

        Assert.Equal((HttpStatusCode.BadRequest, code), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("{\"content\":\"x\",\"flags\":\"64\",\"tts\":1,\"nonce\":{},\"sticker_ids\":7}")]
    [InlineData("{\"content\":\"x\",\"flags\":1e99999999999,\"nonce\":-1e99999999999}")]
    [InlineData("{\"content\":\"x\",\"embeds\":[{\"title\":\"t\",\"fields\":{},\"image\":[],\"timestamp\":5}]}")]
    [InlineData("{\"content\":\"x\",\"embeds\":[{\"title\":\"t\",\"timestamp\":\"0001-01-01T00:00:00Z\"}]}")]
    [InlineData("{\"content\":\"x\",\"flags\":32768,\"components\":[]}", 50035)]
    [InlineData("{\"flags\":32768,\"components\":[{\"type\":9223372036854775807,\"id\":9223372036854775807,\"custom_id\":\"c\"},7]}", 50035)]
    public async Task A_member_of_the_wrong_type_harms_nothing(string body, int? code = null)
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();

        Answer answer = await sandbox.SayAsync(body);
        JsonNode page = await sandbox.GetAsync($"/sandbox/channels/{sandbox.General}/messages?user=member");

        Assert.Equal(code, answer.Code);
        Assert.Equal(code is null ? 1 : 0, ((JsonArray)page).Count);
    }

    [Theory]
    [InlineData("{}", 50035)]
    [InlineData("[1]", 50035)]
    [InlineData("[[]]", 50035)]
    [InlineData("[{\"name\":{},\"description\":[]}]", 50035)]
    [InlineData("[{\"name\":\"ask\",\"description\":\"d\",\"type\":\"1\"}]", 50035)]
    [InlineData("[{\"name\":\"ask\",\"description\":\"d\",\"type\":99999999999}]", 50035)]
    [InlineData("[{\"name\":\"ask\",\"description\":\"d\",\"options\":[1]}]", 50035)]
    [InlineData("[{\"name\":\"ask\",\"description\":\"d\",\"default_member_permissions\":[]}]", 50035)]
    [InlineData("[{\"name\":\"ask\",\"description\":\"d\",\"options\":[{\"type\":10,\"name\":\"n\",\"description\":\"d\",\"choices\":[{\"name\":\"c\",\"value\":1e999}]}]}]", 50035)]
    [InlineData("[", 50109)]
    public async Task A_command_list_of_the_wrong_shape_is_refused(string body, int code)
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();

        Answer answer = await sandbox.RegisterAsync(body);

        Assert.Equal((HttpStatusCode.BadRequest, code), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{\"type\":\"4\"}")]
    [InlineData("{\"type\":99999999999}")]
    [InlineData("{\"type\":1e99999999999}")]
    [InlineData("{\"type\":5,\"data\":[1]}")]
    [InlineData("{\"type\":9,\"data\":{\"custom_id\":1,\"title\":[],\"components\":[[]]}}")]
    public async Task A_response_of_the_wrong_shape_is_refused_and_can_be_tried_again(string body)
    {
        await using Bot bot = await Bot.StartAsync();
        Task<JsonNode> acting = bot.Sandbox.ActAsync("""{"command":"ask","options":{"question":"q"}}""");
        JsonNode interaction = await bot.NextAsync();

        Answer refused = await bot.Sandbox.RespondAsync(interaction, body);
        await bot.Sandbox.RespondAsync(interaction, Replies.Message("good"));

        Assert.Equal((HttpStatusCode.BadRequest, 50035), (refused.Status, refused.Code));
        Assert.Equal("replied", (string)(await acting)["outcome"]!);
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF8_are_refused()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();

        Answer value = await SendAsync(sandbox, [.. "{\"content\":\""u8, 0xFF, 0xFE, .. "\"}"u8]);
        Answer name = await SendAsync(sandbox, [.. "{\""u8, 0xC3, .. "\":1}"u8]);

        Assert.Equal((50109, 50109), (value.Code, name.Code));
    }

    [Theory]
    [InlineData(50, 50035)]
    [InlineData(100_000, 50109)]
    public async Task Deep_nesting_is_refused(int depth, int code)
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        string body = "{\"content\":" + new string('[', depth) + new string(']', depth) + "}";

        Assert.Equal(code, (await sandbox.SayAsync(body)).Code);
    }

    [Fact]
    public async Task A_huge_body_is_refused_with_40005()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();

        Answer answer = await SendAsync(sandbox, new byte[28 * 1024 * 1024]);

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, 40005), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("multipart/form-data", "")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"payload_json\"\r\n\r\n{\"content\":")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: nonsense\r\n\r\n[]\r\n--x--\r\n")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"payload_json\"\r\n\r\n{\"content\":\r\n--x--\r\n")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"payload_json\"\r\n\r\n[1]\r\n--x--\r\n")]
    [InlineData("application/x-www-form-urlencoded", "payload_json=%FF")]
    public async Task A_broken_form_is_refused(string type, string body)
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();

        Answer answer = await SendAsync(sandbox, Encoding.UTF8.GetBytes(body), type);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(answer.Code, new int?[] { 50109, 50035, 50006 });
    }

    [Fact]
    public async Task A_file_with_a_very_long_name_is_kept()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        string name = new('n', 70_000);
        string body = "--x\r\nContent-Disposition: form-data; name=\"payload_json\"\r\n\r\n{\"attachments\":[{\"id\":0,\"filename\":\"" + name + "\"}]}"
            + "\r\n--x\r\nContent-Disposition: form-data; name=\"files[0]\"; filename=\"f\"\r\n\r\nabc\r\n--x--\r\n";

        Answer answer = await SendAsync(sandbox, Encoding.UTF8.GetBytes(body), "multipart/form-data; boundary=x");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    [Fact]
    public async Task A_long_token_that_would_be_cut_inside_a_character_still_names_a_bot()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        using TestGateway gateway = await TestGateway.LoginAsync(sandbox, token: "sandbox-" + new string('a', 31) + "😀");

        JsonArray bots = (JsonArray)(await sandbox.GetAsync("/sandbox"))["bots"]!;

        Assert.Contains("A" + new string('a', 30), bots.Select(bot => (string?)bot!["name"]));
    }

    private static Task<Answer> SendAsync(RunningSandbox sandbox, byte[] body, string type = "application/json")
    {
        HttpRequestMessage request = new(HttpMethod.Post, $"api/v10/channels/{sandbox.General}/messages") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        request.Headers.TryAddWithoutValidation("Authorization", $"Bot {RunningSandbox.Token}");
        request.Headers.TryAddWithoutValidation("User-Agent", "DiscordBot (https://example.org, 1.0)");

        // The server hangs up on a body that it will not take; one that waits for its go-ahead is never sent.
        request.Headers.ExpectContinue = true;
        return sandbox.SendAsync(request);
    }
}
