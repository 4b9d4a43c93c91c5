using MineBanBot.Discord.Channels;

namespace MineBanBot.Discord.Tests.Channels;

public sealed class NonceTests
{
    [Fact]
    public void The_same_work_has_the_same_nonce_and_other_work_another()
    {
        Assert.Equal(Nonce.Of("digest 12, part 3"), Nonce.Of("digest 12, part 3"));
        Assert.NotEqual(Nonce.Of("digest 12, part 3"), Nonce.Of("digest 12, part 4"));
        Assert.Matches("^[0-9A-Za-z]{22}$", Nonce.Of("").Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345678901234567890123456")]
    [InlineData("with space")]
    public void What_Discord_would_not_take_cannot_be_made(string value) => Assert.Throws<ArgumentException>(() => new Nonce(value));

    [Fact]
    public void Twenty_five_letters_are_taken() => Assert.Equal(25, new Nonce("1234567890123456789012345").Value.Length);
}
