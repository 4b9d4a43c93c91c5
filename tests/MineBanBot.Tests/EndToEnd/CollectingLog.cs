using System.Collections.Concurrent;

using Microsoft.Extensions.Logging;

namespace MineBanBot.Tests.EndToEnd;

/// <summary>Keeps every line that is logged, and lets the whole run hear it.</summary>
internal sealed class CollectingLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> lines = [];
    private readonly WholeRun.WholeRun run = WholeRun.WholeRun.Current;

    public IReadOnlyCollection<string> Lines => lines;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        string line = $"{logLevel}: {formatter(state, exception)} {exception}";
        lines.Enqueue(line);
        run.Note(line);
    }

    public void Dispose()
    {
        // Nothing is held.
    }
}
