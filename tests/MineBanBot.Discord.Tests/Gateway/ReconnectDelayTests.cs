using MineBanBot.Discord.Reconnecting;
using MineBanBot.Discord.Tests.Fakes;

namespace MineBanBot.Discord.Tests.Gateway;

public sealed class ReconnectDelayTests
{
    [Fact]
    public void They_double_from_almost_nothing_to_a_minute()
    {
        IEnumerable<double> longest = ReconnectDelays.Of(new Jitter(new FixedRandom(1))).Take(8).Select(delay => delay.TotalSeconds);

        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60], longest);
    }

    [Fact]
    public void Chance_shortens_them_by_half_at_most()
    {
        IEnumerable<double> shortest = ReconnectDelays.Of(new Jitter(new FixedRandom(0))).Take(8).Select(delay => delay.TotalSeconds);

        Assert.Equal([0, 1, 2, 4, 8, 16, 30, 30], shortest);
    }
}
