using MineBanBot.Commands;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Messages;

namespace MineBanBot.Tests.Commands;

/// <summary>What holds for every command there is: who may use it where, and that forged ids lead nowhere.</summary>
public sealed class CatalogTests(WholeCatalog bot) : IClassFixture<WholeCatalog>
{
    private const ulong ManageServer = 0x20;

    private static readonly InteractionOrigin Direct = new(new InteractionId(1), new InteractionUser(new UserId(2), "somebody", 0), null, new ChannelId(3), "en-GB");

    private static InteractionOrigin Member => Direct with { Guild = new GuildId(4) };

    private static InteractionOrigin Moderator => Member with { User = new InteractionUser(new UserId(5), "moderator", ManageServer) };

    [Fact]
    public void Commands_of_moderators_are_registered_for_whoever_manages_a_server_and_all_others_for_everybody_everywhere()
    {
        Assert.Contains(bot.Catalog.All, command => command.IsForModerators);
        Assert.All(bot.Catalog.Definitions, definition =>
        {
            bool forModerators = bot.Catalog.OwnerOf(definition.Name)!.IsForModerators;
            Assert.Equal(forModerators ? ManageServer : null, definition.DefaultMemberPermissions);
            Assert.Equal(
                forModerators ? [CommandContext.Servers] : [CommandContext.Servers, CommandContext.BotMessages, CommandContext.PrivateMessages], definition.Contexts);
            Assert.Equal(forModerators ? [Installation.ByServer] : [Installation.ByServer, Installation.ByUser], definition.Installations);
        });
    }

    [Fact]
    public async Task Whatever_is_for_moderators_is_refused_to_members_and_outside_servers_in_every_way_of_using_it()
    {
        foreach (ICommand command in bot.Catalog.All.Where(command => command.IsForModerators))
        {
            foreach (InteractionOrigin from in (InteractionOrigin[])[Member, Direct, Moderator with { ByServer = false }])
            {
                string said = from.Guild is null ? "belongs into a server" : from.ByServer ? "for moderators" : "not in this server";
                foreach (Interaction way in Ways(command, from))
                {
                    Reply.Show refusal = Assert.IsType<Reply.Show>(await HandleAsync(way));
                    Assert.True(refusal.Private);
                    Assert.True(bot.Router.IsPrivate(way));
                    Assert.Contains(said, refusal.Content.Content, StringComparison.Ordinal);
                }

                Assert.Empty(Assert.IsType<Reply.Suggest>(await HandleAsync(new Interaction.Autocomplete(from, command.Definition.Name, OptionValues.None, "x", ""))).Choices);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(":")]
    [InlineData(":page")]
    [InlineData(":page:wrong:-1")]
    [InlineData(":page:x:99999999999999999999")]
    [InlineData(":done:everything:1")]
    [InlineData(":add:")]
    [InlineData(":q:9999-99:x")]
    [InlineData(":1:2:3:4:5:6:7:8")]
    [InlineData(":\u202e'; DROP TABLE report; --")]
    public async Task An_id_that_no_version_made_is_answered_kindly_privately_and_without_an_exception(string forged)
    {
        foreach (ICommand command in bot.Catalog.All)
        {
            string id = command.Definition.Name + forged;
            foreach (Interaction used in (Interaction[])
            [
                new Interaction.Component(Moderator, id, ["x"], new MessageId(6)),
                new Interaction.Component(Moderator, id, [], new MessageId(6)),
                new Interaction.Modal(Moderator, id, new Dictionary<string, string> { ["remark"] = "x" }),
            ])
            {
                Reply reply = await HandleAsync(used);
                Assert.True(reply is Reply.Show { Private: true } or Reply.Update, $"{id}: {reply.GetType().Name}");
            }
        }
    }

    [Fact]
    public void Whoever_installed_the_bot_for_themselves_answers_only_to_themselves_where_a_server_wants_that()
    {
        Interaction Asked(InteractionOrigin from) => new Interaction.Command(from, "ask", OptionValues.None);
        const ulong UseExternalApps = 1UL << 50;

        Assert.False(bot.Router.IsPrivate(Asked(Member)));
        Assert.True(bot.Router.IsPrivate(Asked(Member with { ByServer = false })));
        Assert.False(bot.Router.IsPrivate(Asked(Member with { ByServer = false, User = new InteractionUser(new UserId(2), "somebody", UseExternalApps) })));
        Assert.False(bot.Router.IsPrivate(Asked(Direct with { ByServer = false })));
    }

    [Fact]
    public async Task What_may_not_be_seen_by_all_cannot_be_shared_either()
    {
        Interaction share = new Interaction.Component(Member with { ByServer = false }, "ask:share::is oman a party", [], new MessageId(6));

        Reply.Show told = Assert.IsType<Reply.Show>(await HandleAsync(share));
        Assert.True(told.Private);
        Assert.Contains("In this channel answers are seen by their user alone", told.Content.Content, StringComparison.Ordinal);
    }

    // A command whose user alone installed the bot may send five follow-ups, with the first answer none is needed.
    [Fact]
    public async Task No_answer_to_a_member_needs_more_than_one_message()
    {
        foreach (ICommand command in bot.Catalog.All.Where(command => !command.IsForModerators))
        {
            foreach (Interaction way in Ways(command, Member with { ByServer = false }))
            {
                Assert.Empty((await HandleAsync(way)).FollowUps);
            }
        }
    }

    private Task<Reply> HandleAsync(Interaction interaction) => bot.Router.HandleAsync(interaction, TestContext.Current.CancellationToken);

    private static IEnumerable<Interaction> Ways(ICommand command, InteractionOrigin from)
    {
        string name = command.Definition.Name;
        yield return command.Definition.Kind switch
        {
            CommandKind.Slash => new Interaction.Command(from, name, OptionValues.None),
            CommandKind.OnMessage => new Interaction.OnMessage(from, name, new SeenMessage(new MessageId(6), new ChannelId(3), null, "Poland left the treaty")),
            _ => new Interaction.OnUser(from, name, new SeenUser(new UserId(7), "Ann")),
        };
        foreach (CommandOption option in command.Definition.Options.Where(option => option.Type == OptionType.Subcommand))
        {
            yield return new Interaction.Command(from, $"{name} {option.Name}", OptionValues.None);
        }

        yield return new Interaction.Component(from, $"{name}:page::1", [], new MessageId(6));
        yield return new Interaction.Modal(from, $"{name}:1", new Dictionary<string, string>());
    }
}
