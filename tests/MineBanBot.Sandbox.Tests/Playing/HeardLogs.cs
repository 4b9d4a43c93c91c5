using Microsoft.Extensions.Logging;

namespace MineBanBot.Sandbox.Tests.Playing;

/// <summary>Lets the whole run hear every line, with exceptions in full, at every level.</summary>
internal sealed class HeardLogs : ILoggerFactory, ILogger
{
    private readonly WholeRun.WholeRun run = WholeRun.WholeRun.Current;

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        run.Note($"{logLevel}: {formatter(state, exception)} {exception}");

    public void Dispose()
    {
        // Nothing is held.
    }
}
