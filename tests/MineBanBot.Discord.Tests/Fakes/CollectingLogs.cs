using System.Collections.Concurrent;

using Microsoft.Extensions.Logging;

namespace MineBanBot.Discord.Tests.Fakes;

/// <summary>Keeps every line, with exceptions in full, at every level, and lets the whole run hear it.</summary>
internal sealed class CollectingLogs : ILogger
{
    private readonly ConcurrentQueue<string> lines = new();
    private readonly WholeRun.WholeRun run = WholeRun.WholeRun.Current;

    public IReadOnlyList<string> Lines => [.. lines];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        string line = $"{logLevel}: {formatter(state, exception)} {exception}".TrimEnd();
        lines.Enqueue(line);
        run.Note(line);
    }

    public void AssertNothingSecret()
    {
        string all = string.Join('\n', lines);
        Assert.DoesNotContain(Secrets.BotToken, all);
        Assert.DoesNotContain(Secrets.InteractionToken, all);
    }
}
