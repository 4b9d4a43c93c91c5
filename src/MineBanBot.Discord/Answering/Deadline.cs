namespace MineBanBot.Discord.Answering;

/// <summary>Waiting for work, but not for ever.</summary>
internal static class Deadline
{
    /// <summary>Whether the work ends within the time; it goes on when it does not.</summary>
    public static async Task<bool> IsInTimeAsync(this Task work, TimeSpan patience, TimeProvider time, CancellationToken cancellationToken)
    {
        await work.WaitAsync(patience > TimeSpan.Zero ? patience : TimeSpan.Zero, time, cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return work.IsCompleted;
    }
}
