namespace MineBanBot.Discord;

/// <summary>Where the connection to Discord stands.</summary>
public abstract record ConnectionState
{
    private ConnectionState()
    {
    }

    /// <summary>Not connected yet, or between two connections.</summary>
    public sealed record Connecting : ConnectionState;

    /// <summary>READY was received and the session lives.</summary>
    /// <param name="UserName">The bot's own user name.</param>
    /// <param name="Shards">How many shards are up.</param>
    /// <param name="Guilds">How many servers READY named.</param>
    public sealed record Ready(string UserName, int Shards, int Guilds) : ConnectionState;

    /// <summary>Ended for good.</summary>
    /// <param name="Reason">One sentence.</param>
    public sealed record Stopped(string Reason) : ConnectionState;
}
