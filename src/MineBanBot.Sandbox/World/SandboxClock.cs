namespace MineBanBot.Sandbox.World;

/// <summary>Time as nonce windows and token lives see it: the real one, moved on by request.</summary>
internal sealed class SandboxClock(TimeProvider time)
{
    private TimeSpan _ahead;

    public DateTimeOffset Now => time.GetUtcNow() + _ahead;

    public void Advance(TimeSpan by) => _ahead += by;

    public void Reset() => _ahead = TimeSpan.Zero;
}
