namespace MineBanBot.Discord.Sharding;

/// <summary>The right to identify once. Given back when used or when the connection failed before it could be.</summary>
/// <param name="address">Where the gateway is by what Discord said last; null when it said nothing new.</param>
/// <param name="release">Gets whether the slot was used.</param>
internal sealed class IdentifySlot(Uri? address, Action<bool> release) : IDisposable
{
    private Action<bool>? release = release;

    /// <summary>Where the gateway is by what Discord said last; null when it said nothing new.</summary>
    public Uri? Address => address;

    /// <summary>The identify is out.</summary>
    public void Identified() => Interlocked.Exchange(ref release, null)?.Invoke(true);

    /// <inheritdoc/>
    public void Dispose() => Interlocked.Exchange(ref release, null)?.Invoke(false);
}
