using System.Text.Json.Nodes;

using Dapper;

namespace MineBanBot.Tests.EndToEnd;

/// <summary>Schedules of digests as moderators make them, and what Quartz wakes the bot for, on real sockets.</summary>
public sealed class ScheduleTests(BotFixture bot) : IClassFixture<BotFixture>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_schedule_is_made_listed_paused_resumed_and_removed()
    {
        string channel = await ChannelAsync("landmine-news");
        string made = await SayAsync("digest schedule", ("when", "mondays and thursdays 9:00"), ("channel", channel), ("time-zone", "europe/kyiv"), ("thread", true), ("when-empty", "say"));
        Assert.StartsWith($"<#{channel}> · **every Monday and Thursday 09:00** (Europe/Kyiv) · next <t:", made, StringComparison.Ordinal);
        Assert.Contains("within 6 hours", made, StringComparison.Ordinal);
        string id = (string)(await ChoicesAsync("digest pause", "schedule", "monday"))[0]!["value"]!;

        Assert.Contains("posts nothing", await SayAsync("digest pause", ("schedule", id)), StringComparison.Ordinal);
        Assert.Contains("paused: by a moderator", await ListAsync(), StringComparison.Ordinal);
        Assert.Contains("next <t:", await SayAsync("digest resume", ("schedule", id)), StringComparison.Ordinal);
        Assert.Contains("with a thread under it", await ListAsync(), StringComparison.Ordinal);
        Assert.Contains("has ended", await SayAsync("digest remove", ("schedule", id)), StringComparison.Ordinal);
        Assert.Contains("no such schedule", await SayAsync("digest remove", ("schedule", id)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sometimes", null, "landmine-news", "I do not understand when that is")]
    [InlineData("* * * * *", null, "landmine-news", "once an hour at most")]
    [InlineData("0 9 30 2 *", null, "landmine-news", "never comes")]
    [InlineData("every day 09:00", "Mars/Olympus", "landmine-news", "no time zone of that name")]
    [InlineData("every day 09:00", "Europe/Kiev", "rules", "grant me there: Send Messages")]
    [InlineData("every day 09:00", null, "field-notes", "name one to five of these tags: survey, risk education")]
    public async Task What_cannot_be_is_refused_in_a_sentence_and_nothing_is_saved(string when, string? zone, string channel, string says)
    {
        List<(string, JsonNode)> options = [("when", when), ("channel", await ChannelAsync(channel))];
        if (zone is not null)
        {
            options.Add(("time-zone", zone));
        }

        string said = await SayAsync("digest schedule", [.. options]);
        Assert.Contains(says, said, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was saved.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_are_refused_and_get_no_suggestions()
    {
        JsonNode refused = await bot.ActAsync("""{"user":"member","type":"command","command":"digest list","options":{},"wait":"final"}""");
        Assert.NotEqual("replied", (string?)refused["outcome"]);
    }

    [Fact]
    public async Task Quartz_wakes_the_bot_when_a_digest_is_due_and_it_is_posted_with_its_role_alone_pinged_and_published()
    {
        string channel = await ChannelAsync("announcements");
        string role = (string)(await bot.GetAsync("sandbox"))!["guilds"]![0]!["id"]!;
        await SayAsync("digest schedule", ("when", "every day 00:00"), ("channel", channel), ("when-empty", "say"), ("publish", true), ("ping", (ulong.Parse(role, System.Globalization.CultureInfo.InvariantCulture) + 2).ToString(System.Globalization.CultureInfo.InvariantCulture)));

        // As it would be tomorrow, a moment from now.
        long soon = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() + 1500;
        await bot.Database.WriteAsync(transaction => transaction.Connection!.ExecuteAsync("UPDATE schedule SET next_at = @soon, wake_at = @soon WHERE channel = @channel", new { soon, channel }, transaction), Cancelled);
        string id = (string)(await ChoicesAsync("digest pause", "schedule", "every day 00:00"))[0]!["value"]!;
        await bot.Service<MineBanBot.Digests.Waking.ScheduleAlarm>().SetAsync(id, NodaTime.Instant.FromUnixTimeMilliseconds(soon), Cancelled);

        JsonNode? message = null;
        await BotFixture.UntilAsync(async () => (message = (await bot.GetAsync($"sandbox/channels/{channel}/messages?user=admin"))!.AsArray()
            .SingleOrDefault(each => ((int?)each!["flags"] & 1) == 1)) is not null);
        Assert.StartsWith("<@&", (string?)message!["content"], StringComparison.Ordinal);
        Assert.Single(message["mention_roles"]!.AsArray());
        Assert.Equal("[]", (await bot.GetAsync("sandbox/violations"))!.ToJsonString());
        string list = await ListAsync();
        Assert.Contains("posted; `/digest history`", list, StringComparison.Ordinal);
        Assert.Contains("next <t:", list, StringComparison.Ordinal);
        await SayAsync("digest remove", ("schedule", id));
    }

    private async Task<string> ListAsync()
    {
        JsonNode embed = (await CommandAsync("digest list"))["message"]!["embeds"]![0]!;
        return $"{embed["description"]}\n{(embed["fields"] is { } fields && fields.AsArray().Count > 0 ? fields[0]!["value"] : "")}";
    }

    private async Task<string> SayAsync(string name, params (string Name, JsonNode Value)[] options) => (string)(await CommandAsync(name, options))["message"]!["content"]!;

    private Task<JsonNode> CommandAsync(string name, params (string Name, JsonNode Value)[] options) => bot.ActAsync(new JsonObject
    {
        ["user"] = "moderator",
        ["type"] = "command",
        ["command"] = name,
        ["options"] = new JsonObject(options.Select(option => KeyValuePair.Create(option.Name, (JsonNode?)option.Value))),
        ["wait"] = "final",
    }.ToJsonString());

    private async Task<JsonArray> ChoicesAsync(string command, string option, string typed) => (await bot.ActAsync(new JsonObject
    {
        ["user"] = "moderator",
        ["type"] = "autocomplete",
        ["command"] = command,
        ["focused"] = option,
        ["options"] = new JsonObject { [option] = typed },
    }.ToJsonString()))["choices"]!.AsArray();

    private async Task<string> ChannelAsync(string name) =>
        (string)(await bot.GetAsync("sandbox"))!["guilds"]![0]!["channels"]!.AsArray().Single(channel => (string?)channel!["name"] == name)!["id"]!;
}
