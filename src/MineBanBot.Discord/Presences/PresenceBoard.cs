namespace MineBanBot.Discord.Presences;

/// <summary>The presence to be shown: each shard reads it here, and hears when there is another.</summary>
internal sealed class PresenceBoard(Presence? first)
{
    private readonly Lock gate = new();
    private TaskCompletionSource changed = New();
    private (Presence? Presence, int Version) current = (first, 0);

    /// <summary>What is to be shown, and how often that changed.</summary>
    public (Presence? Presence, int Version) Current
    {
        get
        {
            lock (gate)
            {
                return current;
            }
        }
    }

    /// <summary>From now on this one.</summary>
    public void Show(Presence presence)
    {
        TaskCompletionSource heard;
        lock (gate)
        {
            current = (presence, current.Version + 1);
            (heard, changed) = (changed, New());
        }

        heard.TrySetResult();
    }

    /// <summary>Returns once there is another than this one.</summary>
    public async Task WaitForOtherAsync(int version, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task next;
            lock (gate)
            {
                if (current.Version != version)
                {
                    return;
                }

                next = changed.Task;
            }

            await next.WaitAsync(cancellationToken);
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
