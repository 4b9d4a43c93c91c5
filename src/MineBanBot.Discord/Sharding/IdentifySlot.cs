namespace MineBanBot.Discord.Sharding;

/// <summary>The right to identify once. Given back when used or when the connection failed before it could be.</summary>
/// <param name="release">Gets whether the slot was used.</param>
internal sealed class IdentifySlot(Action<bool> release) : IDisposable
{
    private Action<bool>? release = release;

    /// <summary>The identify is out.</summary>
    public void Identified() => Interlocked.Exchange(ref release, null)?.Invoke(true);

    /// <inheritdoc/>
    public void Dispose() => Interlocked.Exchange(ref release, null)?.Invoke(false);
}
