using System.Text.Json.Nodes;

using MineBanBot.Discord.Ids;
using MineBanBot.Reports;

namespace MineBanBot.Tests.EndToEnd;

/// <summary>/reports, as a moderator and as those who may not.</summary>
public sealed class ReportsTests(BotFixture bot) : IClassFixture<BotFixture>, IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        // Each test begins with the same seven.
        await bot.Database.WriteAsync(
            async transaction =>
            {
                await using var command = transaction.Connection!.CreateCommand();
                command.Transaction = transaction;
                command.CommandText = "DELETE FROM report";
                return await command.ExecuteNonQueryAsync();
            },
            TestContext.Current.CancellationToken);
        GuildId guild = GuildId.TryParse((string)(await bot.GetAsync("sandbox"))!["guilds"]![0]!["id"]!)!.Value;
        ReportStore store = bot.Service<ReportStore>();
        for (int number = 1; number <= 6; number++)
        {
            await store.NoteUnansweredAsync(guild, $"question {number} @everyone **x**\n- y", TestContext.Current.CancellationToken);
        }

        await store.NoteUnansweredAsync(guild, "question 3 @everyone **x**\n- y", TestContext.Current.CancellationToken);
        await store.AddAsync(guild, new UserId(7), "is oman a party", "Oman is a State Party", "=1+1 <@1>", TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        bot.Check();
        Assert.Equal("[]", (await bot.GetAsync("sandbox/violations"))!.ToJsonString());
    }

    [Fact]
    public async Task A_moderator_pages_through_open_reports_and_is_done_with_one()
    {
        JsonNode first = (await bot.CommandAsync("moderator", null, "reports list")).Private();
        Assert.Equal("Open reports: 7", (string?)first["embeds"]![0]!["title"]);
        Assert.Equal(5, first["embeds"]![0]!["fields"]!.AsArray().Count);
        Assert.StartsWith("question 3 @\u200beveryone \\*\\*x\\*\\* - y", (string?)first["embeds"]![0]!["fields"]![0]!["value"], StringComparison.Ordinal);
        Assert.Contains("asked 2 times", (string?)first["embeds"]![0]!["fields"]![0]!["name"], StringComparison.Ordinal);

        JsonNode second = (await bot.PressAsync(first, "Next", "moderator"))["message"]!;
        Assert.Equal((string?)first["id"], (string?)second["id"]);
        Assert.Equal(2, second["embeds"]![0]!["fields"]!.AsArray().Count);

        JsonNode menu = second["components"]![0]!["components"]![0]!;
        string chosen = (string)menu["options"]![0]!["value"]!;
        JsonNode after = (await bot.UseAsync("moderator", second, (string)menu["custom_id"]!, chosen))["message"]!;
        Assert.StartsWith("Done with ", (string?)after["content"], StringComparison.Ordinal);
        Assert.Equal("Open reports: 6", (string?)after["embeds"]![0]!["title"]);

        // Another moderator looks at an older list.
        JsonNode late = (await bot.CommandAsync("admin", null, "reports list")).Private();
        JsonNode earlier = (await bot.CommandAsync("moderator", null, "reports list")).Private();
        string both = (string)late["components"]![0]!["components"]![0]!["options"]![0]!["value"]!;
        await bot.UseAsync("moderator", earlier, "reports:done::1", both);
        JsonNode told = (await bot.UseAsync("admin", late, "reports:done::1", both))["message"]!;
        Assert.StartsWith("That report is not open any more", (string?)told["content"], StringComparison.Ordinal);
        Assert.Equal("Open reports: 5", (string?)told["embeds"]![0]!["title"]);
    }

    [Fact]
    public async Task One_kind_alone_can_be_listed_and_closed_by_its_code()
    {
        JsonNode listed = (await bot.CommandAsync("moderator", null, "reports list", ("kind", "wrong"))).Private();
        JsonNode field = Assert.Single(listed["embeds"]![0]!["fields"]!.AsArray())!;
        Assert.Equal("is oman a party\n→ Oman is a State Party\n> =1+1 \\<@\u200b1\\>", (string?)field["value"]);
        string code = ((string)field["name"]!).Split(' ')[0];

        Assert.Contains($"Done with {code}.", (string?)(await bot.CommandAsync("moderator", null, "reports resolve", ("report", code))).Private()["content"], StringComparison.Ordinal);
        Assert.Contains("no open report with that code", (string?)(await bot.CommandAsync("moderator", null, "reports resolve", ("report", code))).Private()["content"], StringComparison.Ordinal);
        Assert.Contains("no open reports", (string?)(await bot.CommandAsync("moderator", null, "reports list", ("kind", "wrong"))).Private()["content"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_members_nor_direct_messages_get_at_reports()
    {
        Assert.Equal("rejected", (string?)(await bot.CommandAsync("member", null, "reports list"))["outcome"]);
        Assert.Equal("rejected", (string?)(await bot.CommandAsync("moderator", Acting.Direct, "reports list"))["outcome"]);
    }
}
