namespace MineBanBot.Discord.Running;

/// <summary>
/// Puts together what shards and registration report. Ready is said when a session is up and the commands were looked at, so that
/// whoever waited for it finds them there.
/// </summary>
internal sealed class ClientState
{
    private readonly Lock gate = new();
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Dictionary<int, int> guildsByShard = [];
    private readonly HashSet<int> up = [];
    private string userName = "";
    private bool commandsStand;
    private ConnectionState.Stopped? stopped;

    /// <summary>Where the connection stands now.</summary>
    public ConnectionState Current
    {
        get
        {
            lock (gate)
            {
                return stopped is { } end ? end
                    : commandsStand && up.Count > 0 ? new ConnectionState.Ready(userName, up.Count, guildsByShard.Values.Sum())
                    : new ConnectionState.Connecting();
            }
        }
    }

    /// <summary>Completes with the first Ready, or as the client ended before.</summary>
    public Task FirstReady => ready.Task;

    /// <summary>A shard began a session.</summary>
    public void Began(int shard, string name, int guilds)
    {
        lock (gate)
        {
            userName = name;
            guildsByShard[shard] = guilds;
        }

        CameBack(shard);
    }

    /// <summary>A shard's session is up again.</summary>
    public void CameBack(int shard) => Change(() => up.Add(shard));

    /// <summary>A shard has no connection.</summary>
    public void Lost(int shard) => Change(() => up.Remove(shard));

    /// <summary>The commands were registered, or at least tried.</summary>
    public void CommandsStand() => Change(() => commandsStand = true);

    /// <summary>Ended as asked.</summary>
    public void Stop()
    {
        Change(() => stopped = new ConnectionState.Stopped("The bot was asked to stop."));
        ready.TrySetCanceled();
    }

    /// <summary>Ended by a failure.</summary>
    public void Fail(Exception failure)
    {
        Change(() => stopped = new ConnectionState.Stopped(failure.Message));
        if (ready.TrySetException(failure))
        {
            // Somebody may wait or not; nobody waiting is no second failure.
            _ = ready.Task.Exception;
        }
    }

    private void Change(Action change)
    {
        lock (gate)
        {
            change();
        }

        if (Current is ConnectionState.Ready)
        {
            ready.TrySetResult();
        }
    }
}
