using MineBanBot.Discord.Sockets;

namespace MineBanBot.Discord.Tests.Sockets;

public sealed class GatewayAddressTests
{
    [Theory]
    [InlineData("wss://gateway.discord.gg", "wss://gateway.discord.gg/?v=10&encoding=json")]
    [InlineData("wss://gateway.discord.gg/", "wss://gateway.discord.gg/?v=10&encoding=json")]
    [InlineData("ws://127.0.0.1:5000/gateway", "ws://127.0.0.1:5000/gateway?v=10&encoding=json")]
    [InlineData("wss://g.test/p?region=eu&v=9&compress=zlib-stream", "wss://g.test/p?v=10&encoding=json&region=eu")]
    public void Version_and_encoding_are_added_and_the_rest_stays(string given, string expected) =>
        Assert.Equal(expected, GatewayAddress.Of(new Uri(given)).AbsoluteUri);
}
