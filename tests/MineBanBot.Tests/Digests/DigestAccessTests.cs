using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Interactions;
using MineBanBot.Tests.Commands;

namespace MineBanBot.Tests.Digests;

/// <summary>Ids can be forged: a member's press is held against what is for everybody, not against what he was shown.</summary>
public sealed class DigestAccessTests(WholeCatalog bot) : IClassFixture<WholeCatalog>
{
    private static readonly InteractionOrigin Member = new(new InteractionId(1), new InteractionUser(new UserId(2), "member", 0), new GuildId(123_456_789_012_345_678), new ChannelId(3), "en-GB");

    [Theory]
    [InlineData("digest:draft:post:0123:0", "This is for moderators")]
    [InlineData("digest:draft:show:0123:0", "This is for moderators")]
    [InlineData("digest:correct:discard:0123:0", "This is for moderators")]
    [InlineData("digest:history:1", "This is for moderators")]
    [InlineData("digest:nothing:1", "This is for moderators")]
    [InlineData("digest:more:0123:1", "not there any more")]
    public async Task Only_the_button_under_posted_digests_is_for_members(string id, string said)
    {
        Reply reply = await bot.Router.HandleAsync(new Interaction.Component(Member, id, [], new MessageId(4)), TestContext.Current.CancellationToken);

        Assert.Contains(said, Assert.IsType<Reply.Show>(reply).Content.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_form_is_for_members()
    {
        Reply reply = await bot.Router.HandleAsync(
            new Interaction.Modal(Member, "digest:more:0123:1", new Dictionary<string, string>()), TestContext.Current.CancellationToken);

        Assert.Contains("This is for moderators", Assert.IsType<Reply.Show>(reply).Content.Content, StringComparison.Ordinal);
    }
}
