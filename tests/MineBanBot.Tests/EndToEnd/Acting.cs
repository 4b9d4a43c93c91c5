using System.Text.Json.Nodes;

using MineBanBot.Discord;
using MineBanBot.Discord.Channels;
using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Messages;

namespace MineBanBot.Tests.EndToEnd;

/// <summary>What tests of commands do as different people, and how they look at what came of it.</summary>
internal static class Acting
{
    /// <summary>Direct messages with the bot, as the sandbox calls them.</summary>
    public const string Direct = "@me";

    /// <summary>Runs a slash command as somebody, somewhere.</summary>
    public static Task<JsonNode> CommandAsync(this BotFixture bot, string user, string? channel, string name, params (string Name, JsonNode Value)[] options) =>
        bot.ActAsync(new JsonObject
        {
            ["user"] = user,
            ["channel"] = channel,
            ["type"] = "command",
            ["command"] = name,
            ["options"] = new JsonObject(options.Select(option => KeyValuePair.Create(option.Name, (JsonNode?)option.Value))),
            ["wait"] = "final",
        }.ToJsonString());

    /// <summary>Uses a component of a message by its id.</summary>
    public static Task<JsonNode> UseAsync(this BotFixture bot, string user, JsonNode message, string customId, params string[] values) =>
        bot.ActAsync(new JsonObject
        {
            ["user"] = user,
            ["type"] = "component",
            ["message_id"] = message["id"]!.DeepClone(),
            ["custom_id"] = customId,
            ["values"] = new JsonArray([.. values.Select(value => (JsonNode?)value)]),
            ["wait"] = "final",
        }.ToJsonString());

    /// <summary>Chooses a command from the menu of a message.</summary>
    public static Task<JsonNode> ChooseAsync(this BotFixture bot, string user, string messageId, string command, string locale = "en-US") =>
        bot.ActAsync(new JsonObject
        {
            ["user"] = user,
            ["type"] = "command",
            ["command"] = command,
            ["message_id"] = messageId,
            ["locale"] = locale,
            ["wait"] = "final",
        }.ToJsonString());

    /// <summary>Has a message written into a channel.</summary>
    public static async Task<string> SayAsync(this BotFixture bot, string channel, OutgoingMessage message)
    {
        JsonNode world = (await bot.GetAsync("sandbox"))!;
        JsonNode place = world["guilds"]![0]!["channels"]!.AsArray().Single(each => (string?)each!["name"] == channel)!;
        Outcome<SeenMessage> sent = await bot.Service<IDiscordClient>().Channels.SendAsync(
            ChannelId.TryParse((string)place["id"]!)!.Value, message, nonce: null, TestContext.Current.CancellationToken);
        return $"{Assert.IsType<Outcome<SeenMessage>.Done>(sent).Value.Id}";
    }

    /// <summary>The message of an outcome, which must be for its user alone.</summary>
    public static JsonNode Private(this JsonNode outcome)
    {
        Assert.Contains((string?)outcome["outcome"], (string?[])["replied", "deferred"]);
        Assert.Equal(64, (int)outcome["message"]!["flags"]! & 64);
        return outcome["message"]!;
    }

    /// <summary>The message of an outcome, which must be for all to see.</summary>
    public static JsonNode Public(this JsonNode outcome)
    {
        Assert.Contains((string?)outcome["outcome"], (string?[])["replied", "deferred"]);
        Assert.Equal(0, ((int?)outcome["message"]!["flags"] ?? 0) & 64);
        return outcome["message"]!;
    }

    /// <summary>The labels of a message's buttons.</summary>
    public static string[] Labels(this JsonNode message) =>
        [.. (message["components"]?.AsArray() ?? []).SelectMany(row => row!["components"]!.AsArray()).Select(part => (string?)part!["label"]).OfType<string>()];
}
