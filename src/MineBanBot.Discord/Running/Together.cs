namespace MineBanBot.Discord.Running;

/// <summary>Runs parts that only make sense together.</summary>
internal static class Together
{
    /// <summary>Runs all parts until all have ended; the first one to fail stops the others, and its exception is thrown.</summary>
    public static async Task RunAsync(IEnumerable<Func<CancellationToken, Task>> parts, CancellationToken cancellationToken)
    {
        using CancellationTokenSource life = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        List<Task> running = [.. parts.Select(part => part(life.Token))];
        Task all = Task.WhenAll(running);
        while (running.Count > 0)
        {
            Task ended = await Task.WhenAny(running);
            running.Remove(ended);
            if (!ended.IsCompletedSuccessfully)
            {
                await life.CancelAsync();
                await all.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
                await ended;
            }
        }
    }
}
