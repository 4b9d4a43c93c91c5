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
    public async Task Menus_of_messages_and_users_are_written_without_description_and_held_with_an_empty_one()
    {
        IReadOnlyList<CommandDefinition> menus = [CommandDefinition.OnMessage("Check this text"), CommandDefinition.OnUser("Who is this")];
        await using ClientUnderTest bot = new(menus);
        bot.Http.On($"GET {Everywhere}", 200, """[{"id":"1","type":3,"name":"Check this text","description":""}]""").On($"PUT {Everywhere}", 200, "[]");
        await RegisterAsync(bot);
        Assert.Equal("""[{"name":"Check this text","type":3},{"name":"Who is this","type":2}]""", bot.Http.Sent[^1].Body);
        Assert.Contains("Information: Registered everywhere: \"Check this text\", \"Who is this\"", bot.Logs.Lines);

        await using ClientUnderTest again = new(menus);
        again.Http.On($"GET {Everywhere}", 200, """
            [{"id":"1","type":3,"name":"Check this text","description":""},{"id":"2","type":2,"name":"Who is this","description":""}]
            """);
        await RegisterAsync(again);
    }

    [Fact]
    public async Task Numbers_channels_and_the_other_kinds_of_option_are_written()
    {
        await using ClientUnderTest bot = new([new CommandDefinition(
            "a",
            "b",
            new CommandOption(OptionType.Number, "n", "d") { MinValue = 0.5, MaxValue = 3, Choices = [new CommandChoice("half", "0.5")] },
            new CommandOption(OptionType.Channel, "c", "d") { ChannelTypes = [0, 5] },
            new CommandOption(OptionType.Attachment, "f", "d"))]);
        bot.Http.On($"GET {Everywhere}", 200, "[]").On($"PUT {Everywhere}", 200, "[]");
        await RegisterAsync(bot);

        Assert.True(JsonElement.DeepEquals(
            JsonElement.Parse("""
                [{"name":"a","description":"b","type":1,"options":[
                {"type":10,"name":"n","description":"d","min_value":0.5,"max_value":3,"choices":[{"name":"half","value":0.5}]},
                {"type":7,"name":"c","description":"d","channel_types":[0,5]},{"type":11,"name":"f","description":"d"}]}]
                """),
            bot.Http.Sent[^1].Json));
    }

    private static readonly CommandDefinition Translated = new(
        "ask",
        "Asks",
        new CommandOption(OptionType.Text, "tone", "How")
        {
            NameLocalizations = new Dictionary<string, string> { ["de"] = "ton" },
            DescriptionLocalizations = new Dictionary<string, string> { ["de"] = "Wie" },
            Choices = [new CommandChoice("plain", "p") { NameLocalizations = new Dictionary<string, string> { ["de"] = "schlicht" } }],
        })
    {
        NameLocalizations = new Dictionary<string, string> { ["fr"] = "demande", ["de"] = "frage" },
        DescriptionLocalizations = new Dictionary<string, string> { ["de"] = "Fragt" },
        Contexts = [CommandContext.BotMessages, CommandContext.Servers],
        Installations = [Installation.ByServer],
        IsForAdults = true,
    };

    [Fact]
    public async Task Translations_and_places_are_written_and_known_again()
    {
        await using ClientUnderTest bot = new([Translated]);
        bot.Http.On($"GET {Everywhere}", 200, "[]").On($"PUT {Everywhere}", 200, "[]");
        await RegisterAsync(bot);
        Assert.True(
            JsonElement.DeepEquals(JsonElement.Parse(Payload.Text("commands.translated.json")), bot.Http.Sent[^1].Json), bot.Http.Sent[^1].Body);
        Assert.Equal("?with_localizations=true", bot.Http.Sent[^2].Query);

        await using ClientUnderTest again = new([Translated]);
        again.Http.On($"GET {Everywhere}", 200, bot.Http.Sent[^1].Body.Replace("[0,1]", "[1,0]", StringComparison.Ordinal));
        await RegisterAsync(again);
        Assert.Contains("Information: All 1 commands are registered as they should be", again.Logs.Lines);
    }

    [Theory]
    [InlineData("frage", "frag")]
    [InlineData("\"de\": \"Fragt\"", "\"de\": \"fragt\"")]
    [InlineData("\"ton\"", "\"stil\"")]
    [InlineData("\"Wie\"", "\"wie\"")]
    [InlineData("schlicht", "einfach")]
    [InlineData("[0, 1]", "[0, 2]")]
    [InlineData("\"integration_types\": [0]", "\"integration_types\": [0, 1]")]
    [InlineData("\"nsfw\": true", "\"nsfw\": false")]
    public async Task Another_translation_or_place_is_written_anew(string held, string different)
    {
        string text = Payload.Text("commands.translated.json");
        Assert.Contains(held, text);
        await using ClientUnderTest bot = new([Translated]);
        bot.Http.On($"GET {Everywhere}", 200, text.Replace(held, different, StringComparison.Ordinal)).On($"PUT {Everywhere}", 200, "[]");
        await RegisterAsync(bot);
    }

    [Fact]
    public async Task Places_that_Discord_filled_in_itself_are_no_difference_and_a_server_has_none()
    {
        await using ClientUnderTest bot = new([new CommandDefinition("ask", "Asks")]);
        bot.Http.On($"GET {Everywhere}", 200, """
            [{"id":"1","type":1,"name":"ask","description":"Asks","contexts":[0,1,2],"integration_types":[0,1],"nsfw":false,"name_localizations":null,"description_localizations":{}}]
            """);
        await RegisterAsync(bot);

        await using ClientUnderTest inServer = new([Translated with { NameLocalizations = new Dictionary<string, string>() }], testGuild: new GuildId(42));
        inServer.Http.On("GET /applications/500/guilds/42/commands", 200, "[]").On("PUT /applications/500/guilds/42/commands", 200, "[]");
        await RegisterAsync(inServer);
        Assert.DoesNotContain("contexts", inServer.Http.Sent[^1].Body);
        Assert.DoesNotContain("integration_types", inServer.Http.Sent[^1].Body);
    }

    [Theory]
    [InlineData("")]
    [InlineData("123456789012345678901234567890123")]
    public void A_menu_name_that_Discord_would_refuse_cannot_be_made(string name) =>
        Assert.Throws<ArgumentException>(() => CommandDefinition.OnMessage(name));

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
