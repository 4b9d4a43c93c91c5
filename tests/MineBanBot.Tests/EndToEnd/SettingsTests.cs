using System.Text.Json.Nodes;

using MineBanBot.Discord;
using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Interactions;

namespace MineBanBot.Tests.EndToEnd;

/// <summary>What moderators set holds for the members of their server, from the next answer on.</summary>
public sealed class SettingsTests(BotFixture bot) : IClassFixture<BotFixture>, IAsyncLifetime
{
    private const string Oman = "is oman a party";

    public async ValueTask InitializeAsync()
    {
        foreach (string setting in (string[])["answers", "language", "related-news", "answer-channels", "moderator-roles", "moderators-channel"])
        {
            await bot.CommandAsync("moderator", null, "settings clear", ("setting", setting));
        }
    }

    public async ValueTask DisposeAsync()
    {
        bot.Check();
        Assert.Equal("[]", (await bot.GetAsync("sandbox/violations"))!.ToJsonString());
    }

    [Fact]
    public async Task Answers_are_private_by_default_unless_the_member_chooses()
    {
        (await AskAsync()).Public();
        await SetAsync("answers", "private");
        (await AskAsync()).Private();
        (await AskAsync(("private", false))).Public();
        (await bot.CommandAsync("member", null, "country", ("name", "Oman"))).Private();
        await SetAsync("answers", "public");
        (await AskAsync()).Public();
    }

    [Fact]
    public async Task What_all_see_is_in_the_language_of_the_server_and_what_one_sees_in_theirs()
    {
        await SetAsync("language", "fr");

        Assert.StartsWith("Données : ", (string?)(await AskAsync()).Public()["embeds"]![0]!["footer"]!["text"], StringComparison.Ordinal);
        Assert.StartsWith("As of ", (string?)(await AskAsync(("private", true))).Private()["embeds"]![0]!["footer"]!["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_for_all_stay_in_the_channels_that_were_chosen()
    {
        JsonNode panel = (await bot.CommandAsync("moderator", null, "settings show")).Private();
        JsonNode after = (await bot.UseAsync("moderator", panel, "settings:answer-channels", "rules"))["message"]!;
        Assert.Contains(after["embeds"]![0]!["fields"]!.AsArray(), field => (string?)field!["name"] == "answer-channels" && ((string)field!["value"]!).Contains("<#", StringComparison.Ordinal));

        JsonNode here = (await bot.CommandAsync("member", "general", "ask", ("question", Oman), ("private", false))).Private();
        Assert.DoesNotContain("Share", here.Labels());
        (await bot.CommandAsync("member", "rules", "ask", ("question", Oman))).Public();
        (await bot.CommandAsync("member", Acting.Direct, "ask", ("question", Oman))).Public();
    }

    [Fact]
    public async Task Related_news_can_be_left_out()
    {
        Assert.Equal(2, (await bot.CommandAsync("member", null, "ask", ("question", "is libya a party"))).Public()["embeds"]!.AsArray().Count);
        await SetAsync("related-news", false);
        Assert.Single((await bot.CommandAsync("member", null, "ask", ("question", "is libya a party"))).Public()["embeds"]!.AsArray());
    }

    [Fact]
    public async Task Roles_count_as_moderators_once_they_are_named()
    {
        JsonNode guild = (await bot.GetAsync("sandbox"))!["guilds"]![0]!;
        GuildId id = GuildId.TryParse((string)guild["id"]!)!.Value;
        JsonNode panel = (await bot.CommandAsync("moderator", null, "settings show")).Private();
        string before = await ShowAsync(new RoleId(id.Value));
        JsonNode after = (await bot.UseAsync("moderator", panel, "settings:moderator-roles", "@everyone"))["message"]!;

        Assert.Contains("for moderators", before, StringComparison.Ordinal);
        Assert.Contains(after["embeds"]![0]!["fields"]!.AsArray(), field => (string?)field!["name"] == "moderator-roles" && ((string)field!["value"]!).Contains("<@&", StringComparison.Ordinal));
        Assert.Equal("", await ShowAsync(new RoleId(id.Value)));

        async Task<string> ShowAsync(RoleId role)
        {
            InteractionUser user = new(new UserId(99), "somebody", 0) { Roles = [role] };
            Interaction.Command asked = new(new InteractionOrigin(new InteractionId(1), user, id, new ChannelId(1), "en-US"), "settings show", OptionValues.None);
            return Assert.IsType<Reply.Show>(await bot.Service<IInteractionHandler>().HandleAsync(asked, TestContext.Current.CancellationToken)).Content.Content ?? "";
        }
    }

    [Fact]
    public async Task The_panel_reads_as_it_is_recorded() =>
        Recorded.Recorded.Check("settings", (await bot.CommandAsync("moderator", null, "settings show")).Private());

    private Task<JsonNode> AskAsync(params (string Name, JsonNode Value)[] options) =>
        bot.CommandAsync("member", null, "ask", [("question", Oman), .. options]);

    private async Task SetAsync(string name, JsonNode value) => (await bot.CommandAsync("moderator", null, "settings set", (name, value))).Private();
}
