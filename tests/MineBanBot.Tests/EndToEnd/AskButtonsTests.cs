using System.Text.Json.Nodes;

using MineBanBot.Reports;

namespace MineBanBot.Tests.EndToEnd;

/// <summary>What stands under an answer, pressed through real sockets.</summary>
public sealed class AskButtonsTests(BotFixture bot) : IClassFixture<BotFixture>, IAsyncLifetime
{
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        bot.Check();
        Assert.Equal("[]", (await bot.GetAsync("sandbox/violations"))!.ToJsonString());
    }

    [Fact]
    public async Task A_private_answer_can_be_shared_and_a_public_one_offers_no_such_button()
    {
        JsonNode mine = Message(await bot.CommandAsync("ask", ("question", "is poland a member"), ("private", true)));
        JsonNode shared = Message(await bot.PressAsync(mine, "Share"));

        Assert.Equal(64, Flags(mine));
        Assert.Equal(0, Flags(shared));
        Assert.Equal(mine["embeds"]!.ToJsonString(), shared["embeds"]!.ToJsonString());
        Assert.DoesNotContain("Share", Labels(shared));
    }

    [Fact]
    public async Task Sources_are_listed_with_their_dates_for_whoever_presses()
    {
        JsonNode listed = Message(await bot.PressAsync(Message(await bot.CommandAsync("ask", ("question", "is poland a member"))), "Sources"));

        Assert.Equal(64, Flags(listed));
        Assert.Contains("](https://", Description(listed), StringComparison.Ordinal);
        Assert.Contains(" · ", Description(listed), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Related_entries_of_the_state_stand_on_a_card_of_their_own()
    {
        JsonNode answer = Message(await bot.CommandAsync("ask", ("question", "is libya a party")));

        Assert.Equal(2, answer["embeds"]!.AsArray().Count);
        Assert.Equal("Related entries", (string?)answer["embeds"]![1]!["author"]!["name"]);
        Assert.StartsWith("- 5 November 2014: [", (string?)answer["embeds"]![1]!["description"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_of_an_unclear_question_answers_it_in_its_place()
    {
        JsonNode unclear = Message(await bot.CommandAsync("ask", ("question", "is congo a party")));
        string choice = Labels(unclear).First(label => label.Contains("Democratic", StringComparison.Ordinal));
        JsonNode clear = Message(await bot.PressAsync(unclear, choice));

        Assert.Equal((string?)unclear["id"], (string?)clear["id"]);
        Assert.Contains("State Party", (string?)clear["embeds"]![0]!["title"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_without_an_answer_offers_others_and_is_kept_without_a_name()
    {
        JsonNode declined = Message(await bot.CommandAsync("ask", ("question", "how do I bake a rye bread")));
        Assert.NotEmpty(Labels(declined));
        await bot.CommandAsync("ask", ("question", "how do I bake a rye bread"));

        Report kept = await BotFixture.UntilAsync(async () => (await ReportsAsync()).FirstOrDefault(report => report is { Kind: Report.Unanswered, Times: 2 }));
        Assert.Equal("how do I bake a rye bread", kept.Question);
        Assert.Null(kept.Reporter);
    }

    [Fact]
    public async Task A_wrong_answer_is_reported_with_a_form_and_kept_without_a_name()
    {
        JsonNode answer = Message(await bot.CommandAsync("ask", ("question", "is oman a party")));
        JsonNode form = await bot.PressAsync(answer, "This is wrong");
        Assert.Equal("modal", (string?)form["outcome"]);
        JsonNode thanks = await bot.ActAsync(new JsonObject
        {
            ["user"] = "member",
            ["type"] = "modal",
            ["message_id"] = answer["id"]!.DeepClone(),
            ["custom_id"] = "ask:wrong::is oman a party",
            ["fields"] = new JsonObject { ["remark"] = "It joined in <@1> **2014**" },
            ["wait"] = "final",
        }.ToJsonString());

        Assert.Contains("Thank you", (string?)thanks["message"]!["content"], StringComparison.Ordinal);
        Assert.Equal(64, Flags(Message(thanks)));
        Report kept = (await ReportsAsync()).Single(report => report.Kind == Report.Wrong);
        Assert.Equal(("is oman a party", "It joined in <@1> **2014**"), (kept.Question, kept.Remark));
        Assert.Contains("Oman", kept.Answer, StringComparison.Ordinal);
        Assert.DoesNotContain("member", kept.Reporter, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ask:share::")]
    [InlineData("ask:share:yesterday:is oman a party")]
    [InlineData("ask:explode::is oman a party")]
    [InlineData("ask:-1::is oman a party")]
    [InlineData("ask")]
    public async Task A_forged_button_is_answered_kindly_and_privately(string id)
    {
        JsonNode answer = Message(await bot.CommandAsync("ask", ("question", "is oman a party")));
        JsonNode outcome = await bot.ActAsync(new JsonObject
        {
            ["user"] = "member",
            ["type"] = "component",
            ["message_id"] = answer["id"]!.DeepClone(),
            ["custom_id"] = id,
            ["wait"] = "final",
        }.ToJsonString());

        if ((string?)outcome["outcome"] != "rejected")
        {
            Assert.Contains("another version", (string?)outcome["message"]!["content"], StringComparison.Ordinal);
            Assert.Equal(64, Flags(Message(outcome)));
        }
    }

    private Task<IReadOnlyList<Report>> ReportsAsync() => bot.Service<ReportStore>().AllAsync(TestContext.Current.CancellationToken);

    private static JsonNode Message(JsonNode outcome) => outcome["message"]!;

    private static int Flags(JsonNode message) => (int?)message["flags"] ?? 0;

    private static string Description(JsonNode message) => (string)message["embeds"]![0]!["description"]!;

    private static string[] Labels(JsonNode message) =>
        [.. (message["components"]?.AsArray() ?? []).SelectMany(row => row!["components"]!.AsArray()).Select(button => (string)button!["label"]!)];
}
