using System.Data.Common;
using System.Text.Json.Nodes;

using Dapper;

using MineBanBot.Discord.Ids;
using MineBanBot.Entries;
using MineBanBot.Posting.Ledger;

namespace MineBanBot.Tests.EndToEnd;

/// <summary>Postings and what moderators do about them, on real sockets and with the sandbox's faults.</summary>
public sealed class PostingTests(BotFixture bot) : IClassFixture<BotFixture>
{
    private const string SendRoute = "/channels/{id}/messages";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"fault":"rest_drop_response","route":"ROUTE"}""")]
    [InlineData("""{"fault":"rest_drop_response","route":"ROUTE","count":4}""")]
    [InlineData("""{"fault":"rest_status","status":503,"route":"ROUTE","count":4}""")]
    [InlineData("""{"fault":"rest_status","status":429,"ms":100,"route":"ROUTE","count":2}""")]
    public async Task Whatever_happens_on_the_way_each_posting_stands_in_the_channel_once(string fault)
    {
        string channel = await ChannelAsync("landmine-news");
        string[] texts = [.. Enumerable.Range(1, 4).Select(number => $"{fault.GetHashCode(StringComparison.Ordinal)} posting {number}")];
        await bot.FaultAsync(fault.Replace("ROUTE", SendRoute, StringComparison.Ordinal));

        foreach (string text in texts)
        {
            await PlanAsync(channel, text);
        }

        await BotFixture.UntilAsync(async () => (await RowsAsync(texts)).All(row => row.State == PostingState.Posted));
        string[] there = [.. (await MessagesAsync(channel)).Select(message => (string)message["content"]!).Where(texts.Contains)];
        Assert.Equal(texts, there);
        Assert.Equal("[]", (await bot.GetAsync("sandbox/violations"))!.ToJsonString());
    }

    [Fact]
    public async Task A_missing_permission_is_told_once_where_the_moderators_said()
    {
        string rules = await ChannelAsync("rules");
        string general = await ChannelAsync("general");
        JsonNode refused = await CommandAsync("settings set", ("moderators-channel", await ChannelAsync("moderators")));
        Assert.Contains("View Channel", (string?)refused["message"]!["content"], StringComparison.Ordinal);
        JsonNode set = await CommandAsync("settings set", ("moderators-channel", general));
        Assert.Contains($"<#{general}>", (string?)set["message"]!["embeds"]![0]!["fields"]!.AsArray()[^1]!["value"], StringComparison.Ordinal);

        await PlanAsync(rules, "nowhere 1");
        await PlanAsync(rules, "nowhere 2");
        await BotFixture.UntilAsync(async () => (await RowsAsync("nowhere 1", "nowhere 2")).All(row => row.State == PostingState.Failed));

        await BotFixture.UntilAsync(async () => await NoticesAsync(general) > 0);
        Assert.Equal(1, await NoticesAsync(general));
        Assert.All(await RowsAsync("nowhere 1", "nowhere 2"), row => Assert.Contains("Send Messages", row.Error, StringComparison.Ordinal));

        async Task<int> NoticesAsync(string channel) => (await MessagesAsync(channel)).Count(message => ((string)message["content"]!).Contains("Send Messages", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_channel_that_follows_a_state_gets_its_new_entry_and_the_later_version_as_an_edit()
    {
        string channel = await ChannelAsync("announcements");
        Assert.Contains("grant me there: Send Messages", await SayAsync("follow add country", ("state", "Libya"), ("channel", await ChannelAsync("rules"))), StringComparison.Ordinal);
        Assert.Contains("I do not know that name", await SayAsync("follow add country", ("state", "Atlantis"), ("channel", channel)), StringComparison.Ordinal);
        Assert.Contains("entries about Libya", await SayAsync("follow add country", ("state", "Libya"), ("channel", channel)), StringComparison.Ordinal);
        Assert.Contains("already", await SayAsync("follow add country", ("state", "libya"), ("channel", channel)), StringComparison.Ordinal);
        Assert.Contains($"- <#{channel}>: entries about Libya", await SayAsync("follow list"), StringComparison.Ordinal);

        await WriteAsync(1, "Mine kills two near Tripoli");
        JsonNode message = await MessageAsync(channel, "Mine kills two near Tripoli");
        Assert.Equal("https://news.example/item", (string?)message["embeds"]![0]!["url"]);
        await WriteAsync(2, "Mine kills three near Tripoli");
        JsonNode edited = await MessageAsync(channel, "Mine kills three near Tripoli");
        Assert.Equal((string?)message["id"], (string?)edited["id"]);
        Assert.StartsWith("Updated", (string?)edited["embeds"]![0]!["footer"]!["text"], StringComparison.Ordinal);

        JsonNode choices = await bot.ActAsync("""{"user":"moderator","type":"autocomplete","command":"follow remove","focused":"what","options":{"what":"Libya"}}""");
        string id = (string)Assert.Single(choices["choices"]!.AsArray())!["value"]!;
        Assert.Contains("no longer follows entries about Libya", await SayAsync("follow remove", ("what", id)), StringComparison.Ordinal);
        Assert.Contains("Nothing is followed", await SayAsync("follow list"), StringComparison.Ordinal);
    }

    private static JsonValue Option(string value) => JsonValue.Create(value);

    private Task<JsonNode> CommandAsync(string name, params (string Name, string Value)[] options) => bot.ActAsync(new JsonObject
    {
        ["user"] = "moderator",
        ["type"] = "command",
        ["command"] = name,
        ["options"] = new JsonObject(options.Select(option => KeyValuePair.Create(option.Name, (JsonNode?)Option(option.Value)))),
        ["wait"] = "final",
    }.ToJsonString());

    private async Task<string> SayAsync(string name, params (string Name, string Value)[] options) =>
        (string)(await CommandAsync(name, options))["message"]!["content"]!;

    private async Task<string> GuildAsync() => (string)(await bot.GetAsync("sandbox"))!["guilds"]![0]!["id"]!;

    private async Task<string> ChannelAsync(string name) =>
        (string)(await bot.GetAsync("sandbox"))!["guilds"]![0]!["channels"]!.AsArray().Single(channel => (string?)channel!["name"] == name)!["id"]!;

    private async Task<JsonNode[]> MessagesAsync(string channel) =>
        [.. (await bot.GetAsync($"sandbox/channels/{channel}/messages?user=admin"))!.AsArray().Select(message => message!)];

    private async Task<JsonNode> MessageAsync(string channel, string title)
    {
        JsonNode? found = null;
        await BotFixture.UntilAsync(async () => (found = (await MessagesAsync(channel)).SingleOrDefault(message => (string?)message["embeds"]!.AsArray().FirstOrDefault()?["title"] == title)) is not null);
        return found!;
    }

    private async Task PlanAsync(string channel, string text)
    {
        GuildId guild = GuildId.TryParse(await GuildAsync())!.Value;
        PlannedPosting posting = new(guild, ChannelId.TryParse(channel)!.Value, PostingKind.Entry, text, new PostingBody(text));
        await bot.Database.WriteAsync(transaction => bot.Service<PostingLedger>().PlanAsync(transaction, posting), Cancelled);
    }

    private async Task<PostingRow[]> RowsAsync(params string[] subjects)
    {
        await using DbConnection connection = await bot.Database.OpenAsync(Cancelled);
        PostingRow[] rows = [.. (await connection.QueryAsync<PostingRow>("SELECT * FROM posting")).Where(row => subjects.Contains(row.Subject))];
        Assert.Equal(subjects.Length, rows.Length);
        return rows;
    }

    private Task<int> WriteAsync(long version, string title) => bot.Database.WriteAsync(
        async transaction =>
        {
            DbConnection connection = transaction.Connection!;
            await connection.ExecuteAsync("INSERT INTO source (key, publisher, title) VALUES ('news', 'News', 'The News') ON CONFLICT (key) DO NOTHING", transaction: transaction);
            long change = await connection.ExecuteScalarAsync<long>("UPDATE counter SET value = value + 1 WHERE name = 'change' RETURNING value", transaction: transaction);
            long now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
            EntryRow entry = new()
            {
                Id = "news-1",
                Source = "news",
                Version = version,
                Published = "2026-11-23",
                Title = title,
                Body = "What happened.",
                Url = "https://news.example/item",
                Countries = "LBY",
                Topics = "casualties",
                Content = "1",
                Announce = 1,
                TakenAt = now,
                ChangedAt = now,
                Change = change,
            };
            const string Write = """
                INSERT INTO entry (id, source, version, published, undated, title, body, url, countries, topics, content, announce, taken_at, changed_at, change)
                VALUES (@Id, @Source, @Version, @Published, 0, @Title, @Body, @Url, @Countries, @Topics, @Content, @Announce, @TakenAt, @ChangedAt, @Change)
                ON CONFLICT (id) DO UPDATE SET version = excluded.version, title = excluded.title, changed_at = excluded.changed_at, change = excluded.change
                """;
            return await connection.ExecuteAsync(Write, entry, transaction);
        },
        Cancelled);
}
