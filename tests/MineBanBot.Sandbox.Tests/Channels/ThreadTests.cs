using System.Net;
using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Tests.Playing;

namespace MineBanBot.Sandbox.Tests.Channels;

public class ThreadTests
{
    [Fact]
    public async Task A_thread_under_a_message_has_its_id_and_there_is_one_only()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        using TestGateway gateway = await TestGateway.LoginAsync(sandbox);
        string id = (await sandbox.SayAsync(Replies.Edit("news"))).Text("id")!;
        string route = $"/channels/{sandbox.General}/messages/{id}/threads";

        Answer thread = await sandbox.ApiAsync("POST", route, """{"name":"Talk","auto_archive_duration":60}""");
        JsonNode told = await gateway.ExpectAsync("THREAD_CREATE");
        Answer again = await sandbox.ApiAsync("POST", route, """{"name":"Talk"}""");
        Answer said = await sandbox.ApiAsync("POST", $"/channels/{id}/messages", Replies.Edit("in it"));

        Assert.Equal((HttpStatusCode.Created, id), (thread.Status, thread.Text("id")));
        Assert.Equal((11, sandbox.General), ((int)thread.Body!["type"]!, thread.Text("parent_id")));
        Assert.True((bool)told["newly_created"]!);
        Assert.Equal(160_004, again.Code);
        Assert.Equal(id, said.Text("channel_id"));
        Assert.Equal(1, (int)(await sandbox.ApiAsync("GET", $"/channels/{id}")).Body!["message_count"]!);
        Assert.Equal(32, (int)(await sandbox.ApiAsync("GET", $"/channels/{sandbox.General}/messages/{id}")).Body!["flags"]! & 32);
    }

    [Fact]
    public async Task A_post_in_a_forum_is_a_thread_with_its_first_message()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        string forum = sandbox.Channel("reports");

        Answer post = await sandbox.ApiAsync("POST", $"/channels/{forum}/threads", """{"name":"Report","message":{"content":"Found one"}}""");
        Answer bare = await sandbox.ApiAsync("POST", $"/channels/{forum}/threads", """{"name":"Report"}""");
        Answer empty = await sandbox.ApiAsync("POST", $"/channels/{forum}/threads", """{"name":"Report","message":{}}""");
        Answer sent = await sandbox.ApiAsync("POST", $"/channels/{forum}/messages", Replies.Edit("x"));

        Assert.Equal(HttpStatusCode.Created, post.Status);
        Assert.Equal((post.Text("id"), "Found one"), ((string)post.Body!["message"]!["id"]!, (string)post.Body["message"]!["content"]!));
        Assert.Equal("BASE_TYPE_REQUIRED", bare.ErrorAt("message"));
        Assert.Equal(50006, empty.Code);
        Assert.Equal(50008, sent.Code);
    }

    [Fact]
    public async Task A_post_carries_the_tags_of_its_forum()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        (string forum, Dictionary<string, string> tags) = await ForumAsync(sandbox, "reports");
        Task<Answer> PostAsync(string applied)
        {
            // Beyond the rate limit of the posts before.
            sandbox.Time.Advance(TimeSpan.FromSeconds(10));
            return sandbox.ApiAsync(
                "POST", $"/channels/{forum}/threads", $$$"""{"name":"Report","applied_tags":{{{applied}}},"message":{"content":"Found one"}}""");
        }

        Answer post = await PostAsync($"[\"{tags["incident"]}\",\"{tags["clearance"]}\",\"{tags["incident"]}\"]");
        JsonArray kept = (JsonArray)(await sandbox.ApiAsync("GET", $"/channels/{post.Text("id")}")).Body!["applied_tags"]!;

        Assert.Equal(HttpStatusCode.Created, post.Status);
        Assert.Equal([tags["incident"], tags["clearance"]], kept.Select(tag => (string)tag!));
        Assert.Equal((HttpStatusCode.NotFound, 10087), ((await PostAsync("[\"1\"]")).Status, (await PostAsync("[\"1\"]")).Code));
        Assert.Equal(50013, (await PostAsync($"[\"{tags["verified"]}\"]")).Code);
        Assert.Equal("NUMBER_TYPE_COERCE", (await PostAsync("[\"x\"]")).ErrorAt("applied_tags.0"));
        Assert.Equal("LIST_TYPE_CONVERT", (await PostAsync("\"x\"")).ErrorAt("applied_tags"));
        Assert.Equal("BASE_TYPE_MAX_LENGTH", (await PostAsync("[\"1\",\"2\",\"3\",\"4\",\"5\",\"6\"]")).ErrorAt("applied_tags"));
        Assert.Empty((JsonArray)(await PostAsync("[]")).Body!["applied_tags"]!);
    }

    [Fact]
    public async Task Where_a_tag_is_needed_a_post_without_one_is_refused()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        (string forum, Dictionary<string, string> tags) = await ForumAsync(sandbox, "field-notes");

        Answer bare = await sandbox.ApiAsync("POST", $"/channels/{forum}/threads", """{"name":"Note","message":{"content":"x"}}""");
        Answer tagged = await sandbox.ApiAsync(
            "POST", $"/channels/{forum}/threads", $$$"""{"name":"Note","applied_tags":["{{{tags["survey"]}}}"],"message":{"content":"x"}}""");

        Assert.Equal((HttpStatusCode.BadRequest, 40067), (bare.Status, bare.Code));
        Assert.Equal(HttpStatusCode.Created, tagged.Status);
        Assert.Equal(16, (int)(await sandbox.ApiAsync("GET", $"/channels/{forum}")).Body!["flags"]!);
    }

    private static async Task<(string Forum, Dictionary<string, string> Tags)> ForumAsync(RunningSandbox sandbox, string name)
    {
        JsonNode forum = (await sandbox.ApiAsync("GET", $"/channels/{sandbox.Channel(name)}")).Body!;
        return ((string)forum["id"]!, ((JsonArray)forum["available_tags"]!).ToDictionary(tag => (string)tag!["name"]!, tag => (string)tag!["id"]!));
    }

    [Theory]
    [InlineData("""{}""", "name")]
    [InlineData("""{"name":"x","auto_archive_duration":5}""", "auto_archive_duration")]
    public async Task A_thread_needs_a_name_and_one_of_four_durations(string form, string path)
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();

        Assert.NotNull((await sandbox.ApiAsync("POST", $"/channels/{sandbox.General}/threads", form)).ErrorAt(path));
    }

    [Fact]
    public async Task A_thread_can_stand_alone_but_not_within_another()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();

        Answer thread = await sandbox.ApiAsync("POST", $"/channels/{sandbox.General}/threads", """{"name":"Talk","type":11}""");
        Answer secret = await sandbox.ApiAsync("POST", $"/channels/{sandbox.General}/threads", """{"name":"Talk","type":12}""");
        Answer inner = await sandbox.ApiAsync("POST", $"/channels/{thread.Text("id")}/threads", """{"name":"Talk","type":11}""");

        Assert.Equal(HttpStatusCode.Created, thread.Status);
        Assert.Equal((50013, 50024), (secret.Code, inner.Code));
    }

    [Fact]
    public async Task An_archived_thread_wakes_up_with_a_message_unless_it_is_locked()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        string id = (await sandbox.ApiAsync("POST", $"/channels/{sandbox.General}/threads", """{"name":"Talk","type":11}""")).Text("id")!;

        Answer archived = await sandbox.ApiAsync("PATCH", $"/channels/{id}", """{"archived":true,"name":"Old talk"}""");
        await sandbox.ApiAsync("POST", $"/channels/{id}/messages", Replies.Edit("again"));
        Answer awake = await sandbox.ApiAsync("GET", $"/channels/{id}");
        Answer locking = await sandbox.ApiAsync("PATCH", $"/channels/{id}", """{"locked":true}""");

        Assert.Equal(("Old talk", true), (archived.Text("name"), (bool)archived.Body!["thread_metadata"]!["archived"]!));
        Assert.False((bool)awake.Body!["thread_metadata"]!["archived"]!);
        Assert.Equal(50013, locking.Code);
    }

    [Fact]
    public async Task A_command_in_a_thread_comes_from_the_thread()
    {
        await using Bot bot = await Bot.StartAsync();
        string id = (await bot.Sandbox.ApiAsync("POST", $"/channels/{bot.Sandbox.General}/threads", """{"name":"Talk","type":11}""")).Text("id")!;

        (JsonNode interaction, JsonNode outcome) = await PlayAfterThreadAsync(bot, id);

        Assert.Equal((id, 11), ((string)interaction["channel_id"]!, (int)interaction["channel"]!["type"]!));
        Assert.Equal(id, (string)outcome["message"]!["channel_id"]!);
    }

    private static async Task<(JsonNode Interaction, JsonNode Outcome)> PlayAfterThreadAsync(Bot bot, string id)
    {
        await bot.ExpectAsync("THREAD_CREATE");
        return await bot.PlayAsync($$$"""{"channel":"{{{id}}}","command":"ask","options":{"question":"q"}}""", Replies.Message("x"));
    }
}
