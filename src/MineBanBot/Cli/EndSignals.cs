using System.Runtime.InteropServices;

namespace MineBanBot.Cli;

/// <summary>Turns Ctrl+C and SIGTERM into a cancellation, so that a verb without a host ends in order.</summary>
internal sealed class EndSignals : IDisposable
{
    private readonly PosixSignalRegistration[] registrations;

    private EndSignals(CancellationTokenSource ending) =>
        registrations =
        [
            .. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM }.Select(signal => PosixSignalRegistration.Create(signal, context =>
            {
                context.Cancel = true;
                ending.Cancel();
            })),
        ];

    /// <summary>Cancels <paramref name="ending"/> on either signal until disposed.</summary>
    public static EndSignals Cancel(CancellationTokenSource ending) => new(ending);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (PosixSignalRegistration registration in registrations)
        {
            registration.Dispose();
        }
    }
}
