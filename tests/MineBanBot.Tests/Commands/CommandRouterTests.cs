using Microsoft.Extensions.Logging.Abstractions;

using MineBanBot.Commands;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Messages;

namespace MineBanBot.Tests.Commands;

public sealed class CommandRouterTests
{
    private static readonly InteractionOrigin Origin =
        new(new InteractionId(1), new InteractionUser(new UserId(2), "somebody", 0), null, new ChannelId(3), "en-GB");

    private readonly CommandRouter router = new(new CommandCatalog([new EchoCommand()]), NullLogger<CommandRouter>.Instance);

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

    private sealed class EchoCommand : ICommand
    {
        public CommandDefinition Definition { get; } = new("echo", "Says its name");

        public Task<Reply> HandleAsync(Interaction.Command interaction, CancellationToken cancellationToken) =>
            Task.FromResult<Reply>(new Reply.Show(OutgoingMessage.Of(interaction.Name)));
    }
}
