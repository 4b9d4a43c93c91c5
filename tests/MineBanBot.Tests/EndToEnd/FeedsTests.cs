using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

using MineBanBot.Feeds.Storing;
using MineBanBot.Tests.Feeds.Fetching;

namespace MineBanBot.Tests.EndToEnd;

/// <summary>Moderators add a feed in Discord, and members read its news within one poll.</summary>
public sealed class FeedsTests(BotFixture bot) : IClassFixture<BotFixture>
{
    [Fact]
    public async Task A_feed_is_tried_confirmed_read_and_its_new_item_answers_and_is_posted_once()
    {
        List<(string Guid, string Title)> items = [("1", "Landmine hurts a shepherd near Bir Ghanem in Libya"), ("2", "Football results")];
        using LoopbackWeb web = new(_ => Feed(items));
        string channel = await ChannelAsync("announcements");
        await ModerateAsync("follow add topic", ("topic", "all"), ("channel", channel));

        JsonNode trial = (await ModerateAsync("feeds add", ("url", $"http://127.0.0.1:{web.Port}/feed")))["message"]!;
        JsonNode embed = trial["embeds"]![0]!;
        Assert.Contains("RSS 2.0, 2 items, of which 1 would be taken", (string?)embed["description"], StringComparison.Ordinal);
        Assert.Contains("Bir Ghanem", (string?)embed["fields"]![0]!["name"], StringComparison.Ordinal);
        Assert.Equal("No feeds are read", await TitleAsync("feeds list"));
        Assert.StartsWith("Added.", (string?)(await PressAsync("moderator", trial, "Add"))["message"]!["content"], StringComparison.Ordinal);

        await BotFixture.UntilAsync(async () => (await AskAsync("what happened near Bir Ghanem?")).Contains("hurts a shepherd", StringComparison.Ordinal));
        Assert.Equal("Feeds: 1", await TitleAsync("feeds list"));
        Assert.Empty(await PostsAsync(channel));

        items = [.. items, ("3", "Demining team clears landmines at Zamzam, Libya")];
        await ModerateAsync("feeds retry", ("feed", "the-desert-news"));
        await BotFixture.UntilAsync(async () => (await AskAsync("what happened at Zamzam?")).Contains("Demining team", StringComparison.Ordinal));
        Assert.Contains("Zamzam", (await bot.CommandAsync("news"))["message"]!.ToJsonString(), StringComparison.Ordinal);
        await BotFixture.UntilAsync(async () => (await PostsAsync(channel)).Length > 0);
        Assert.Contains("Zamzam", Assert.Single(await PostsAsync(channel)), StringComparison.Ordinal);

        JsonNode why = (await ModerateAsync("feeds why", ("item", "football")))["message"]!["embeds"]![0]!;
        Assert.Contains("Not relevant", (string?)why["fields"]![0]!["value"], StringComparison.Ordinal);
        await ModerateAsync("feeds remove", ("feed", "the-desert-news"));
        Assert.Equal("No feeds are read", await TitleAsync("feeds list"));
    }

