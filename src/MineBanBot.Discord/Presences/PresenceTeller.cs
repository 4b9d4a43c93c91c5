namespace MineBanBot.Discord.Presences;

/// <summary>
/// Tells one shard's sessions of the presence: with the identify, and later when it changes, but not faster than clients may. Of
/// several changes in a row the last one is told.
/// </summary>
internal sealed class PresenceTeller(PresenceBoard board, TimeProvider time)
{
    // Clients found five in twenty seconds to be taken; the documentation names no number of its own.
    private static readonly TimeSpan Spacing = TimeSpan.FromSeconds(4);

    private int told = -1;
    private long? toldAt;

    /// <summary>What an identify says.</summary>
    public Presence? WithIdentify() => Tell();

    /// <summary>Tells every change for as long as a session is up.</summary>
    public async Task RunAsync(Func<Presence, CancellationToken, Task> send, CancellationToken cancellationToken)
    {
        while (true)
        {
            await board.WaitForOtherAsync(told, cancellationToken);
            if (toldAt is { } last && Spacing - time.GetElapsedTime(last) is { Ticks: > 0 } wait)
            {
                await Task.Delay(wait, time, cancellationToken);
            }

            if (Tell() is { } presence)
            {
                await send(presence, cancellationToken);
            }
        }
    }

    private Presence? Tell()
    {
        (Presence? presence, told) = board.Current;
        toldAt = time.GetTimestamp();
        return presence;
    }
}
