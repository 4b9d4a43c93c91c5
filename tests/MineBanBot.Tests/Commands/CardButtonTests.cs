using MineBanBot.Commands.Cards;
using MineBanBot.Discord.Embeds;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.News;
using MineBanBot.News;
using MineBanBot.Treaty;

namespace MineBanBot.Tests.Commands;

/// <summary>What the ids of buttons remember.</summary>
public sealed class CardButtonTests
{
    private static readonly string[] Sources = ["Human Rights Watch", "A: B"];

    [Theory]
    [InlineData("country:p1::FIN")]
    [InlineData("states:q12:0a1b2c:party:000000::1999")]
    [InlineData("news:s3:0a1b2c:LBY:2014-10:2014::what: it says: here")]
    [InlineData("treaty:o99999:0a1b2c:article")]
    public void An_id_comes_out_as_it_went_in(string id) => Assert.Equal(id, CardButton.TryParse(id)!.CustomId);

    [Theory]
    [InlineData("")]
    [InlineData("country")]
    [InlineData("country:p1:")]
    [InlineData("country:p0::FIN")]
    [InlineData("country:p-1::FIN")]
    [InlineData("country:p::FIN")]
    [InlineData("country:z1::FIN")]
    [InlineData("country:p100000::FIN")]
    [InlineData("country:p١::FIN")]
    public void A_strange_id_is_no_button(string id) => Assert.Null(CardButton.TryParse(id));

    [Fact]
    public void The_longest_filter_of_entries_has_room_in_an_id_and_comes_back()
    {
        NewsFilter filter = new()
        {
            About = string.Concat(Enumerable.Repeat("😀", NewsAsked.LongestAbout)),
            Country = "LBY",
            Since = new PartialDate(2014, 10, 1),
            Until = new PartialDate(2014, 12, 31),
            Source = "A: B",
        };

        Assert.InRange(EmbedLimits.Length(new CardButton("news", CardButton.TurnOwn, 50, Mark.Of("data"), NewsAsked.Id(filter)).CustomId), 90, 100);
        Assert.Equal(filter, NewsAsked.TryParse(NewsAsked.Id(filter), code => code == "LBY", Sources));
    }

    [Theory]
    [InlineData("LBY:2014:::")]
    [InlineData("::::")]
    [InlineData("::::a: b")]
    public void A_filter_comes_out_as_it_went_in(string id) => Assert.Equal(id, NewsAsked.Id(NewsAsked.TryParse(id, code => code == "LBY", Sources)!));

    [Theory]
    [InlineData("")]
    [InlineData(":::")]
    [InlineData("XXX::::")]
    [InlineData(":2014-13:::")]
    [InlineData(":::000000:")]
    [InlineData(":::: two  spaces ")]
    public void A_strange_filter_is_none(string id) => Assert.Null(NewsAsked.TryParse(id, code => code == "LBY", Sources));

    [Theory]
    [InlineData("timeline:::")]
    [InlineData("timeline::1997:2026")]
    [InlineData("timeline::1997:1997")]
    public void A_timeline_comes_out_as_it_went_in(string id) => Assert.Equal(id, TimelineAsked.TryParse(id, ["treaty"])!.Id);

    [Theory]
    [InlineData("timeline::2026:1997")]
    [InlineData("timeline::0:")]
    [InlineData("timeline::01997:")]
    [InlineData("timeline:treaty::")]
    [InlineData("elsewhere:::")]
    public void A_strange_timeline_is_none(string id) => Assert.Null(TimelineAsked.TryParse(id, ["treaty"]));

    // Ids on messages of last year must be read by the program of next year.
    [Fact]
    public void A_mark_is_the_same_in_every_run() => Assert.Equal("48ce4a", Mark.Of("Human Rights Watch"));
}
