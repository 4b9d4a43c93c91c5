#pragma warning disable IDE0130 // Compiled into several test projects, each with a namespace of its own.
namespace MineBanBot.WholeRun;

public sealed class WholeRunTests
{
    [Theory]
    [InlineData("POST /interactions/{interaction}/{token}/callback 200", null)]
    [InlineData("Interaction 1234 was answered", null)]
    [InlineData("The sandbox listens", null)]
    [InlineData("Authorization: Bot sandbox-other", "Authorization: Bot (secret)")]
    [InlineData("a\nBot secret-bot-token", "Bot (secret)")]
    [InlineData("token secret-interaction-token.", "token (secret).")]
    [InlineData("received {\"token\":\"aW50ZXJhY3Rpb246MTIzOg-_9\"}", "received {\"token\":\"(secret)\"}")]
    [InlineData("POST https://discord.com/api/v10/webhooks/12/abcdef failed", "POST https://discord.com/api/v10/webhooks/12/(secret) failed")]
    public void A_secret_is_found_and_not_repeated(string text, string? found) =>
        Assert.Equal(found is null ? [] : [found], WholeRun.SecretsIn(text));

    [Fact]
    public void Exceptions_are_heard_though_somebody_catches_them()
    {
        string sign = $"{Guid.NewGuid()}";
        Assert.Throws<InvalidOperationException>(void () => throw new InvalidOperationException(sign));

        Assert.True(WholeRun.Current.HasHeard(sign));
    }
}
