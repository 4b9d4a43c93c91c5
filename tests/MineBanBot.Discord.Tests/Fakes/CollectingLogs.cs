using System.Collections.Concurrent;

using Microsoft.Extensions.Logging;

namespace MineBanBot.Discord.Tests.Fakes;

/// <summary>Keeps every line, with exceptions in full, at every level.</summary>
internal sealed class CollectingLogs : ILogger
{
    private readonly ConcurrentQueue<string> lines = new();

    public IReadOnlyList<string> Lines => [.. lines];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}".TrimEnd());

    public void AssertNothingSecret()
    {
        string all = string.Join('\n', lines);
        Assert.DoesNotContain(Secrets.BotToken, all);
        Assert.DoesNotContain(Secrets.InteractionToken, all);
    }
}
