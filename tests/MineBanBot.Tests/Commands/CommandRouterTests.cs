using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

using MineBanBot.Commands;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Messages;
using MineBanBot.Servers;

namespace MineBanBot.Tests.Commands;

public sealed class CommandRouterTests
{
    private static readonly InteractionOrigin Origin =
        new(new InteractionId(1), new InteractionUser(new UserId(2), "somebody", 0), null, new ChannelId(3), "en-GB");

    private readonly FakeTimeProvider time = new();
    private readonly CommandRouter router;

    public CommandRouterTests() => router = new CommandRouter(
        new CommandCatalog([new EchoCommand(), new QuoteCommand(), new GreetCommand(), new GuardedCommand()]),
        new ServerSettingsStore(null!),
        new Cooldown(new CooldownOptions(), time),
        NullLogger<CommandRouter>.Instance);

    [Theory]
    [InlineData("echo")]
    [InlineData("echo sub")]
    public async Task A_command_goes_to_its_class(string name)
    {
        Reply reply = await router.HandleAsync(new Interaction.Command(Origin, name, OptionValues.None), TestContext.Current.CancellationToken);

        Assert.Equal(name, Assert.IsType<Reply.Show>(reply).Content.Content);
    }

    [Fact]
    public async Task An_unknown_command_is_answered_privately()
    {
        Interaction unknown = new Interaction.Command(Origin, "gone", OptionValues.None);

        Reply reply = await router.HandleAsync(unknown, TestContext.Current.CancellationToken);

        Assert.True(Assert.IsType<Reply.Show>(reply).Private);
        Assert.True(router.IsPrivate(unknown));
    }

    [Fact]
    public async Task Typing_in_an_unknown_command_suggests_nothing()
    {
        Reply reply = await router.HandleAsync(
            new Interaction.Autocomplete(Origin, "gone", OptionValues.None, "x", "y"), TestContext.Current.CancellationToken);

        Assert.Empty(Assert.IsType<Reply.Suggest>(reply).Choices);
    }

    [Fact]
    public void Private_is_what_the_option_says()
    {
        OptionValues options = new(new Dictionary<string, string> { ["private"] = "true" });

        Assert.True(router.IsPrivate(new Interaction.Command(Origin, "echo", options)));
        Assert.False(router.IsPrivate(new Interaction.Command(Origin, "echo", OptionValues.None)));
    }

    [Fact]
    public async Task A_command_of_a_menu_goes_to_its_class_by_its_whole_name()
    {
        Interaction onMessage = new Interaction.OnMessage(Origin, "Quote this message", Said);
        Interaction onUser = new Interaction.OnUser(Origin, "Greet", Somebody);

        Assert.Equal("quoted: it said so", await ShownAsync(onMessage));
        Assert.Equal("greeted: Ann", await ShownAsync(onUser));
        Assert.True(router.IsPrivate(onMessage));
        Assert.False(router.IsPrivate(onUser));
    }

    [Fact]
    public async Task The_same_name_chosen_where_it_does_not_belong_fits_no_command()
    {
        Interaction[] strangers =
        [
            new Interaction.Command(Origin, "Quote this message", OptionValues.None),
            new Interaction.Command(Origin, "Greet", OptionValues.None),
            new Interaction.OnMessage(Origin, "Greet", Said),
            new Interaction.OnMessage(Origin, "Quote", Said),
            new Interaction.OnUser(Origin, "echo", Somebody),
        ];

        foreach (Interaction stranger in strangers)
        {
            Assert.Contains("another version", await ShownAsync(stranger));
            Assert.True(router.IsPrivate(stranger));
        }
    }

    [Theory]
    [InlineData("echo:edit:7", "submitted: echo:edit:7")]
    [InlineData("echo", "submitted: echo")]
    [InlineData("Quote this message:1", "submitted: Quote this message:1")]
    [InlineData("echo:old", "another version")]
    [InlineData("Greet:1", "another version")]
    [InlineData("gone:1", "another version")]
    [InlineData("", "another version")]
    public async Task A_form_goes_to_the_command_whose_name_begins_its_id(string customId, string shown) =>
        Assert.Contains(shown, await ShownAsync(new Interaction.Modal(Origin, customId, new Dictionary<string, string>())));

    [Theory]
    [InlineData("Quote this message:next", "pressed: Quote this message:next")]
    [InlineData("echo:next", "another version")]
    public async Task A_button_goes_to_the_command_whose_name_begins_its_id(string customId, string shown) =>
        Assert.Contains(shown, await ShownAsync(new Interaction.Component(Origin, customId, [], new MessageId(5))));

    [Fact]
    public void Two_commands_of_one_name_are_refused_because_their_buttons_could_not_be_told_apart() =>
        Assert.Throws<ArgumentException>(() => new CommandCatalog([new GreetCommand(), new GreetCommand()]));

