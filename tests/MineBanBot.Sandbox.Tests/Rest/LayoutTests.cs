using System.Net;
using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Tests.Playing;

namespace MineBanBot.Sandbox.Tests.Rest;

public class LayoutTests
{
    private const string Text = """{"type":10,"content":"Mines"}""";
    private const string Picture = """{"url":"https://example.org/a.png"}""";
    private const string Pressed = """{"type":2,"style":1,"label":"Next","custom_id":"next"}""";

    [Fact]
    public async Task A_message_of_the_newer_components_is_stored_with_its_numbers()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();

        Answer sent = await SendAsync(
            sandbox,
            $$"""{"type":17,"accent_color":255,"components":[{{Text}},{"type":14},{"type":9,"components":[{{Text}}],"accessory":{"type":11,"media":{{Picture}} } }]}""",
            $$"""{"type":9,"components":[{{Text}}],"accessory":{{Pressed}}}""",
            $$"""{"type":12,"items":[{"media":{{Picture}},"description":"A map"}]}""",
            """{"type":1,"components":[{"type":2,"style":5,"label":"Source","url":"https://example.org"}]}""");

        Assert.Equal(HttpStatusCode.OK, sent.Status);
        Assert.Equal(32768, (int)sent.Body!["flags"]!);
        JsonNode section = sent.Body["components"]![0]!["components"]![2]!;
        Assert.Equal("https://example.org/a.png", (string)section["accessory"]!["media"]!["proxy_url"]!);
        Assert.NotNull(section["accessory"]!["id"]);
        // What was left out comes back as what it means.
        JsonNode separator = sent.Body["components"]![0]!["components"]![1]!;
        Assert.Equal((1, true), ((int)separator["spacing"]!, (bool)separator["divider"]!));
        Assert.NotNull(section["accessory"]!["media"]!["id"]);
        Assert.False((bool)section["accessory"]!["spoiler"]!);
    }

    [Theory]
    [InlineData("""{"type":10,"content":""}""", "components.0.content")]
    [InlineData("""{"type":9,"components":[],"accessory":{"type":2,"style":1,"label":"l","custom_id":"c"}}""", "components.0.components")]
    [InlineData("""{"type":9,"components":[{"type":10,"content":"x"}]}""", "components.0.accessory")]
    [InlineData("""{"type":9,"components":[{"type":14}],"accessory":{"type":11,"media":{"url":"https://a.org/b"}}}""", "components.0.components.0.type")]
    [InlineData("""{"type":9,"components":[{"type":10,"content":"x"}],"accessory":{"type":3}}""", "components.0.accessory.type")]
    [InlineData("""{"type":9,"components":[{"type":10,"content":"x"}],"accessory":{"type":11,"media":{}}}""", "components.0.accessory.media.url")]
    [InlineData("""{"type":9,"components":[{"type":10,"content":"x"}],"accessory":{"type":2,"style":1,"custom_id":"c"}}""", "components.0.accessory")]
    [InlineData("""{"type":12,"items":[]}""", "components.0.items")]
    [InlineData("""{"type":12,"items":[{"media":{"url":"ftp://a"}}]}""", "components.0.items.0.media.url")]
    [InlineData("""{"type":13,"file":{"url":"https://example.org/a.pdf"}}""", "components.0.file.url")]
    [InlineData("""{"type":13,"file":{"url":"attachment://absent.pdf"}}""", "components")]
    [InlineData("""{"type":14,"spacing":3}""", "components.0.spacing")]
    [InlineData("""{"type":17,"components":[]}""", "components.0.components")]
    [InlineData("""{"type":17,"components":[{"type":17,"components":[{"type":10,"content":"x"}]}]}""", "components.0.components.0.type")]
    [InlineData("""{"type":17,"accent_color":16777216,"components":[{"type":10,"content":"x"}]}""", "components.0.accent_color")]
    [InlineData("""{"type":2,"style":1,"label":"l","custom_id":"c"}""", "components.0.type")]
    public async Task What_breaks_a_component_is_refused_where_it_is(string component, string path)
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();

        Answer answer = await SendAsync(sandbox, component);

        Assert.Equal(50035, answer.Code);
        Assert.NotNull(answer.ErrorAt(path));
    }

    [Fact]
    public async Task Forty_components_and_4000_characters_are_the_most()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        string half = $$"""{"type":10,"content":"{{new string('x', 2000)}}"}""";

        Assert.Equal(HttpStatusCode.OK, (await SendAsync(sandbox, [.. Enumerable.Repeat(Text, 40)])).Status);
        Assert.NotNull((await SendAsync(sandbox, [.. Enumerable.Repeat(Text, 41)])).ErrorAt("components"));
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(sandbox, half, half)).Status);
        Assert.NotNull((await SendAsync(sandbox, half, half, Text)).ErrorAt("components"));
    }

    [Fact]
    public async Task They_go_with_neither_words_nor_the_older_kind_of_message()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();

        Answer words = await sandbox.SayAsync($$"""{"flags":32768,"content":"x","components":[{{Text}}]}""");
        Answer older = await sandbox.SayAsync($$"""{"content":"x","components":[{{Text}}]}""");
        Answer empty = await sandbox.SayAsync("""{"flags":32768}""");

        Assert.NotNull(words.ErrorAt("content"));
        Assert.NotNull(older.ErrorAt("components.0.type"));
        Assert.Equal(50006, empty.Code);
    }

    [Fact]
    public async Task An_edit_stays_with_the_newer_components()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        string id = (await SendAsync(sandbox, Text)).Text("id")!;
        string route = $"/channels/{sandbox.General}/messages/{id}";

        Answer edited = await sandbox.ApiAsync("PATCH", route, """{"components":[{"type":10,"content":"More"}]}""");
        Answer words = await sandbox.ApiAsync("PATCH", route, """{"content":"words"}""");

        Assert.Equal("More", (string)edited.Body!["components"]![0]!["content"]!);
        Assert.Equal(32768, (int)edited.Body["flags"]!);
        Assert.NotNull(words.ErrorAt("content"));
    }

    private static Task<Answer> SendAsync(RunningSandbox sandbox, params string[] components) =>
        sandbox.SayAsync("{\"flags\":32768,\"components\":[" + string.Join(',', components) + "]}");
}
