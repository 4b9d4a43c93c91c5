using System.Text.Json;

using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Tests.Script;

namespace MineBanBot.Discord.Tests.Registration;

public sealed class CommandRegistrationTests
{
    private const string Everywhere = "/applications/500/commands";

    private static readonly IReadOnlyList<CommandDefinition> Commands =
    [
        new("ask", "Asks something", new CommandOption(OptionType.Text, "question", "What to ask") { Required = true, MaxLength = 300, Autocomplete = true }),
        new(
            "digest",
            "Posts a digest",
            new CommandOption(OptionType.Subcommand, "post", "Posts it")
            {
                Options =
                [
                    new CommandOption(OptionType.WholeNumber, "days", "How far back") { Choices = [new CommandChoice("a week", "7")] },
                    new CommandOption(OptionType.Text, "tone", "How") { Choices = [new CommandChoice("plain", "plain")] },
                ],
            })
        {
            DefaultMemberPermissions = 32,
        },
    ];

    [Fact]
    public async Task Commands_that_are_missing_are_written_as_Discord_takes_them()
    {
        await using ClientUnderTest bot = new(Commands);
        bot.Http.On($"GET {Everywhere}", 200, "[]").On($"PUT {Everywhere}", 200, "[]");
        await RegisterAsync(bot);

        JsonElement written = bot.Http.Sent[^1].Json;
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(Payload.Text("commands.written.json")), written), written.GetRawText());
        Assert.Contains("Information: Registered everywhere: /ask, /digest", bot.Logs.Lines);
    }

    [Fact]
    public async Task Commands_that_Discord_holds_already_are_left_alone_however_it_spells_them()
    {
        await using ClientUnderTest bot = new(Commands);
        bot.Http.On($"GET {Everywhere}", 200, Payload.Text("commands.held.json"));
        await RegisterAsync(bot);

        Assert.Contains("Information: All 2 commands are registered as they should be", bot.Logs.Lines);
    }

    [Theory]
    [InlineData("Asks something", "Asks anything")]
    [InlineData("\"max_length\": 300", "\"max_length\": 301")]
    [InlineData("\"required\": true", "\"required\": false")]
    [InlineData("\"autocomplete\": true", "\"autocomplete\": false")]
    [InlineData("\"default_member_permissions\": \"32\"", "\"default_member_permissions\": null")]
    [InlineData("\"value\": 7", "\"value\": 8")]
    [InlineData("\"name\": \"tone\"", "\"name\": \"mood\"")]
    [InlineData("\"type\": 1, \"name\": \"ask\"", "\"type\": 3, \"name\": \"ask\"")]
    [InlineData("[", "null, [")]
    public async Task Any_difference_is_written(string held, string different)
    {
        string text = Payload.Text("commands.held.json");
        Assert.Contains(held, text);
        await using ClientUnderTest bot = new(Commands);
        bot.Http.On($"GET {Everywhere}", 200, text.Replace(held, different, StringComparison.Ordinal)).On($"PUT {Everywhere}", 200, "[]");
        await RegisterAsync(bot);
    }

    [Fact]
    public async Task A_test_server_gets_them_alone()
    {
        await using ClientUnderTest bot = new(Commands, testGuild: new GuildId(42));
        bot.Http.On("GET /applications/500/guilds/42/commands", 200, "[]").On("PUT /applications/500/guilds/42/commands", 200, "[]");
        await RegisterAsync(bot);

        Assert.Contains("Information: Registered in server 42 alone: /ask, /digest", bot.Logs.Lines);
    }

    [Theory]
    [InlineData(400, "Discord refused the commands")]
    [InlineData(403, "invite it with the scope applications.commands")]
    public async Task A_refusal_of_the_commands_ends_the_bot_with_a_sentence(int status, string sentence)
    {
        await using ClientUnderTest bot = new(Commands);
        bot.Http.On("GET /gateway/bot", 200, ClientUnderTest.GatewayBot)
            .On($"GET {Everywhere}", 200, "[]")
            .On($"PUT {Everywhere}", status, """{"code":50001,"message":"No"}""");
        bot.Script.Accepts(Say.Gateway).Sends(Say.Hello).Expects(2).Sends(Say.Ready("first"));
        await bot.Script.PlayAsync(bot.Running);

        Assert.Contains(sentence, (await Assert.ThrowsAsync<DiscordException>(() => bot.Running)).Message);
    }

    [Fact]
    public async Task A_test_server_that_does_not_let_the_bot_in_is_named()
    {
        await using ClientUnderTest bot = new(Commands, testGuild: new GuildId(42));
        bot.Http.On("GET /gateway/bot", 200, ClientUnderTest.GatewayBot)
            .On("GET /applications/500/guilds/42/commands", 403, """{"code":50001,"message":"Missing Access"}""");
        bot.Script.Accepts(Say.Gateway).Sends(Say.Hello).Expects(2).Sends(Say.Ready("first"));
        await bot.Script.PlayAsync(bot.Running);

        Assert.Contains("test server 42", (await Assert.ThrowsAsync<DiscordException>(() => bot.Running)).Message);
    }

    [Fact]
    public async Task While_Discord_is_in_trouble_the_bot_is_ready_and_tries_again()
    {
        await using ClientUnderTest bot = new(Commands);
        bot.Http.On("GET /gateway/bot", 200, ClientUnderTest.GatewayBot)
            .On($"GET {Everywhere}", 503).On($"GET {Everywhere}", 503).On($"GET {Everywhere}", 503)
            .On($"GET {Everywhere}", 200, Payload.Text("commands.held.json"));
        bot.Script.Accepts(Say.Gateway).Sends(Say.Hello).Expects(2).Sends(Say.Ready("first"))
            .Passes(0.75).Passes(1.5).Does("is ready", bot.ReadyAsync)
            .Passes(0.5).Does("asks again", () => bot.Http.SentAsync(4));
        await bot.Script.PlayAsync(bot.Running);

        Assert.Contains(bot.Logs.Lines, line => line.EndsWith("next try in 0.5 s", StringComparison.Ordinal));
    }

    private static async Task RegisterAsync(ClientUnderTest bot)
    {
        bot.Http.On("GET /gateway/bot", 200, ClientUnderTest.GatewayBot);
        bot.Script.Accepts(Say.Gateway).Sends(Say.Hello).Expects(2).Sends(Say.Ready("first"));
        await bot.Script.PlayAsync(bot.Running);
        await bot.ReadyAsync();
    }
}
