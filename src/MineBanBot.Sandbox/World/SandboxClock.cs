namespace MineBanBot.Sandbox.World;

/// <summary>Time as nonce windows and token lives see it: the real one, moved on by request.</summary>
internal sealed class SandboxClock(TimeProvider time)
{
    /// <summary>Far from where a date ends, so that what is added to Now cannot overflow.</summary>
    public static readonly DateTimeOffset End = new(9000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private TimeSpan ahead;

    public DateTimeOffset Now => time.GetUtcNow() + ahead;

    public void Advance(TimeSpan by) => ahead += by;

    public void Reset() => ahead = TimeSpan.Zero;
}
