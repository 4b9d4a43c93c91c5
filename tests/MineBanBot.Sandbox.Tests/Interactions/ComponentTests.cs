using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Tests.Playing;

namespace MineBanBot.Sandbox.Tests.Interactions;

public class ComponentTests
{
    private const string Ask = """{"command":"ask","options":{"question":"q"}}""";

    [Fact]
    public async Task A_button_updates_the_message_it_is_on()
    {
        await using Bot bot = await Bot.StartAsync();
        string id = await ButtonsAsync(bot);

        (JsonNode interaction, JsonNode outcome) = await bot.PlayAsync(
            $$"""{"user":"admin","type":"component","message_id":"{{id}}","custom_id":"next"}""",
            """{"type":7,"data":{"content":"page 2","allowed_mentions":{"parse":[]},"components":[]}}""");

        Assert.Equal((3, "next", id), ((int)interaction["type"]!, (string)interaction["data"]!["custom_id"]!, (string)interaction["message"]!["id"]!));
        Assert.Equal("page 2", (string)outcome["message"]!["content"]!);
        Assert.Equal("page 2", (string)Assert.Single(await bot.SeenByAsync("member"))!["content"]!);
    }

    [Fact]
    public async Task A_select_sends_its_values()
    {
        await using Bot bot = await Bot.StartAsync();
        string id = await ButtonsAsync(bot);

        (JsonNode interaction, JsonNode outcome) = await bot.PlayAsync(
            $$"""{"type":"component","message_id":"{{id}}","custom_id":"pick","values":["b"]}""", """{"type":6}""");

        Assert.Equal("""["b"]""", interaction["data"]!["values"]!.ToJsonString());
        Assert.Equal("deferred", (string)outcome["outcome"]!);
    }

    [Theory]
    [InlineData("Moderators", "roles")]
    [InlineData("admin", "users")]
    public async Task A_mentionable_select_takes_people_and_roles(string name, string kind)
    {
        await using Bot bot = await Bot.StartAsync();
        (_, JsonNode shown) = await bot.PlayAsync(
            Ask, """{"type":4,"data":{"components":[{"type":1,"components":[{"type":7,"custom_id":"whom"}]}],"content":"Whom?"}}""");
        string id = (string)shown["message"]!["id"]!;

        (JsonNode interaction, _) = await bot.PlayAsync(
            $$"""{"type":"component","message_id":"{{id}}","custom_id":"whom","values":["{{name}}"]}""", """{"type":6}""");

        string picked = (string)interaction["data"]!["values"]![0]!;
        Assert.NotNull(interaction["data"]!["resolved"]![kind]![picked]);
    }

    [Theory]
    [InlineData("\"custom_id\":\"off\"", "disabled")]
    [InlineData("\"custom_id\":\"absent\"", "no component absent")]
    [InlineData("\"custom_id\":\"pick\",\"values\":[\"z\"]", "cannot be used like that")]
    [InlineData("\"custom_id\":\"pick\",\"values\":[\"a\",\"b\"]", "cannot be used like that")]
    public async Task What_cannot_be_pressed_is_rejected(string component, string reason)
    {
        await using Bot bot = await Bot.StartAsync();
        string id = await ButtonsAsync(bot);

        JsonNode outcome = await bot.Sandbox.ActAsync("{\"type\":\"component\",\"message_id\":\"" + id + "\"," + component + "}");

        Assert.Equal("rejected", (string)outcome["outcome"]!);
        Assert.Contains(reason, (string)outcome["reason"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_on_anothers_private_reply_cannot_be_pressed()
    {
        await using Bot bot = await Bot.StartAsync();
        (_, JsonNode outcome) = await bot.PlayAsync(Ask, Replies.WithButtons.Replace("\"content\"", "\"flags\":64,\"content\"", StringComparison.Ordinal));
        string id = (string)outcome["message"]!["id"]!;

        JsonNode pressed = await bot.Sandbox.ActAsync($$"""{"user":"admin","type":"component","message_id":"{{id}}","custom_id":"next"}""");

        Assert.Equal("rejected", (string)pressed["outcome"]!);
    }

    [Fact]
    public async Task A_modal_is_shown_filled_in_and_answered()
    {
        await using Bot bot = await Bot.StartAsync();
        (_, JsonNode shown) = await bot.PlayAsync(Ask, Replies.Modal);
        JsonNode tooLong = await bot.Sandbox.ActAsync("""{"type":"modal","custom_id":"form","fields":{"note":"too long"}}""");
        JsonNode others = await bot.Sandbox.ActAsync("""{"user":"admin","type":"modal","custom_id":"form","fields":{"note":"x"}}""");

        (JsonNode interaction, JsonNode outcome) = await bot.PlayAsync(
            """{"type":"modal","custom_id":"form","fields":{"note":"hi"}}""", Replies.Message("noted"));

        Assert.Equal("modal", (string)shown["outcome"]!);
        Assert.Equal("Form", (string)shown["modal"]!["title"]!);
        Assert.Equal(("rejected", "rejected"), ((string)tooLong["outcome"]!, (string)others["outcome"]!));
        Assert.Equal("hi", (string)interaction["data"]!["components"]![0]!["components"]![0]!["value"]!);
        Assert.Equal("noted", (string)outcome["message"]!["content"]!);
    }

    private static async Task<string> ButtonsAsync(Bot bot)
    {
        (_, JsonNode outcome) = await bot.PlayAsync(Ask, Replies.WithButtons);
        return (string)outcome["message"]!["id"]!;
    }
}
