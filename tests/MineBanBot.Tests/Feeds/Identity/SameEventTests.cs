using MineBanBot.Feeds.Identity;
using MineBanBot.Knowledge;
using MineBanBot.Knowledge.Names;

namespace MineBanBot.Tests.Feeds.Identity;

public sealed class SameEventTests
{
    private static readonly DateOnly Day = new(2026, 11, 20);
    private static readonly CountryNames Countries = new(SeedFolder.Read(Path.Combine(AppContext.BaseDirectory, "seeds")).Facts);

    [Theory]
    [InlineData("Landmine kills three farmers in Mali", "Landmine kills three farmers in Mali")]
    [InlineData("BBC News - Landmine kills three farmers in Mali", "Landmine kills three farmers in Mali | Reuters")]
    [InlineData("Landmine kills three farmers in Mali", "Three farmers killed by landmine in Mali")]
    [InlineData("Landmine kills three in northern Mali, officials say", "Three people killed by a landmine in Mali")]
    [InlineData("Landmine kills 3 farmers in Mali", "Landmine kills three farmers in Mali")]
    [InlineData("Mali: landmine blast kills three, injures five", "Landmine blast in Mali kills three")]
    [InlineData("Breaking: Lithuania formally leaves Mine Ban Treaty", "Lithuania withdraws from mine ban treaty")]
    [InlineData("Kharkiv deminers clear school grounds in Izium", "Deminers in Izium clear school grounds - Ukraine Daily")]
    [InlineData("UNMAS opens new office in Khartoum to clear explosives", "UNMAS opens office in Khartoum")]
    [InlineData("Landmine survivors march through Phnom Penh for more support", "Phnom Penh: landmine survivors march for support")]
    [InlineData("Angola declares Huambo province free of landmines", "Huambo province declared mine-free of landmines, Angola says")]
    [InlineData("Une mine antipersonnel tue deux enfants à Ménaka", "Une mine antipersonnel tue deux enfants à Menaka - RFI")]
    public void Two_sources_tell_of_one_event(string one, string other)
    {
        Assert.True(SameEvent.Is(Story(one), Story(other)));
        Assert.True(SameEvent.Is(Story(other), Story(one)));
    }

    [Theory]
    [InlineData("BBC News - Landmine kills three farmers in Mali", "BBC News - Storm floods three villages in Wales")]
    [InlineData("UN News - Clearance begins in Mosul", "UN News - Clearance ends in Palmyra")]
    [InlineData("Landmine kills three farmers in Mali", "Landmine kills five farmers in Mali")]
    [InlineData("Landmine kills three farmers in Mali", "Landmine kills three farmers in Chad")]
    [InlineData("Landmine kills two in Kharkiv region", "Landmine kills two in Kherson region")]
    [InlineData("Landmine kills two near Timbuktu", "Landmine injures two near Timbuktu")]
    [InlineData("Finland joins the Mine Ban Treaty again", "Finland leaves the Mine Ban Treaty")]
    [InlineData("Landmine Monitor 2026 published", "Landmine Monitor 2026: casualties rise")]
    [InlineData("Landmine survivors need more support", "Landmine survivors need better prostheses")]
    [InlineData("Demining work goes on", "Demining work goes slowly")]
    [InlineData("Landmine", "Landmine kills three farmers in Mali")]
    [InlineData("Ukraine war: Russia lays mines near Bakhmut", "Ukraine war: Russia lays mines near Avdiivka")]
    [InlineData("HALO clears 100 mines in Angola", "HALO clears 200 mines in Angola")]
    [InlineData("Poland and Estonia leave the mine ban treaty", "Finland and Estonia leave the mine ban treaty")]
    [InlineData("Colombia: deminer killed in Cauca", "Colombia: deminer killed in Nariño")]
    public void Two_events_stay_two(string one, string other)
    {
        Assert.False(SameEvent.Is(Story(one), Story(other)));
        Assert.False(SameEvent.Is(Story(other), Story(one)));
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void Two_days_may_lie_between(int days, bool same) =>
        Assert.Equal(same, SameEvent.Is(Story("Landmine kills three farmers in Mali"), Story("Landmine kills three farmers in Mali", Day.AddDays(days))));

    [Fact]
    public void What_may_be_the_same_event_is_found_by_a_shared_block()
    {
        Story kept = Story("Three farmers killed by landmine in Gao, Mali");

        Assert.NotEmpty(Story("Landmine kills three farmers near Gao", Day.AddDays(-2)).Candidates.Intersect(kept.Blocks));
        Assert.Empty(Story("Landmine kills three farmers near Gao", Day.AddDays(-3)).Candidates.Intersect(kept.Blocks));
        Assert.Empty(Story("Landmine treaty conference opens, says Geneva paper").Candidates.Intersect(kept.Blocks));
    }

    [Theory]
    [InlineData("BBC News - Landmine kills three", "Landmine kills three")]
    [InlineData("Landmine kills three - The Phnom Penh Post", "Landmine kills three")]
    [InlineData("Landmine kills three | Reuters", "Landmine kills three")]
    [InlineData("WATCH: Landmine kills three | World | Reuters", "Landmine kills three")]
    [InlineData("Ukraine: landmine kills three", "Ukraine: landmine kills three")]
    [InlineData("Example Times: Landmine kills three", "Landmine kills three")]
    [InlineData("Landmine kills three - and nobody cares", "Landmine kills three - and nobody cares")]
    [InlineData("UNMAS - Annual Report", "UNMAS - Annual Report")]
    public void The_outlet_is_taken_off_a_title(string title, string headline) => Assert.Equal(headline, Headline.Of(title, ["Example Times"]));

    private static Story Story(string title, DateOnly? day = null) => MineBanBot.Feeds.Identity.Story.Of(title, [], Countries.In(title), day ?? Day);
}
