using MineBanBot.Discord.Ids;

namespace MineBanBot.Discord.Tests.Ids;

public sealed class GuildIdTests
{
    [Theory]
    [InlineData("10000000000000000", 10000000000000000UL)]
    [InlineData("18446744073709551615", 18446744073709551615UL)]
    public void Seventeen_to_twenty_digits_are_read(string text, ulong value) => Assert.Equal(new GuildId(value), GuildId.TryParse(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("42")]
    [InlineData("1000000000000000")]
    [InlineData("18446744073709551616")]
    [InlineData("000010000000000000000")]
    [InlineData(" 10000000000000000")]
    [InlineData("-1000000000000000")]
    [InlineData("me")]
    public void What_can_be_no_server_is_refused(string? text) => Assert.Null(GuildId.TryParse(text));
}
