namespace MineBanBot.Discord.Tests.Fakes;

/// <summary>What no log line and no exception may ever contain.</summary>
internal static class Secrets
{
    public const string BotToken = "secret-bot-token";
    public const string InteractionToken = "secret-interaction-token";
}
