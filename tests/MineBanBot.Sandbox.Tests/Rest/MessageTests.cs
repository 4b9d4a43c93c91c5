using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Tests.Playing;

namespace MineBanBot.Sandbox.Tests.Rest;

public class MessageTests
{
    private const string Quiet = "\"allowed_mentions\":{\"parse\":[]}";

    [Fact]
    public async Task A_message_id_tells_when_it_was_sent()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();

        Answer sent = await sandbox.SayAsync($$"""{"content":" hello ",{{Quiet}}}""");

        ulong id = ulong.Parse(sent.Text("id")!, CultureInfo.InvariantCulture);
        Assert.Equal(sandbox.Time.GetUtcNow().ToUnixTimeMilliseconds(), (long)(id >> 22) + 1_420_070_400_000);
        Assert.Equal("hello", sent.Text("content"));
        Assert.Equal(id.ToString(CultureInfo.InvariantCulture), (await sandbox.ApiAsync("GET", $"/channels/{sandbox.General}/messages/{id}")).Text("id"));
    }

    [Fact]
    public async Task An_enforced_nonce_gives_back_the_first_message_for_a_few_minutes()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        string body = $$"""{"content":"once","nonce":"run-1","enforce_nonce":true,{{Quiet}}}""";

        string? first = (await sandbox.SayAsync(body)).Text("id");
        string? repeated = (await sandbox.SayAsync(body)).Text("id");
        await sandbox.PostAsync("/sandbox/clock", """{"advance_ms":600000}""");
        string? later = (await sandbox.SayAsync(body)).Text("id");

        Assert.Equal(first, repeated);
        Assert.NotEqual(first, later);
        Assert.Equal(2, ((JsonArray)await sandbox.GetAsync($"/sandbox/channels/{sandbox.General}/messages")).Count);
    }

    [Fact]
    public async Task An_edit_keeps_what_it_does_not_name_and_a_delete_removes()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        string id = (await sandbox.SayAsync($$"""{"content":"first","embeds":[{"title":"T"}],{{Quiet}}}""")).Text("id")!;
        string route = $"/channels/{sandbox.General}/messages/{id}";

        Answer edited = await sandbox.ApiAsync("PATCH", route, $$"""{"content":"second",{{Quiet}}}""");
        Answer deleted = await sandbox.ApiAsync("DELETE", route);
        Answer gone = await sandbox.ApiAsync("GET", route);

        Assert.Equal("second", edited.Text("content"));
        Assert.Equal("T", (string?)edited.Body!["embeds"]![0]!["title"]);
        Assert.NotNull(edited.Body["edited_timestamp"]);
        Assert.Equal(HttpStatusCode.NoContent, deleted.Status);
        Assert.Equal(10008, gone.Code);
    }

    [Theory]
    [InlineData("""{"content":"   "}""")]
    [InlineData("""{"embeds":[]}""")]
    [InlineData("""{"embeds":[{}]}""")]
    [InlineData("""{"embeds":[{"color":255}]}""")]
    public async Task An_empty_message_is_refused_with_50006(string body)
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();

        Assert.Equal(50006, (await sandbox.SayAsync(body)).Code);
    }

    [Theory]
    [InlineData("""{"content":"x","attachments":[{"id":0,"filename":"absent.png"}]}""", "attachments.0.id")]
    [InlineData("""{"content":"x","attachments":[{"filename":"nameless.png"}]}""", "attachments.0.id")]
    public async Task An_attachment_must_be_a_file_that_came_with_it(string body, string path)
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();

        Assert.NotNull((await sandbox.SayAsync(body)).ErrorAt(path));
    }

    [Theory]
    [InlineData(2000, "\"content\":\"{0}\"", "content")]
    [InlineData(256, "\"embeds\":[{\"title\":\"{0}\"}]", "embeds.0.title")]
    [InlineData(4096, "\"embeds\":[{\"description\":\"{0}\"}]", "embeds.0.description")]
    [InlineData(256, "\"embeds\":[{\"fields\":[{\"name\":\"{0}\",\"value\":\"v\"}]}]", "embeds.0.fields.0.name")]
    [InlineData(1024, "\"embeds\":[{\"fields\":[{\"name\":\"n\",\"value\":\"{0}\"}]}]", "embeds.0.fields.0.value")]
    [InlineData(2048, "\"embeds\":[{\"footer\":{\"text\":\"{0}\"}}]", "embeds.0.footer.text")]
    [InlineData(256, "\"embeds\":[{\"author\":{\"name\":\"{0}\"}}]", "embeds.0.author.name")]
    [InlineData(100, "\"content\":\"x\",\"components\":[{\"type\":1,\"components\":[{\"type\":2,\"style\":1,\"label\":\"l\",\"custom_id\":\"{0}\"}]}]", "components.0.components.0.custom_id")]
    [InlineData(80, "\"content\":\"x\",\"components\":[{\"type\":1,\"components\":[{\"type\":2,\"style\":1,\"custom_id\":\"c\",\"label\":\"{0}\"}]}]", "components.0.components.0.label")]
    public async Task A_limit_is_inclusive_and_counts_code_points(int limit, string body, string path)
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        // Each is two UTF-16 units.
        string fits = string.Concat(Enumerable.Repeat("🎗", limit));

        Answer good = await sandbox.SayAsync("{" + body.Replace("{0}", fits, StringComparison.Ordinal) + "," + Quiet + "}");
        Answer bad = await sandbox.SayAsync("{" + body.Replace("{0}", fits + "x", StringComparison.Ordinal) + "," + Quiet + "}");

        Assert.Equal(HttpStatusCode.OK, good.Status);
        Assert.Equal(HttpStatusCode.BadRequest, bad.Status);
        Assert.Equal(50035, bad.Code);
        Assert.Equal("BASE_TYPE_MAX_LENGTH", bad.ErrorAt(path));
        Assert.Contains("invalid_form", await sandbox.ViolationsAsync());
    }

    [Fact]
    public async Task Six_thousand_characters_are_the_most_in_all_embeds_together()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        string Body(int last) =>
            $$"""{"embeds":[{"description":"{{new string('a', 3000)}}"},{"description":"{{new string('b', last)}}"}],{{Quiet}}}""";

        Assert.Equal(HttpStatusCode.OK, (await sandbox.SayAsync(Body(3000))).Status);
        Assert.Equal("MAX_EMBED_SIZE_EXCEEDED", (await sandbox.SayAsync(Body(3001))).ErrorAt("embeds"));
    }

    [Fact]
    public async Task Eleven_embeds_26_fields_and_six_rows_are_too_many()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        string embeds = string.Join(',', Enumerable.Repeat("""{"title":"t"}""", 11));
        string fields = string.Join(',', Enumerable.Repeat("""{"name":"n","value":"v"}""", 26));
        string rows = string.Join(',', Enumerable.Range(0, 6).Select(
            row => $$$"""{"type":1,"components":[{"type":2,"style":1,"label":"l","custom_id":"c{{{row}}}"}]}"""));

        Assert.NotNull((await sandbox.SayAsync($$"""{"embeds":[{{embeds}}],{{Quiet}}}""")).ErrorAt("embeds"));
        Assert.NotNull((await sandbox.SayAsync("{\"embeds\":[{\"fields\":[" + fields + "]}]," + Quiet + "}")).ErrorAt("embeds.0.fields"));
        Assert.NotNull((await sandbox.SayAsync($$"""{"content":"x","components":[{{rows}}],{{Quiet}}}""")).ErrorAt("components"));
    }

    [Fact]
    public async Task Listing_users_both_ways_in_allowed_mentions_is_refused()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();

        Answer answer = await sandbox.SayAsync("""{"content":"x","allowed_mentions":{"parse":["users"],"users":["1"]}}""");

        Assert.Equal("MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", answer.ErrorAt("allowed_mentions"));
    }

    [Fact]
    public async Task A_file_is_kept_and_its_picture_address_is_ours()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        using MultipartFormDataContent form = [];
        StringContent payload = new(
            "{\"embeds\":[{\"image\":{\"url\":\"attachment://map.png\"}}],\"attachments\":[{\"id\":0,\"description\":\"A map\"}]," + Quiet + "}", Encoding.UTF8);
        payload.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        form.Add(payload, "payload_json");
        form.Add(new ByteArrayContent([1, 2, 3]), "files[0]", "map.png");
        HttpRequestMessage request = new(HttpMethod.Post, $"/api/v10/channels/{sandbox.General}/messages") { Content = form };
        request.Headers.TryAddWithoutValidation("Authorization", $"Bot {RunningSandbox.Token}");

        Answer answer = await sandbox.SendAsync(request);

        JsonNode attachment = answer.Body!["attachments"]![0]!;
        Assert.Equal(("map.png", "A map", 3), ((string)attachment["filename"]!, (string)attachment["description"]!, (int)attachment["size"]!));
        Assert.Equal((string)attachment["url"]!, (string)answer.Body["embeds"]![0]!["image"]!["url"]!);
        Answer file = await sandbox.SendAsync(new HttpRequestMessage(HttpMethod.Get, (string)attachment["url"]!));
        Assert.Equal("image/png", file.ContentType);
    }

    [Fact]
    public async Task A_full_bucket_answers_429_until_it_resets()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        Answer last = await sandbox.SayAsync($$"""{"content":"1",{{Quiet}}}""");
        int limit = int.Parse(last.Headers.GetValues("X-RateLimit-Limit").Single(), CultureInfo.InvariantCulture);
        for (int sent = 1; sent < limit; sent++)
        {
            last = await sandbox.SayAsync($$"""{"content":"more",{{Quiet}}}""");
        }

        Answer refused = await sandbox.SayAsync($$"""{"content":"too many",{{Quiet}}}""");
        double wait = (double)refused.Body!["retry_after"]!;
        sandbox.Time.Advance(TimeSpan.FromSeconds(wait));
        Answer after = await sandbox.SayAsync($$"""{"content":"again",{{Quiet}}}""");

        Assert.Equal("0", last.Headers.GetValues("X-RateLimit-Remaining").Single());
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.True(refused.Headers.Contains("Retry-After"));
        Assert.False((bool)refused.Body["global"]!);
        Assert.Equal(HttpStatusCode.OK, after.Status);
    }

    [Fact]
    public async Task Only_sessions_that_asked_for_guild_messages_hear_of_one()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        using TestGateway without = await TestGateway.LoginAsync(sandbox, intents: 1);
        using TestGateway with = await TestGateway.LoginAsync(sandbox, intents: 1 | 512);

        string id = (await sandbox.SayAsync($$"""{"content":"x",{{Quiet}}}""")).Text("id")!;
        await sandbox.ApiAsync("DELETE", $"/channels/{sandbox.General}/messages/{id}");

        Assert.Equal(sandbox.Guild, (string)(await with.ExpectAsync("MESSAGE_CREATE"))["guild_id"]!);
        Assert.Equal(id, (string)(await with.ExpectAsync("MESSAGE_DELETE"))["id"]!);
        await without.SendAsync("""{"op":1,"d":null}""");
        await without.ExpectOpAsync(11);
    }
}
