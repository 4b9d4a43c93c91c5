using System.Text.Json.Nodes;

using Microsoft.Extensions.Logging;

using MineBanBot.Discord;
using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Interactions;

namespace MineBanBot.Tests.EndToEnd;

/// <summary>What goes wrong on the user's side: a private sentence that helps, a log line, no exception.</summary>
public sealed class BadInputTests(BotFixture bot) : IClassFixture<BotFixture>, IAsyncLifetime
{
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        bot.Check();
        Assert.Equal("[]", (await bot.GetAsync("sandbox/violations"))!.ToJsonString());
        Assert.DoesNotContain(bot.Log.Lines, line => line.Contains("Exception", StringComparison.Ordinal) || line.StartsWith($"{LogLevel.Error}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_buttons_of_a_private_answer_are_its_users_alone()
    {
        JsonNode mine = (await bot.CommandAsync("member", null, "ask", ("question", "is oman a party"), ("private", true))).Private();

        Assert.Equal("rejected", (string?)(await bot.PressAsync(mine, "Share", "moderator"))["outcome"]);
    }

    [Theory]
    [InlineData("ask:explode::is oman a party", 0UL, "another version")]
    [InlineData("gone:1", 0UL, "another version")]
    [InlineData("settings:moderator-roles", 0UL, "for moderators")]
    [InlineData("reports:done::1", 0UL, "for moderators")]
    [InlineData("reports:explode::1", 0x20UL, "another version")]
    public async Task A_forged_or_old_button_is_told_in_private_and_is_one_line_in_the_log(string customId, ulong permissions, string told)
    {
        int before = bot.Log.Lines.Count(line => line.Contains("Interaction 77 ", StringComparison.Ordinal));
        Reply reply = await HandleAsync(new Interaction.Component(From(permissions), customId, ["1"], new MessageId(5)));

        Reply.Show shown = Assert.IsType<Reply.Show>(reply);
        Assert.True(shown.Private);
        Assert.Contains(told, shown.Content.Content, StringComparison.Ordinal);
        Assert.Equal(before + 1, bot.Log.Lines.Count(line => line.Contains("Interaction 77 ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("settings set", "moderators-channel", "999999999999999999", "That channel is gone")]
    [InlineData("settings set", "moderators-channel", "not a channel", "Nothing was set")]
    public async Task A_channel_that_is_gone_is_not_kept(string command, string option, string value, string told)
    {
        OptionValues options = new(new Dictionary<string, string> { [option] = value });

        Reply.Show shown = Assert.IsType<Reply.Show>(await HandleAsync(new Interaction.Command(From(0x20), command, options)));
        Assert.True(shown.Private);
        Assert.Contains(told, shown.Content.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_permission_is_named_with_how_to_grant_it()
    {
        JsonNode world = (await bot.GetAsync("sandbox"))!["guilds"]![0]!;
        string moderators = (string)world["channels"]!.AsArray().Single(each => (string?)each!["name"] == "moderators")!["id"]!;

        string told = (string)(await bot.CommandAsync("moderator", null, "settings set", ("moderators-channel", moderators))).Private()["content"]!;
        Assert.Contains("Please grant me there: View Channel", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_the_bot_left_is_told_that_it_has_to_be_added_again()
    {
        Interaction.Component pressed = new(From(0x20) with { Guild = new GuildId(12345), ByServer = false }, "settings:moderator-roles", ["1"], new MessageId(5));

        Reply.Show shown = Assert.IsType<Reply.Show>(await HandleAsync(pressed));
        Assert.True(shown.Private);
        Assert.Contains("add me first", shown.Content.Content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ask", "as_of", "2015-13", "2015-04-06")]
    [InlineData("country", "name", "Atlantis", "know no state by that name")]
    public async Task A_value_that_cannot_be_read_is_answered_with_what_can(string command, string option, string value, string told)
    {
        (string, JsonNode)[] options = command == "ask" ? [("question", "is oman a party"), (option, value)] : [(option, value)];
        JsonNode message = (await bot.CommandAsync("member", null, command, options))["message"]!;

        string text = message.ToJsonString();
        Assert.Contains(told, text, StringComparison.Ordinal);
        Assert.DoesNotContain(value, text, StringComparison.Ordinal);
    }

    private Task<Reply> HandleAsync(Interaction interaction) => bot.Service<IInteractionHandler>().HandleAsync(interaction, TestContext.Current.CancellationToken);

    private static InteractionOrigin From(ulong permissions) =>
        new(new InteractionId(77), new InteractionUser(new UserId(88), "somebody", permissions), new GuildId(66), new ChannelId(55), "en-US");
}
