using Microsoft.Extensions.Time.Testing;

namespace MineBanBot.Tests.Feeds.Polling;

/// <summary>
/// A clock that stands still unless somebody moves it, on which a short wait is over at once: a second try comes without anybody moving
/// the clock for it, and a slow machine makes nothing late.
/// </summary>
internal sealed class BriskTime(DateTimeOffset start) : FakeTimeProvider(start)
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(1);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, dueTime > TimeSpan.Zero && dueTime <= Short ? TimeSpan.Zero : dueTime, period);
}
