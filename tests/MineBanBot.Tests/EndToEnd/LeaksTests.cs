using MineBanBot.Tests.OpenApi;

namespace MineBanBot.Tests.EndToEnd;

public sealed class LeaksTests
{
    [Theory]
    [InlineData("POST /interactions/{interaction}/{token}/callback 200", null)]
    [InlineData("Interaction 1234 was answered", null)]
    [InlineData("Authorization: Bot sandbox-secret", "Authorization: Bot (secret)")]
    [InlineData("x\nreceived {\"token\":\"aW50ZXJhY3Rpb246MTIzOg-_9\"}", "received {\"token\":\"(secret)\"}")]
    [InlineData("POST https://discord.com/api/v10/webhooks/12/abcdef failed", "POST https://discord.com/api/v10/webhooks/12/abcdef failed")]
    [InlineData("POST /interactions/12/handed-out/callback", "POST /interactions/12/(secret)/callback")]
    public void A_secret_is_found_and_not_repeated(string text, string? found) =>
        Assert.Equal(found is null ? [] : [found], Leaks.In(text, ["sandbox-secret", "handed-out"]));

    [Fact]
    public void Tokens_are_taken_from_paths() => Assert.Equal(
        ["one", "two"],
        Leaks.TokensIn([Sent("/gateway/bot"), Sent("/interactions/12/one/callback"), Sent("/webhooks/3/two/messages/@original"), Sent("/webhooks/3/two")]));

    private static Exchange Sent(string path) => new("POST", path, "", null, null, []);
}
