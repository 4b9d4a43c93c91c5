using System.Text.Json;

using MineBanBot.Discord.Answering;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Receiving;
using MineBanBot.Discord.Tests.Fakes;
using MineBanBot.Discord.Tests.Script;
using MineBanBot.Discord.Wire;

namespace MineBanBot.Discord.Tests.Receiving;

public sealed class InteractionReaderTests
{
    [Fact]
    public void A_command_is_read_with_its_options_user_and_place()
    {
        ReceivedInteraction received = Read("command");

        Interaction.Command command = Assert.IsType<Interaction.Command>(received.Interaction);
        Assert.Equal("ask", command.Name);
        Assert.Equal("who \"joined\"?", command.Options.Text("question"));
        Assert.True(command.Options.IsTrue("private"));
        Assert.Equal("12", command.Options.Text("count"));
        Assert.Equal("11", command.Options.Text("where"));
        Assert.Null(command.Options.Text("absent"));
        Assert.Equal(
            new InteractionOrigin(
                new InteractionId(9001), new InteractionUser(new UserId(77), "ada", 2199023255551) { DisplayName = "Ada" }, new GuildId(1), new ChannelId(11), "de")
            {
                GuildLocale = "en-US",
                AppPermissions = 2147483647,
                AttachmentSizeLimit = 10485760,
            },
            command.From);
        Assert.Equal(new InteractionAddress(new ApplicationId(500), new InteractionId(9001), Secrets.InteractionToken), received.Address);
    }

    [Fact]
    public void A_subcommand_is_part_of_the_name_and_its_options_are_the_options()
    {
        Interaction.Command command = Assert.IsType<Interaction.Command>(Read("subcommand").Interaction);

        Assert.Equal("treaty text article", command.Name);
        Assert.Equal("5", command.Options.Text("number"));
        Assert.Equal(new ChannelId(12), command.From.Channel);
    }

    [Fact]
    public void Autocomplete_says_what_is_being_typed_where()
    {
        ReceivedInteraction received = Read("autocomplete");

        Interaction.Autocomplete typing = Assert.IsType<Interaction.Autocomplete>(received.Interaction);
        Assert.Equal(("country", "name", "Leb"), (typing.Name, typing.Focused, typing.Typed));
        Assert.Equal("2020", typing.Options.Text("year"));
        Assert.Equal(OptionType.Text, received.FocusedType);
    }

    [Fact]
    public void A_component_is_read_with_its_message_and_values()
    {
        Interaction.Component component = Assert.IsType<Interaction.Component>(Read("component").Interaction);

        Assert.Equal(("page:2", new MessageId(8080)), (component.CustomId, component.Message));
        Assert.Equal(["a", "b"], component.Values);
    }

    [Fact]
    public void A_modal_is_read_from_rows_and_from_labels()
    {
        Interaction.Modal modal = Assert.IsType<Interaction.Modal>(Read("modal").Interaction);

        Assert.Equal("edit:1", modal.CustomId);
        Assert.Equal(new Dictionary<string, string> { ["title"] = "Weekly", ["intro"] = "" }, modal.Fields);
    }

    [Fact]
    public void In_direct_messages_there_is_no_server_and_no_permission()
    {
        InteractionOrigin from = Read("dm").Interaction.From;

        Assert.Equal(
            new InteractionOrigin(new InteractionId(9006), new InteractionUser(new UserId(78), "bob", 0), null, new ChannelId(13), "en-US"), from);
    }

    [Fact]
    public void Nulls_everywhere_else_do_no_harm()
    {
        Interaction.Command command = Assert.IsType<Interaction.Command>(Read("nulls").Interaction);

        Assert.Equal(("ask", ""), (command.Name, command.Options.Text("question")));
        Assert.Equal(new InteractionUser(new UserId(78), "", 0), command.From.User);
    }

    [Theory]
    [InlineData("""{"id":"1","application_id":"5","type":1,"token":"t","user":{"id":"7"},"data":{}}""")]
    [InlineData("""{"id":"1","application_id":"5","type":77,"token":"t","user":{"id":"7"},"data":{}}""")]
    [InlineData("""{"id":"x","application_id":"5","type":2,"token":"t","user":{"id":"7"},"data":{}}""")]
    [InlineData("""{"id":"1","application_id":"5","type":2,"token":"","user":{"id":"7"},"data":{}}""")]
    [InlineData("""{"id":"1","application_id":"5","type":2,"token":"t","data":{}}""")]
    [InlineData("""{"id":"1","application_id":"5","type":3,"token":"t","user":{"id":"7"},"data":{"custom_id":"a"}}""")]
    [InlineData("""{"id":"1","application_id":"5","type":4,"token":"t","user":{"id":"7"},"data":{"name":"a","options":[]}}""")]
    [InlineData("{}")]
    public void What_cannot_be_answered_is_not_read(string json) =>
        Assert.Null(InteractionReader.TryRead(JsonSerializer.Deserialize(json, WireJson.Default.InteractionData)!));

    private static ReceivedInteraction Read(string name) =>
        InteractionReader.TryRead(Payload.Json($"INTERACTION_CREATE.{name}.json").Deserialize(WireJson.Default.InteractionData)!)!;

    [Fact]
    public void Null_options_are_skipped()
    {
        Interaction.Command command = Assert.IsType<Interaction.Command>(ReadJson(
            """
            {"id":"1","application_id":"5","type":2,"token":"t","user":{"id":"7"},
            "data":{"name":"a","options":[null,{"type":1,"name":"b","options":[null,{"type":3,"name":"c","value":"d"}]}]}}
            """).Interaction);

        Assert.Equal(("a b", "d"), (command.Name, command.Options.Text("c")));
    }

    [Fact]
    public void Null_components_are_skipped()
    {
        Interaction.Modal modal = Assert.IsType<Interaction.Modal>(ReadJson(
            """
            {"id":"1","application_id":"5","type":5,"token":"t","user":{"id":"7"},
            "data":{"custom_id":"m","components":[null,{"components":[null,{"custom_id":"c","value":"d"}]}]}}
            """).Interaction);

        Assert.Equal(new Dictionary<string, string> { ["c"] = "d" }, modal.Fields);
    }

    private static ReceivedInteraction ReadJson(string json) =>
        InteractionReader.TryRead(JsonSerializer.Deserialize(json, WireJson.Default.InteractionData)!)!;
}
