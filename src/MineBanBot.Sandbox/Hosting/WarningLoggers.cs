using Microsoft.Extensions.Logging;

namespace MineBanBot.Sandbox.Hosting;

/// <summary>
/// The web server's own log, from warnings up. Below that it names the address of each request, and addresses of interactions carry
/// their tokens.
/// </summary>
internal sealed class WarningLoggers(ILoggerFactory loggers) : ILoggerFactory
{
    public ILogger CreateLogger(string categoryName) => new WarningLogger(loggers.CreateLogger(categoryName));

    public void AddProvider(ILoggerProvider provider) => loggers.AddProvider(provider);

    // Whoever made the loggers disposes of them.
    public void Dispose()
    {
    }

    private sealed class WarningLogger(ILogger logger) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => logger.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning && logger.IsEnabled(logLevel);

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                logger.Log(logLevel, eventId, state, exception, formatter);
            }
        }
    }
}
