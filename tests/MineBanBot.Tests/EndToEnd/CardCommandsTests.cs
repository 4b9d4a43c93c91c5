using System.Text.Json.Nodes;

using MineBanBot.Discord;
using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Interactions;
using MineBanBot.Knowledge;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Tests.Commands;

namespace MineBanBot.Tests.EndToEnd;

/// <summary>The commands that show facts, through real sockets; what they say is recorded beside this file.</summary>
public sealed class CardCommandsTests(BotFixture bot) : IClassFixture<BotFixture>, IAsyncLifetime
{
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        bot.Check();
        Assert.Equal("[]", (await bot.GetAsync("sandbox/violations"))!.ToJsonString());
    }

    [Theory]
    [InlineData("news", "news")]
    [InlineData("news-of-a-state", "news", "country", "Libya")]
    [InlineData("news-within-dates", "news", "since", "2014-10", "until", "2014", "source", "human rights watch")]
    [InlineData("news-about-words", "news", "about", "cluster munitions")]
    [InlineData("news-none", "news", "since", "2016", "country", "Chad")]
    [InlineData("country-left", "country", "name", "Finland")]
    [InlineData("country-disputed", "country", "name", "ukraine")]
    [InlineData("country-day-unknown", "country", "name", "Lebanon")]
    [InlineData("country-outside", "country", "name", "USA")]
    [InlineData("country-unclear", "country", "name", "Congo")]
    [InlineData("compare", "compare", "state1", "Poland", "state2", "Ukraine", "state3", "Lebanon", "state4", "China")]
    [InlineData("treaty-article", "treaty article", "which", "5")]
    [InlineData("treaty-overview", "treaty overview")]
    [InlineData("treaty-timeline", "treaty timeline", "category", "withdrawal", "from", 2025, "to", 2026)]
    [InlineData("states", "states")]
    [InlineData("states-withdrawn", "states", "status", "withdrawn")]
    [InlineData("states-of-a-group-outside", "states", "status", "outside", "group", "NATO")]
    [InlineData("states-of-a-year", "states", "year", 2025)]
    [InlineData("define", "define", "term", "CHA")]
    [InlineData("figures-casualties", "figures", "topic", "casualties")]
    [InlineData("figures-clearance", "figures", "topic", "clearance")]
    public async Task A_card_says_what_is_recorded(string recorded, string command, params object[] options)
    {
        JsonNode message = Message(await bot.CommandAsync(command, Options(options)));

        Assert.Equal(0, Flags(message));
        Recorded.Recorded.Check(recorded, message);
    }

    [Theory]
    [InlineData("country-french", "country", "name", "Finlande")]
    [InlineData("states-french", "states", "status", "withdrawn")]
    [InlineData("figures-french", "figures", "topic", "casualties")]
    public async Task A_French_reader_gets_French_phrases_around_the_same_facts(string recorded, string command, params object[] options) =>
        Recorded.Recorded.Check(recorded, Message(await InFrenchAsync(command, options)));

    [Theory]
    [InlineData("country", "name", "Finland")]
    [InlineData("news", "country", "Libya")]
    [InlineData("compare", "state1", "Chad", "state2", "Mali")]
    [InlineData("treaty article", "which", "1")]
    [InlineData("states", "status", "party")]
    [InlineData("define", "term", "mine")]
    [InlineData("figures", "topic", "use")]
    public async Task A_private_card_is_its_users_own_until_it_is_shared(string command, params object[] options)
    {
        JsonNode mine = Message(await bot.CommandAsync(command, [.. Options(options), ("private", true)]));
        JsonNode shared = Message(await bot.PressAsync(mine, "Share"));
        JsonNode listed = Message(await bot.PressAsync(shared, "Sources", user: "moderator"));

        Assert.Equal((64, 0, 64), (Flags(mine), Flags(shared), Flags(listed)));
        Assert.Equal(mine["embeds"]!.ToJsonString(), shared["embeds"]!.ToJsonString());
        Assert.DoesNotContain("Share", Labels(shared));
        Assert.Contains(" · ", (string?)listed["embeds"]![0]!["description"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_private_list_can_be_shared_from_any_of_its_pages()
    {
        JsonNode second = Message(await bot.PressAsync(Message(await bot.CommandAsync("states", ("status", "party"), ("private", true))), "Next"));
        JsonNode shared = Message(await bot.PressAsync(second, "Share"));

        Assert.Equal(second["embeds"]!.ToJsonString(), shared["embeds"]!.ToJsonString());
        Assert.Equal((64, 0), (Flags(second), Flags(shared)));
    }

    [Fact]
    public async Task Pages_are_turned_after_a_restart_of_the_bot_on_messages_of_before()
    {
        JsonNode states = Message(await bot.CommandAsync("states", ("status", "party")));
        JsonNode events = Message(await bot.CommandAsync("treaty timeline"));
        JsonNode article = Message(await bot.CommandAsync("treaty article", ("which", "22")));
        await bot.RestartAsync();
        List<string> lines = [.. Lines(states)];
        while (IsOn(states, "Next"))
        {
            states = Message(await bot.PressAsync(states, "Next"));
            lines.AddRange(Lines(states));
        }

        events = Message(await bot.PressAsync(events, "Next"));
        article = Message(await bot.PressAsync(article, "Previous"));

        Assert.Equal(162, lines.Distinct().Count());
        Assert.Contains("page 2 of", Footer(events), StringComparison.Ordinal);
        Assert.StartsWith("Article 21:", Title(article), StringComparison.Ordinal);
        Assert.DoesNotContain("changed", $"{states}{events}{article}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_turns_pages_of_news_that_changed_meanwhile_is_told_so_and_gets_the_list_as_it_is()
    {
        KnowledgeService longer = new(WholeCatalog.Seeds);
        longer.Put([.. Enumerable.Range(1, 25).Select(Entry)]);
        await bot.RestartAsync(longer);
        JsonNode first = Message(await bot.CommandAsync("news"));
        JsonNode third = Message(await bot.PressAsync(Message(await bot.PressAsync(first, "Next")), "Next"));
        longer.Put([Entry(26)]);
        JsonNode shifted = Message(await bot.PressAsync(first, "Next"));
        JsonNode again = Message(await bot.PressAsync(shifted, "Next"));
        await bot.RestartAsync();
        JsonNode gone = Message(await bot.PressAsync(again, "Next"));

        Assert.Contains("page 3 of", Footer(third), StringComparison.Ordinal);
        Assert.StartsWith("*The data has changed since these buttons were made", Description(shifted), StringComparison.Ordinal);
        Assert.StartsWith("16 November 2026", (string?)shifted["embeds"]![0]!["fields"]![0]!["name"], StringComparison.Ordinal);
        Assert.DoesNotContain("changed", Description(again), StringComparison.Ordinal);
        Assert.StartsWith("*The data has changed and that page is no longer there", Description(gone), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_of_an_unclear_name_shows_the_card_in_its_place()
    {
        JsonNode unclear = Message(await bot.CommandAsync("country", ("name", "Congo")));
        JsonNode clear = Message(await bot.PressAsync(unclear, "Democratic Republic of the Congo"));

        Assert.Equal((string?)unclear["id"], (string?)clear["id"]);
        Assert.Contains("State Party", Title(clear), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("I know no state by that name. Nearest are: ", "country", "name", "islands")]
    [InlineData("I know no state by that name. Please", "country", "name", "@everyone")]
    [InlineData("the name in `state2`", "compare", "state1", "Chad", "state2", "Xyzzy")]
    [InlineData("Several states fit what stands in `state1`", "compare", "state1", "Congo", "state2", "Chad")]
    [InlineData("at least two different states", "compare", "state1", "Chad", "state2", "TCD")]
    [InlineData("The treaty has articles 1 to 22", "treaty article", "which", "23")]
    [InlineData("I know no events of that kind", "treaty timeline", "category", "parties")]
    [InlineData("the first must not be later", "treaty timeline", "from", 2010, "to", 2000)]
    [InlineData("I know no region by that name. I know Africa", "states", "region", "Atlantis")]
    [InlineData("I know no group by that name", "states", "group", "Warsaw Pact")]
    [InlineData("the years 1997 to 2026", "states", "year", 2027)]
    [InlineData("A year goes with", "states", "status", "never", "year", 2000)]
    [InlineData("I hold no term by that name", "define", "term", "rye bread")]
    [InlineData("Write since and until as 2015", "news", "since", "yesterday")]
    [InlineData("exchange since and until", "news", "since", "2015", "until", "2014-12-31")]
    [InlineData("I hold no entry of a publisher by that name. I hold those of: Human Rights Watch", "news", "source", "nobody")]
    [InlineData("I know no state by that name", "news", "country", "Atlantis")]
    public async Task What_cannot_be_answered_is_told_to_its_user_alone_with_what_can(string said, string command, params object[] options)
    {
        JsonNode message = Message(await bot.CommandAsync(command, Options(options)));

        Assert.Contains(said, (string?)message["content"], StringComparison.Ordinal);
        Assert.Equal(64, Flags(message));
        Assert.DoesNotContain("everyone", (string?)message["content"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("country:p1::XXX")]
    [InlineData("country:p0:000000:FIN")]
    [InlineData("country:p999999999999:000000:FIN")]
    [InlineData("country:x1:000000:FIN")]
    [InlineData("country")]
    [InlineData("compare:p1::FIN")]
    [InlineData("compare:p1::FIN:FIN")]
    [InlineData("compare:p1::FIN:XXX")]
    [InlineData("treaty:p1::timeline:zzzzzz::")]
    [InlineData("treaty:p1::timeline::2010:2000")]
    [InlineData("treaty:p1::elsewhere")]
    [InlineData("states:p1::party:::year")]
    [InlineData("states:p1::never:::2000")]
    [InlineData("states:p1::@everyone:::")]
    [InlineData("define:p1::zzzzzz")]
    [InlineData("figures:p1::weather")]
    [InlineData("news:p1::XXX::::")]
    [InlineData("news:p1::FIN:yesterday:::")]
    [InlineData("news:p1::FIN:::zzzzzz:")]
    public async Task A_forged_button_is_answered_kindly_and_privately_with_one_line_in_the_log(string id)
    {
        Interaction.Component press = new(
            new InteractionOrigin(new InteractionId(1), new InteractionUser(new UserId(2), "member", 0), null, new ChannelId(3), "en-GB"), id, [], new MessageId(4));
        int before = Declined();
        Reply.Show reply = Assert.IsType<Reply.Show>(await bot.Service<IInteractionHandler>().HandleAsync(press, TestContext.Current.CancellationToken));

        Assert.Contains("another version", reply.Content.Content, StringComparison.Ordinal);
        Assert.True(reply.Private);
        Assert.Equal(before + 1, Declined());
    }

    private int Declined() => bot.Log.Lines.Count(line => line.Contains("fits no command", StringComparison.Ordinal));

    [Theory]
    [InlineData("compare", "state3", "pol", "Poland")]
    [InlineData("treaty article", "which", "", "1")]
    [InlineData("treaty article", "which", "stockpil", "4")]
    [InlineData("treaty timeline", "category", "us", "us_policy")]
    [InlineData("states", "region", "", "Middle East & North Africa")]
    [InlineData("states", "group", "european", "EU")]
    [InlineData("define", "term", "cha", "confirmed hazardous area")]
    [InlineData("news", "source", "human", "Human Rights Watch")]
    [InlineData("news", "about", "clea", "Article 5 obligation")]
    public async Task What_can_be_chosen_is_suggested_while_it_is_typed(string command, string option, string typed, string expected)
    {
        JsonNode outcome = await bot.ActAsync(new JsonObject
        {
            ["user"] = "member",
            ["type"] = "autocomplete",
            ["command"] = command,
            ["focused"] = option,
            ["options"] = new JsonObject { [option] = typed },
        }.ToJsonString());

        Assert.Contains(expected, outcome["choices"]!.AsArray().Select(choice => (string)choice!["value"]!));
    }

    private Task<JsonNode> InFrenchAsync(string command, object[] options) => bot.ActAsync(new JsonObject
    {
        ["user"] = "member",
        ["type"] = "command",
        ["command"] = command,
        ["options"] = new JsonObject(Options(options).Select(option => KeyValuePair.Create(option.Name, (JsonNode?)option.Value))),
        ["locale"] = "fr",
        ["wait"] = "final",
    }.ToJsonString());

    private static (string Name, JsonNode Value)[] Options(object[] options) =>
        [.. options.Chunk(2).Select(pair => ((string)pair[0], pair[1] is int number ? (JsonNode)number : (string)pair[1]))];

    private static Entry Entry(int number) => new(
        new EntryId($"later-{number}"), new PartialDate(2026, 11, number), $"Event number {number}", [], new EntrySource("later", "Somebody", "A page", new Uri("https://example.org/")));

    private static JsonNode Message(JsonNode outcome) => outcome["message"] ?? throw new InvalidOperationException(outcome.ToJsonString());

    private static int Flags(JsonNode message) => ((int?)message["flags"] ?? 0) & 64;

    private static string Title(JsonNode message) => (string)message["embeds"]![0]!["title"]!;

    private static string Description(JsonNode message) => (string)message["embeds"]![0]!["description"]!;

    private static string Footer(JsonNode message) => (string)message["embeds"]![0]!["footer"]!["text"]!;

    private static IEnumerable<string> Lines(JsonNode message) => Description(message).Split('\n').Where(line => line.StartsWith("- ", StringComparison.Ordinal));

    private static JsonNode[] Buttons(JsonNode message) => [.. (message["components"]?.AsArray() ?? []).SelectMany(row => row!["components"]!.AsArray()).Select(button => button!)];

    private static string[] Labels(JsonNode message) => [.. Buttons(message).Select(button => (string)button["label"]!)];

    private static bool IsOn(JsonNode message, string label) => (bool?)Buttons(message).First(button => (string?)button["label"] == label)["disabled"] != true;
}
