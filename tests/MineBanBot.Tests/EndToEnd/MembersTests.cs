using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

using MineBanBot.About;
using MineBanBot.Discord.Embeds;
using MineBanBot.Discord.Messages;
using MineBanBot.Reports;

namespace MineBanBot.Tests.EndToEnd;

/// <summary>/safety, /about, /help, /forget-me and the check of a message, as a member, a moderator and in direct messages.</summary>
public sealed partial class MembersTests(BotFixture bot) : IClassFixture<BotFixture>, IAsyncLifetime
{
    private const string Check = "Check against treaty facts";

    public static TheoryData<string, string?> People => new() { { "member", null }, { "moderator", null }, { "member", Acting.Direct } };

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        bot.Check();
        Assert.Equal("[]", (await bot.GetAsync("sandbox/violations"))!.ToJsonString());
    }

    [Theory]
    [MemberData(nameof(People))]
    public async Task Safety_is_the_same_card_for_everybody(string user, string? channel) =>
        Recorded.Recorded.Check("safety", (await bot.CommandAsync(user, channel, "safety")).Public());

    [Fact]
    public async Task Safety_speaks_the_language_of_its_user()
    {
        JsonNode outcome = await bot.ActAsync("""{"user":"member","type":"command","command":"safety","options":{},"locale":"fr","wait":"final"}""");

        Recorded.Recorded.Check("safety-french", outcome.Public());
    }

    [Theory]
    [MemberData(nameof(People))]
    public async Task About_says_what_is_known_how_old_it_is_and_how_it_runs(string user, string? channel)
    {
        JsonNode message = (await bot.CommandAsync(user, channel, "about", ("private", true))).Private();

        string started = StampPattern().Match(message.ToJsonString().Replace("\\u003C", "<", StringComparison.Ordinal).Replace("\\u003E", ">", StringComparison.Ordinal)).Value;
        Assert.NotEqual("", started);
        Recorded.Recorded.Check("about", message, new Dictionary<string, string> { [started] = "(the time)", [AboutCard.Version] = "(the version)" });
    }

    [Fact]
    public async Task Help_offers_a_member_nothing_that_is_for_moderators()
    {
        JsonNode member = (await bot.CommandAsync("member", null, "help")).Private();
        JsonNode moderator = (await bot.CommandAsync("moderator", null, "help")).Private();
        JsonNode direct = (await bot.CommandAsync("moderator", Acting.Direct, "help")).Private();

        Recorded.Recorded.Check("help-member", member);
        Recorded.Recorded.Check("help-moderator", moderator);
        Recorded.Recorded.Check("help-member", direct);
    }

    [Fact]
    public async Task Help_tells_more_of_one_command_to_whom_it_is_for()
    {
        Recorded.Recorded.Check("help-reports", (await bot.CommandAsync("moderator", null, "help", ("command", "reports"))).Private());
        Recorded.Recorded.Check("help-ask", (await bot.CommandAsync("member", null, "help", ("command", "/ask"))).Private());
        JsonNode refused = (await bot.CommandAsync("member", null, "help", ("command", "reports"))).Private();
        Assert.Contains("no such command for you", (string?)refused["content"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("member", "", true, false)]
    [InlineData("moderator", "rep", false, true)]
    [InlineData("member", "rep", false, false)]
    public async Task Help_suggests_what_its_user_can_run(string user, string typed, bool ask, bool reports)
    {
        JsonNode outcome = await bot.ActAsync(new JsonObject
        {
            ["user"] = user,
            ["type"] = "autocomplete",
            ["command"] = "help",
            ["focused"] = "command",
            ["options"] = new JsonObject { ["command"] = typed },
        }.ToJsonString());

        string[] offered = [.. outcome["choices"]!.AsArray().Select(choice => (string)choice!["value"]!)];
        Assert.Equal((ask, reports), (offered.Contains("ask"), offered.Contains("reports")));
    }

    [Fact]
    public async Task Forget_me_deletes_the_reports_of_its_user_and_no_others()
    {
        await ReportAsync("member");
        await ReportAsync("member");
        await ReportAsync("moderator");
        JsonNode first = (await bot.CommandAsync("member", null, "forget-me")).Private();
        JsonNode second = (await bot.CommandAsync("member", Acting.Direct, "forget-me")).Private();

        Assert.Contains("the reports that you sent: 2.", (string?)first["content"], StringComparison.Ordinal);
        Assert.Contains("Nothing was stored about you", (string?)second["content"], StringComparison.Ordinal);
        Assert.Single(await bot.Service<ReportStore>().AllAsync(TestContext.Current.CancellationToken), report => report.Kind == Report.Wrong);
    }

    [Theory]
    [InlineData("member")]
    [InlineData("moderator")]
    public async Task A_message_is_held_against_the_facts_for_whoever_asks(string user)
    {
        string said = await bot.SayAsync("general", OutgoingMessage.Of(
            "Poland is a State Party. 164 countries have joined! Lithuania left on 8 May 2025; Ukraine suspended the treaty. Oman joined in 2014."));

        Recorded.Recorded.Check("check", (await bot.ChooseAsync(user, said, Check)).Private());
    }

    [Fact]
    public async Task A_card_can_be_checked_as_well()
    {
        string said = await bot.SayAsync("general", OutgoingMessage.Of(new Embed { Title = "Poland has left the Ottawa Treaty", Description = "Peru left it." }));

        JsonNode message = (await bot.ChooseAsync("member", said, Check, "fr")).Private();
        Recorded.Recorded.Check("check-french", message);
    }

    [Theory]
    [InlineData("Who brings the cake?", "I found nothing")]
    [InlineData("@everyone **free** [mines](https://evil.example) https://evil.example", "I found nothing")]
    public async Task A_message_that_claims_nothing_is_left_alone(string text, string expected)
    {
        JsonNode message = (await bot.ChooseAsync("member", await bot.SayAsync("general", OutgoingMessage.Of(text)), Check)).Private();

        Assert.Contains(expected, (string?)message["content"], StringComparison.Ordinal);
        Assert.DoesNotContain("evil", message.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_quoted_from_a_message_formats_links_and_mentions_nothing()
    {
        string said = await bot.SayAsync("general", OutgoingMessage.Of("Poland left the treaty @everyone [x](https://evil.example) **b** `c` ||d|| <@1>."));

        string text = (string)(await bot.ChooseAsync("member", said, Check)).Private()["embeds"]![0]!["description"]!;
        Assert.Contains(@"\[x\](https://evil.example) \*\*b\*\* \`c\` \|\|d\|\| \<@", text, StringComparison.Ordinal);
        Assert.DoesNotContain("@everyone", text, StringComparison.Ordinal);
    }

    private async Task ReportAsync(string user)
    {
        JsonNode answer = (await bot.CommandAsync(user, null, "ask", ("question", "is oman a party"))).Public();
        await bot.PressAsync(answer, "This is wrong", user);
        await bot.ActAsync(new JsonObject
        {
            ["user"] = user,
            ["type"] = "modal",
            ["message_id"] = answer["id"]!.DeepClone(),
            ["custom_id"] = "ask:wrong::is oman a party",
            ["fields"] = new JsonObject { ["remark"] = "It is not." },
            ["wait"] = "final",
        }.ToJsonString());
    }

    [GeneratedRegex(@"<t:\d+:R>")]
    private static partial Regex StampPattern();
}