    public static TheoryData<string> Ways => new("command", "button", "form");

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task What_is_for_moderators_is_refused_to_members_in_every_way_of_using_it(string way)
    {
        Assert.Equal("done", await ShownAsync(Used(way, InServer(0x20))));
        Assert.Contains("for moderators", await ShownAsync(Used(way, InServer(0))), StringComparison.Ordinal);
        Assert.Contains("belongs into a server", await ShownAsync(Used(way, Origin)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_for_moderators_is_suggested_to_members()
    {
        Assert.Single(await SuggestedAsync(InServer(0x20)));
        Assert.Empty(await SuggestedAsync(InServer(0)));
    }

    [Fact]
    public void What_is_for_moderators_is_registered_for_servers_and_for_whoever_manages_them()
    {
        CommandCatalog catalog = new([new EchoCommand(), new GuardedCommand()]);

        Assert.Equal([null, 0x20UL], catalog.Definitions.Select(definition => definition.DefaultMemberPermissions));
        Assert.Equal([3, 1], catalog.Definitions.Select(definition => definition.Contexts.Count));
        Assert.Equal([2, 1], catalog.Definitions.Select(definition => definition.Installations.Count));
    }

    [Fact]
    public async Task Whoever_asks_too_much_is_told_so_privately_until_the_time_has_passed()
    {
        Interaction question = new Interaction.Command(Origin, "echo", OptionValues.None);
        for (int asked = 0; asked < 5; asked++)
        {
            Assert.Equal("echo", await ShownAsync(question));
            time.Advance(TimeSpan.FromSeconds(1));
        }

        Reply.Show notice = Assert.IsType<Reply.Show>(await router.HandleAsync(question, TestContext.Current.CancellationToken));
        Assert.Contains("in 5 seconds", notice.Content.Content, StringComparison.Ordinal);
        Assert.True(notice.Private);
        Assert.Equal("echo", await ShownAsync(question with { From = Origin with { User = new InteractionUser(new UserId(9), "another", 0) } }));
        time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal("echo", await ShownAsync(question));
    }

    [Fact]
    public async Task Fifteen_pages_can_be_turned_while_five_questions_can_be_asked()
    {
        Interaction press = new Interaction.Component(Origin, "Quote this message:next", [], new MessageId(5));
        for (int pressed = 0; pressed < 15; pressed++)
        {
            Assert.StartsWith("pressed", await ShownAsync(press), StringComparison.Ordinal);
        }

        Assert.Contains("a lot at once", await ShownAsync(press), StringComparison.Ordinal);
    }

    private static InteractionOrigin InServer(ulong permissions) =>
        Origin with { Guild = new GuildId(6), User = new InteractionUser(new UserId(permissions + 2), "somebody", permissions) };

    private static Interaction Used(string way, InteractionOrigin from) => way switch
    {
        "command" => new Interaction.Command(from, "guarded", OptionValues.None),
        "button" => new Interaction.Component(from, "guarded:1", [], new MessageId(5)),
        _ => new Interaction.Modal(from, "guarded:1", new Dictionary<string, string>()),
    };

    private async Task<IReadOnlyList<CommandChoice>> SuggestedAsync(InteractionOrigin from) => Assert.IsType<Reply.Suggest>(await router.HandleAsync(
        new Interaction.Autocomplete(from, "guarded", OptionValues.None, "x", "y"), TestContext.Current.CancellationToken)).Choices;

    private static SeenUser Somebody { get; } = new(new UserId(4), "Ann");

    private static SeenMessage Said { get; } = new(new MessageId(5), new ChannelId(3), Somebody, "it said so");

    private async Task<string?> ShownAsync(Interaction interaction) =>
        Assert.IsType<Reply.Show>(await router.HandleAsync(interaction, TestContext.Current.CancellationToken)).Content.Content;

    private static Reply.Show Show(string text) => new(OutgoingMessage.Of(text));

    private static Reply.Show Submitted(Interaction.Modal form) => Show($"submitted: {form.CustomId}");

    private sealed class QuoteCommand : ICommand
    {
        public CommandDefinition Definition { get; } = CommandDefinition.OnMessage("Quote this message");

        public bool IsAlwaysPrivate => true;

        public Task<Reply?> HandleAsync(Interaction.OnMessage interaction, Manner manner, CancellationToken cancellationToken) =>
            Task.FromResult<Reply?>(Show($"quoted: {interaction.Target.Content}"));

        public Task<Reply?> HandleAsync(Interaction.Component interaction, Manner manner, CancellationToken cancellationToken) =>
            Task.FromResult<Reply?>(Show($"pressed: {interaction.CustomId}"));

        public Task<Reply?> HandleAsync(Interaction.Modal interaction, Manner manner, CancellationToken cancellationToken) =>
            Task.FromResult<Reply?>(Submitted(interaction));
    }

    private sealed class GreetCommand : ICommand
    {
        public CommandDefinition Definition { get; } = CommandDefinition.OnUser("Greet");

        public Task<Reply?> HandleAsync(Interaction.OnUser interaction, Manner manner, CancellationToken cancellationToken) =>
            Task.FromResult<Reply?>(Show($"greeted: {interaction.Target.Name}"));
    }

    private sealed class EchoCommand : ICommand
    {
        public CommandDefinition Definition { get; } = new("echo", "Says its name");

        public Task<Reply> HandleAsync(Interaction.Command interaction, Manner manner, CancellationToken cancellationToken) =>
            Task.FromResult<Reply>(Show(interaction.Name));

        public Task<Reply?> HandleAsync(Interaction.Modal interaction, Manner manner, CancellationToken cancellationToken) =>
            Task.FromResult<Reply?>(interaction.CustomId == "echo:old" ? null : Submitted(interaction));
    }

    private sealed class GuardedCommand : ICommand
    {
        public CommandDefinition Definition { get; } = new("guarded", "For moderators");

        public bool IsForModerators => true;

        public Task<Reply> HandleAsync(Interaction.Command interaction, Manner manner, CancellationToken cancellationToken) =>
            Task.FromResult<Reply>(Show("done"));

        public Task<Reply?> HandleAsync(Interaction.Component interaction, Manner manner, CancellationToken cancellationToken) =>
            Task.FromResult<Reply?>(Show("done"));

        public Task<Reply?> HandleAsync(Interaction.Modal interaction, Manner manner, CancellationToken cancellationToken) =>
            Task.FromResult<Reply?>(Show("done"));

        public Reply.Suggest Suggest(Interaction.Autocomplete interaction, Manner manner) => new(new CommandChoice("a", "a"));
    }
}