    [Fact]
    public async Task What_is_no_feed_and_who_is_no_moderator_is_told_so()
    {
        using LoopbackWeb web = new(_ => Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nHello"));

        Assert.Contains("no feed", (string?)(await ModerateAsync("feeds add", ("url", $"http://127.0.0.1:{web.Port}/")))["message"]!["content"], StringComparison.Ordinal);
        Assert.Contains("https://", (string?)(await ModerateAsync("feeds add", ("url", "ftp://news.example/feed")))["message"]!["content"], StringComparison.Ordinal);
        Assert.Contains("no such feed", (string?)(await ModerateAsync("feeds pause", ("feed", "nothing")))["message"]!["content"], StringComparison.Ordinal);
        Assert.Equal("rejected", (string?)(await bot.CommandAsync("feeds list"))["outcome"]);
    }

    [Fact]
    public async Task Each_moderator_adds_what_he_was_shown()
    {
        using LoopbackWeb web = new(_ => Feed([("1", "Football results")]));
        string address = $"http://127.0.0.1:{web.Port}/shown";

        JsonNode some = (await ModerateAsync("feeds add", ("url", address)))["message"]!;
        await ModerateAsync("feeds add", ("url", address), ("everything", true));
        Assert.StartsWith("Added.", (string?)(await PressAsync("moderator", some, "Add"))["message"]!["content"], StringComparison.Ordinal);

        MineBanBot.Feeds.Storing.Feed added = (await bot.Service<FeedStore>().FindAsync(address, TestContext.Current.CancellationToken))!;
        Assert.False(added.Everything);
        await bot.Service<FeedStore>().RemoveAsync(added.Key, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Suggested_sources_are_offered_to_moderators_with_what_they_cover()
    {
        JsonNode offered = await SuggestAsync("moderator", "human rights w");
        JsonNode choice = Assert.Single(offered["choices"]!.AsArray())!;
        Assert.StartsWith("Human Rights Watch: Human rights reporting", (string?)choice["name"], StringComparison.Ordinal);
        Assert.Equal("https://www.hrw.org/rss/news", (string?)choice["value"]);

        Assert.Contains("it suggests 11 public sources", (string?)(await ModerateAsync("feeds list"))["message"]!["embeds"]![0]!["description"], StringComparison.Ordinal);
    }

    private static byte[] Feed(List<(string Guid, string Title)> items)
    {
        string body = "<rss version=\"2.0\"><channel><title>The Desert News</title>"
            + string.Concat(items.Select(item => $"<item><guid>{item.Guid}</guid><title>{item.Title}</title><pubDate>{TimeProvider.System.GetUtcNow().AddHours(-1).ToString("R", CultureInfo.InvariantCulture)}</pubDate></item>"))
            + "</channel></rss>";
        return [.. LoopbackWeb.Head("200 OK", "Content-Type: application/rss+xml"), .. Encoding.UTF8.GetBytes(body)];
    }

    private async Task<string> AskAsync(string question) => (await bot.CommandAsync("ask", ("question", question)))["message"]!.ToJsonString();

    private async Task<string?> TitleAsync(string command) => (string?)(await ModerateAsync(command))["message"]!["embeds"]![0]!["title"];

    private Task<JsonNode> ModerateAsync(string command, params (string Name, JsonNode Value)[] options) => bot.ActAsync(new JsonObject
    {
        ["user"] = "moderator",
        ["type"] = "command",
        ["command"] = command,
        ["options"] = new JsonObject(options.Select(option => KeyValuePair.Create(option.Name, (JsonNode?)option.Value))),
        ["wait"] = "final",
    }.ToJsonString());

    private Task<JsonNode> SuggestAsync(string user, string typed) => bot.ActAsync(new JsonObject
    {
        ["user"] = user,
        ["type"] = "autocomplete",
        ["command"] = "feeds add",
        ["focused"] = "url",
        ["options"] = new JsonObject { ["url"] = typed },
    }.ToJsonString());

    private Task<JsonNode> PressAsync(string user, JsonNode message, string label)
    {
        JsonNode button = message["components"]![0]!["components"]!.AsArray().Single(each => (string?)each!["label"] == label)!;
        return bot.ActAsync(new JsonObject
        {
            ["user"] = user,
            ["type"] = "component",
            ["message_id"] = (string?)message["id"],
            ["custom_id"] = (string?)button["custom_id"],
            ["wait"] = "final",
        }.ToJsonString());
    }

    private async Task<string> ChannelAsync(string name) => (string)(await bot.GetAsync("sandbox"))!["guilds"]![0]!["channels"]!.AsArray().Single(channel => (string?)channel!["name"] == name)!["id"]!;

    private async Task<string[]> PostsAsync(string channel) => [.. (await bot.GetAsync($"sandbox/channels/{channel}/messages?user=moderator"))!.AsArray().Select(message => message!.ToJsonString())];
}
