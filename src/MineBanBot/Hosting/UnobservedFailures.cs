using Serilog;

namespace MineBanBot.Hosting;

/// <summary>Logs failures of tasks that nobody waited for: each is a fault of ours, and without this none would be heard of.</summary>
internal sealed class UnobservedFailures : IDisposable
{
    private readonly ILogger log;

    public UnobservedFailures(ILogger log)
    {
        this.log = log;
        TaskScheduler.UnobservedTaskException += Report;
    }

    /// <inheritdoc/>
    public void Dispose() => TaskScheduler.UnobservedTaskException -= Report;

    private void Report(object? sender, UnobservedTaskExceptionEventArgs failure)
    {
        log.Error(failure.Exception, "A task failed and nobody noticed");
        failure.SetObserved();
    }
}
