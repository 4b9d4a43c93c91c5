using System.Text.Json;

using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Messages;
using MineBanBot.Discord.Receiving;
using MineBanBot.Discord.Tests.Script;
using MineBanBot.Discord.Wire;

namespace MineBanBot.Discord.Tests.Receiving;

public sealed class TargetTests
{
    [Fact]
    public void A_message_command_brings_the_message_with_its_text_and_author()
    {
        Interaction.OnMessage menu = Assert.IsType<Interaction.OnMessage>(Read("on_message"));

        Assert.Equal("Check this text", menu.Name);
        Assert.Equal((new MessageId(8080), "somebody said this"), (menu.Target.Id, menu.Target.Content));
        Assert.Equal(new SeenUser(new UserId(78), "bob"), menu.Target.Author);
    }

    [Fact]
    public void A_user_command_brings_the_user_by_the_name_shown_in_the_server()
    {
        Interaction.OnUser menu = Assert.IsType<Interaction.OnUser>(Read("on_user"));

        Assert.Equal(("Who is this", new SeenUser(new UserId(78), "Bobby")), (menu.Name, menu.Target));
    }

    [Fact]
    public void Who_did_it_comes_with_nickname_roles_permissions_and_languages()
    {
        InteractionOrigin from = Read("on_user")!.From;

        Assert.Equal(("ada", "Countess", 32UL), (from.User.Name, from.User.DisplayName, from.User.Permissions));
        Assert.Equal([new RoleId(31), new RoleId(32)], from.User.Roles);
        Assert.Equal(("de", "fr", 8UL), (from.Locale, from.GuildLocale, from.AppPermissions));
    }

    [Theory]
    [InlineData(32, 32, true)]
    [InlineData(8, 32, true)]
    [InlineData(32, 48, false)]
    [InlineData(0, 32, false)]
    public void A_member_has_what_was_given_and_administrators_have_everything(ulong has, ulong asked, bool allowed) =>
        Assert.Equal(allowed, new InteractionUser(new UserId(1), "a", has).Has(asked));

    [Fact]
    public void What_was_chosen_in_selects_is_resolved_to_names_and_nulls_are_left_out()
    {
        Interaction.Component component = Assert.IsType<Interaction.Component>(Read("selects"));

        Assert.Equal(["78", "31", "12"], component.Values);
        Assert.Equal(new SeenUser(new UserId(78), "Bob"), Assert.Single(component.Resolved.Users).Value);
        Assert.Equal("moderators", Assert.Single(component.Resolved.Roles).Value);
        Assert.Equal(new SeenChannel(new ChannelId(12), "news", 5) { Permissions = 2048 }, Assert.Single(component.Resolved.Channels).Value);
        Assert.Equal("choose", component.Carrier?.Content);
    }

    [Fact]
    public void A_file_in_an_option_is_resolved()
    {
        Interaction.Command command = Assert.IsType<Interaction.Command>(Read("attachment"));

        AttachmentId id = Assert.IsType<AttachmentId>(AttachmentId.TryParse(command.Options.Text("file")));
        Assert.Equal(
            new SeenAttachment(new AttachmentId(900), "a.csv", 12, "text/csv", new Uri("https://cdn.test/a.csv?ex=1")),
            command.Resolved.Attachments[id]);
    }

    [Fact]
    public void A_form_opened_from_a_message_brings_texts_choices_and_the_message()
    {
        Interaction.Modal modal = Assert.IsType<Interaction.Modal>(Read("modal_selects"));

        Assert.Equal(new Dictionary<string, string> { ["name"] = "Weekly" }, modal.Fields);
        Assert.Equal(["12"], modal.Choices["where"]);
        Assert.Equal(new MessageId(8080), modal.Message);
        Assert.Equal("news", modal.Resolved.Channels[new ChannelId(12)].Name);
    }

    [Theory]
    [InlineData("\"target_id\": \"8080\"", "\"target_id\": \"8081\"")]
    [InlineData("\"target_id\": \"8080\"", "\"target_id\": null")]
    [InlineData("\"type\": 3", "\"type\": 9")]
    public void A_menu_without_its_target_is_not_read(string held, string different)
    {
        string text = Payload.Text("INTERACTION_CREATE.on_message.json");
        Assert.Contains(held, text);

        Assert.Null(InteractionReader.TryRead(
            JsonSerializer.Deserialize(text.Replace(held, different, StringComparison.Ordinal), WireJson.Default.InteractionData)!));
    }

    private static Interaction? Read(string name) =>
        InteractionReader.TryRead(Payload.Json($"INTERACTION_CREATE.{name}.json").Deserialize(WireJson.Default.InteractionData)!)?.Interaction;
}
