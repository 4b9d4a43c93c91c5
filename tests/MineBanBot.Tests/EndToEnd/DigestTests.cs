using System.Text.Json.Nodes;

using MineBanBot.Entries;
using MineBanBot.Tests.Digests;

namespace MineBanBot.Tests.EndToEnd;

/// <summary>Digests on real sockets, with every button, select and form of a draft.</summary>
public sealed class DigestTests(BotFixture bot) : IClassFixture<BotFixture>, IAsyncLifetime
{
    private const string Hostile = "@everyone [free](https://evil.example) **bold** `code` <@1> # heading";

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        bot.Check();
        Assert.Equal("[]", (await bot.GetAsync("sandbox/violations"))!.ToJsonString());
    }

    [Fact]
    public async Task A_draft_is_changed_previewed_approved_posted_and_corrected()
    {
        string channel = await ChannelAsync("announcements");
        await WriteNewsAsync();

        // Composed: the most important first, one event once, and what had no room is counted.
        JsonNode draft = Message(await ModerateAsync("digest draft", ("channel", channel), ("most", 4)));
        Assert.Equal(64, (int)draft["flags"]!);
        string[] items = Items(draft);
        Assert.Equal(4, items.Length);
        Assert.StartsWith("**1.** Casualties · Libya: Mine kills two shepherds", items[0], StringComparison.Ordinal);
        Assert.StartsWith("**2.** Casualties · Afghanistan", items[1], StringComparison.Ordinal);
        Assert.StartsWith("**3.** Use of mines · Myanmar: @", items[2], StringComparison.Ordinal);
        Assert.DoesNotContain("](https://evil", Description(draft), StringComparison.Ordinal);
        Assert.Contains("No room for 2", Description(draft), StringComparison.Ordinal);

        // Each button and form.
        JsonNode picked = Message(await SelectAsync(draft, "pick", "2"));
        JsonNode up = Message(await PressAsync(picked, "Up"));
        Assert.Contains("Afghanistan", Items(up)[0], StringComparison.Ordinal);
        JsonNode down = Message(await PressAsync(up, "Down"));
        Assert.Contains("Libya", Items(down)[0], StringComparison.Ordinal);
        JsonNode form = (await PressAsync(down, "Edit line"))["modal"]!;
        Assert.Contains("Farmer wounded", form.ToJsonString(), StringComparison.Ordinal);
        JsonNode edited = Message(await SubmitAsync(down, "line", "2", ("line", "A farmer was wounded near Kunduz")));
        Assert.Contains("A farmer was wounded near Kunduz (edited)", Items(edited)[1], StringComparison.Ordinal);
        JsonNode dropped = Message(await PressAsync(Message(await SelectAsync(edited, "pick", "3")), "Drop"));
        Assert.Equal(3, Items(dropped).Length);
        JsonNode restored = Message(await PressAsync(dropped, "Put back"));
        Assert.Equal(4, Items(restored).Length);
        dropped = Message(await PressAsync(Message(await SelectAsync(restored, "pick", "3")), "Drop"));
        Assert.Equal("modal", (string?)(await PressAsync(dropped, "Edit intro"))["outcome"]);
        JsonNode intro = Message(await SubmitAsync(dropped, "intro", "0", ("intro", "Good *morning*.\nThis week:")));
        Assert.Contains(@"Good \*morning\*", Description(intro), StringComparison.Ordinal);
        Assert.Equal("modal", (string?)(await PressAsync(intro, "Add an item"))["outcome"]);
        Assert.Contains("cannot use that link", Said(await SubmitAsync(intro, "add", "0", ("link", "javascript:alert(1)"))), StringComparison.Ordinal);
        Assert.Contains("No entry of mine", Said(await SubmitAsync(intro, "add", "0", ("link", "https://paper.example/a"))), StringComparison.Ordinal);
        JsonNode known = Message(await SubmitAsync(intro, "add", "0", ("link", "http://www.desert.example/policy?utm_source=x")));
        Assert.Contains(Items(known), item => item.Contains("Parliament debates", StringComparison.Ordinal));
        JsonNode added = Message(await SubmitAsync(known, "add", "0", ("link", "https://paper.example/a"), ("line", "Deminers honoured"), ("source", "The Paper"), ("date", StoredNews.DaysAgo(1))));
        Assert.Contains(Items(added), item => item.Contains("Other news: Deminers honoured", StringComparison.Ordinal));
        Assert.Equal("modal", (string?)(await PressAsync(added, "Change period"))["outcome"]);
        Assert.Contains("ends before it begins", Said(await SubmitAsync(added, "period", "0", ("from", StoredNews.DaysAgo(1)), ("to", StoredNews.DaysAgo(3)), ("most", "4"))), StringComparison.Ordinal);
        Assert.Contains("from 1 to 25", Said(await SubmitAsync(added, "period", "0", ("from", StoredNews.DaysAgo(3)), ("to", StoredNews.DaysAgo(0)), ("most", "99"))), StringComparison.Ordinal);
        JsonNode longer = Message(await SubmitAsync(added, "period", "0", ("from", StoredNews.DaysAgo(6)), ("to", StoredNews.DaysAgo(0)), ("most", "3")));
        Assert.Contains(Items(longer), item => item.Contains("near Kunduz (edited)", StringComparison.Ordinal));
        Assert.Contains(Items(longer), item => item.Contains("Deminers honoured", StringComparison.Ordinal));
        Assert.DoesNotContain(Items(longer), item => item.Contains("everyone", StringComparison.Ordinal));

        // The draft is there again when its moderator comes back, and is posted as it was shown.
        JsonNode resumed = Message(await ModerateAsync("digest draft", ("channel", channel)));
        Assert.Contains("back in the draft", (string?)resumed["content"], StringComparison.Ordinal);
        JsonNode preview = Message(await PressAsync(resumed, "Preview"));
        Assert.Equal(64, (int)preview["flags"]!);
        JsonNode approved = Message(await PressAsync(resumed, "Approve"));
        Assert.Equal("Approved digest", Title(approved));
        resumed = Message(await PressAsync(approved, "Back to draft"));
        Assert.Empty(await MessagesAsync(channel));
        JsonNode done = Message(await PressAsync(resumed, "Approve and post"));
        Assert.Equal("Posted digest", Title(done));
        JsonNode posted = Assert.Single(await UntilPostedAsync(channel, 1));
        Assert.Equal(preview["embeds"]!.ToJsonString(), posted["embeds"]!.ToJsonString());
        Assert.Equal(preview["components"]!.ToJsonString(), posted["components"]!.ToJsonString());
        string text = Description(posted);
        Assert.Contains("### Casualties\n**Libya** · not a State Party (as of ", text, StringComparison.Ordinal);
        Assert.Contains("[Mine kills two shepherds near Tripoli](https://desert.example/killed) · Desert News · also: [The Wire](https://wire.example/killed)", text, StringComparison.Ordinal);
        Assert.Contains("**Afghanistan** · State Party", text, StringComparison.Ordinal);

        // Members find what had no room, and nothing else.
        JsonNode more = Message(await bot.PressAsync(posted, "+1 more"));
        Assert.Equal(64, (int)more["flags"]!);
        Assert.Contains("A statement on stocks", Description(more), StringComparison.Ordinal);

        // Corrected where it stands, with a note.
        JsonNode correcting = Message(await ModerateAsync("digest correct", ("channel", channel)));
        Assert.Equal("Correction, not published yet", Title(correcting));
        JsonNode first = Message(await SelectAsync(correcting, "pick", "1"));
        Assert.Equal("modal", (string?)(await PressAsync(first, "Edit line"))["outcome"]);
        JsonNode line = Message(await SubmitAsync(first, "line", "1", ("line", "Mine kills three shepherds near Tripoli")));
        Assert.Contains("kills two", Description(Assert.Single(await MessagesAsync(channel))), StringComparison.Ordinal);
        Assert.Equal("modal", (string?)(await PressAsync(line, "Publish correction"))["outcome"]);
        await SubmitAsync(line, "publish", "1", ("note", "Three were killed, not two."));
        JsonNode corrected = await BotFixture.UntilAsync(async () => (await MessagesAsync(channel)).SingleOrDefault(message => Description(message).Contains("kills three", StringComparison.Ordinal)));
        Assert.Equal((string?)posted["id"], (string?)corrected["id"]);
        Assert.Matches(@"^\*\*Corrected on .+:\*\* Three were killed, not two\.\n", Description(corrected));

        string history = Description(Message(await ModerateAsync("digest history")));
        Assert.Contains($"<#{channel}>: posted · corrected", history, StringComparison.Ordinal);
        Assert.Contains($"/{channel}/{posted["id"]})", history, StringComparison.Ordinal);
        Assert.Contains("Weight 73: Casualties 70, further sources 3.", await WhyAsync(channel, "shepherds Tripoli"), StringComparison.Ordinal);
        Assert.Contains("a moderator took it out", await WhyAsync(channel, "https://desert.example/hostile"), StringComparison.Ordinal);
        Assert.Contains("there was room for 3", await WhyAsync(channel, "a statement on stocks"), StringComparison.Ordinal);
        Assert.Contains("added by a moderator", await WhyAsync(channel, "Deminers honoured"), StringComparison.Ordinal);
        Assert.Contains("I know no such entry", await WhyAsync(channel, "https://nowhere.example/x"), StringComparison.Ordinal);

        // What was told is not told again; the last day's late entry is.
        await StoredNews.WriteAsync(bot.Database, StoredNews.Entry("late", 0, "New minefield found in Angola", "AGO", "clearance"));
        await CatchUpAsync();
        string next = Said(await ModerateAsync("digest post", ("channel", channel)));
        Assert.Contains($"On its way to <#{channel}> (items: 1", next, StringComparison.Ordinal);
        JsonNode[] both = await UntilPostedAsync(channel, 2);
        Assert.Contains("New minefield found in Angola", Description(both[1]), StringComparison.Ordinal);
        Assert.DoesNotContain("shepherds", Description(both[1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_news_nothing_is_posted_or_the_digest_says_so()
    {
        string channel = await ChannelAsync("landmine-news");

        Assert.Contains("nothing was posted", Said(await ModerateAsync("digest post", ("channel", channel), ("countries", "Iceland"), ("from", "2026-01-01"), ("to", "2026-01-31"))), StringComparison.Ordinal);
        Assert.Empty(await MessagesAsync(channel));
        Assert.Contains("On its way", Said(await ModerateAsync("digest post", ("channel", channel), ("countries", "Iceland"), ("from", "2026-01-01"), ("to", "2026-01-31"), ("when-empty", "say"))), StringComparison.Ordinal);
        Assert.StartsWith("Nothing new in this period.", Description(Assert.Single(await UntilPostedAsync(channel, 1))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_draft_is_decided_first_and_an_approved_one_is_what_is_posted()
    {
        string channel = await ChannelAsync("general");
        await StoredNews.WriteAsync(bot.Database, StoredNews.Entry("chad", 40, "Deminers trained in Chad", "TCD", "clearance"));
        await CatchUpAsync();
        JsonNode draft = Message(await ModerateAsync("digest draft", ("channel", channel), ("countries", "Chad"), ("from", StoredNews.DaysAgo(41)), ("to", StoredNews.DaysAgo(39))));

        JsonNode refused = Message(await ModerateAsync("digest post", ("channel", channel)));
        Assert.Contains("post or discard it first", (string?)refused["content"], StringComparison.Ordinal);
        Assert.Equal("Approved digest", Title(Message(await PressAsync(draft, "Approve"))));
        Assert.Contains("On its way", Said(await ModerateAsync("digest post", ("channel", channel))), StringComparison.Ordinal);
        await UntilSaidAsync(channel, "Deminers trained in Chad");
    }

    [Theory]
    [InlineData("from", "tomorrow", "cannot read that date")]
    [InlineData("from", "2999-01-01", "begins after today")]
    [InlineData("countries", "Libya, Atlantis", "one of these states")]
    [InlineData("topics", "football", "one of these topics")]
    public async Task What_cannot_be_is_said_to_the_moderator_alone(string option, string value, string said)
    {
        JsonNode outcome = await ModerateAsync("digest draft", (option, value));

        Assert.Contains(said, Said(outcome), StringComparison.Ordinal);
        Assert.Equal(64, (int)Message(outcome)["flags"]!);
    }

    [Fact]
    public async Task Where_the_bot_may_not_post_it_says_what_to_grant() =>
        Assert.Contains("grant me there: Send Messages", Said(await ModerateAsync("digest draft", ("channel", await ChannelAsync("rules")))), StringComparison.Ordinal);

    [Fact]
    public async Task States_and_topics_are_suggested_part_by_part()
    {
        // A machine with much else to do may be too slow for suggestions, which then are none.
        Assert.Equal("Libya, Angola", (string?)(await UntilSuggestedAsync("countries", "Libya, Ango"))["value"]);
        Assert.Equal("use, casualties", (string?)(await UntilSuggestedAsync("topics", "use,cas"))["value"]);
        Assert.Empty((await SuggestAsync("countries", "L", "member"))["choices"]?.AsArray() ?? []);
    }

    [Fact]
    public async Task A_member_is_refused_whatever_he_presses()
    {
        string channel = await ChannelAsync("general");
        Assert.Equal("rejected", (string?)(await bot.CommandAsync("digest draft"))["outcome"]);
        await StoredNews.WriteAsync(bot.Database, [.. Enumerable.Range(1, 3).Select(number => StoredNews.Entry($"m{number}", 20, $"Mine clearance project {number} ends", "KHM", "clearance"))]);
        await CatchUpAsync();
        await ModerateAsync("digest post", ("channel", channel), ("countries", "Cambodia"), ("most", 1), ("from", StoredNews.DaysAgo(21)), ("to", StoredNews.DaysAgo(19)));
        JsonNode posted = await UntilSaidAsync(channel, "Mine clearance project");
        string id = ((string)posted["components"]![0]!["components"]![0]!["custom_id"]!).Split(':')[2];

        foreach (string act in (string[])["drop", "post", "discard", "show"])
        {
            JsonNode outcome = await bot.ActAsync(new JsonObject
            {
                ["user"] = "member",
                ["type"] = "component",
                ["message_id"] = posted["id"]!.DeepClone(),
                ["custom_id"] = $"digest:draft:{act}:{id}:1",
                ["wait"] = "final",
            }.ToJsonString());
            Assert.True((string?)outcome["outcome"] == "rejected" || Said(outcome).Contains("This is for moderators", StringComparison.Ordinal), outcome.ToJsonString());
        }
    }

    private async Task WriteNewsAsync()
    {
        await StoredNews.WriteAsync(
            bot.Database,
            StoredNews.Entry("policy", 1, "Parliament debates the mine ban", "", "policy"),
            StoredNews.Entry("cleared", 2, "Demining team clears a school in Cambodia", "KHM", "clearance"),
            StoredNews.Entry("hostile", 2, Hostile, "MMR", "use"),
            StoredNews.Entry("wounded", 1, "Farmer wounded in Kunduz province", "AFG", "casualties"),
            StoredNews.Entry("killed", 3, "Mine kills two shepherds near Tripoli", "LBY", "casualties;use"),
            StoredNews.Entry("killed-too", 3, "Two shepherds die", "LBY", "casualties") with { Source = "wire", SameAs = "killed", Url = "https://wire.example/killed" },
            StoredNews.Entry("statement", 4, "A statement on stocks", "", "stockpiles"));
        await CatchUpAsync();
    }

    private Task CatchUpAsync() => bot.Service<IndexFollower>().CatchUpAsync(TestContext.Current.CancellationToken);

    private Task<JsonNode> ModerateAsync(string command, params (string Name, JsonNode Value)[] options) => bot.ActAsync(new JsonObject
    {
        ["user"] = "moderator",
        ["type"] = "command",
        ["command"] = command,
        ["options"] = new JsonObject(options.Select(option => KeyValuePair.Create(option.Name, (JsonNode?)option.Value))),
        ["wait"] = "final",
    }.ToJsonString());

    private Task<JsonNode> PressAsync(JsonNode message, string label) => bot.PressAsync(message, label, "moderator");

    private Task<JsonNode> SelectAsync(JsonNode message, string act, string value) => bot.ActAsync(new JsonObject
    {
        ["user"] = "moderator",
        ["type"] = "component",
        ["message_id"] = message["id"]!.DeepClone(),
        ["custom_id"] = Components(message).Select(each => (string?)each["custom_id"]).First(id => id!.Contains($":{act}:", StringComparison.Ordinal)),
        ["values"] = new JsonArray(value),
        ["wait"] = "final",
    }.ToJsonString());

    private Task<JsonNode> SubmitAsync(JsonNode message, string act, string item, params (string Name, string Value)[] fields)
    {
        string[] id = Components(message).Select(each => (string?)each["custom_id"] ?? "").First(each => each.StartsWith("digest:", StringComparison.Ordinal)).Split(':');
        return bot.ActAsync(new JsonObject
        {
            ["user"] = "moderator",
            ["type"] = "modal",
            ["message_id"] = message["id"]!.DeepClone(),
            ["custom_id"] = $"digest:{id[1]}:{act}:{id[3]}:{item}",
            ["fields"] = new JsonObject(fields.Select(field => KeyValuePair.Create(field.Name, (JsonNode?)JsonValue.Create(field.Value)))),
            ["wait"] = "final",
        }.ToJsonString());
    }

    private Task<JsonNode> SuggestAsync(string option, string typed, string user = "moderator") => bot.ActAsync(new JsonObject
    {
        ["user"] = user,
        ["type"] = "autocomplete",
        ["command"] = "digest draft",
        ["focused"] = option,
        ["options"] = new JsonObject { [option] = typed },
    }.ToJsonString());

    private Task<JsonNode> UntilSuggestedAsync(string option, string typed) =>
        BotFixture.UntilAsync(async () => (await SuggestAsync(option, typed))["choices"]!.AsArray().FirstOrDefault());

    private async Task<string> WhyAsync(string channel, string item) => Said(await ModerateAsync("digest why", ("item", item), ("channel", channel)));

    private async Task<string> ChannelAsync(string name) =>
        (string)(await bot.GetAsync("sandbox"))!["guilds"]![0]!["channels"]!.AsArray().Single(channel => (string?)channel!["name"] == name)!["id"]!;

    private async Task<JsonNode[]> MessagesAsync(string channel) =>
        [.. (await bot.GetAsync($"sandbox/channels/{channel}/messages?user=member"))!.AsArray().Select(message => message!).Where(message => message["embeds"]!.AsArray().Count > 0 && ((int?)message["flags"] ?? 0) == 0)];

    private async Task<JsonNode[]> UntilPostedAsync(string channel, int count) =>
        await BotFixture.UntilAsync(async () => await MessagesAsync(channel) is var messages && messages.Length >= count ? messages : null);

    private Task<JsonNode> UntilSaidAsync(string channel, string text) =>
        BotFixture.UntilAsync(async () => (await MessagesAsync(channel)).SingleOrDefault(message => Description(message).Contains(text, StringComparison.Ordinal)));

    private static IEnumerable<JsonNode> Components(JsonNode message) => message["components"]!.AsArray().SelectMany(row => row!["components"]!.AsArray()).Select(each => each!);

    private static JsonNode Message(JsonNode outcome) => outcome["message"] ?? throw new InvalidOperationException(outcome.ToJsonString());

    private static string Said(JsonNode outcome) => (string?)Message(outcome)["content"] ?? "";

    private static string Title(JsonNode message) => (string)message["embeds"]![0]!["title"]!;

    private static string Description(JsonNode message) => (string)message["embeds"]![0]!["description"]!;

    private static string[] Items(JsonNode message) => [.. Description(message).Split('\n').Where(line => line.StartsWith("**", StringComparison.Ordinal) && char.IsDigit(line[2]))];
}
