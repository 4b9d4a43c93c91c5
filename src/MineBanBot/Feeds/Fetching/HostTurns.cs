namespace MineBanBot.Feeds.Fetching;

/// <summary>Lets one request at a time go to a host, and so many in all.</summary>
/// <param name="most">How many in all.</param>
internal sealed class HostTurns(int most) : IDisposable
{
    private readonly SemaphoreSlim all = new(most);
    private readonly Dictionary<string, Line> lines = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for the turn, which ends when what it gives is disposed of.</summary>
    public async Task<IDisposable> TakeAsync(string host, CancellationToken cancellationToken)
    {
        Line line = Join(host);
        try
        {
            await line.Turn.WaitAsync(cancellationToken);
        }
        catch
        {
            Leave(host, line);
            throw;
        }

        try
        {
            // Last, so that who waits for a busy host holds nobody else up.
            await all.WaitAsync(cancellationToken);
        }
        catch
        {
            line.Turn.Release();
            Leave(host, line);
            throw;
        }

        return new Held(this, host, line);
    }

    /// <inheritdoc/>
    public void Dispose() => all.Dispose();

    private Line Join(string host)
    {
        lock (lines)
        {
            Line line = lines.TryGetValue(host, out Line? known) ? known : lines[host] = new Line();
            line.People++;
            return line;
        }
    }

    private void Leave(string host, Line line)
    {
        lock (lines)
        {
            if (--line.People == 0)
            {
                lines.Remove(host);
                line.Turn.Dispose();
            }
        }
    }

    private sealed class Line
    {
        public SemaphoreSlim Turn { get; } = new(1);

        public int People { get; set; }
    }

    private sealed class Held(HostTurns turns, string host, Line line) : IDisposable
    {
        private int over;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref over, 1) == 0)
            {
                turns.all.Release();
                line.Turn.Release();
                turns.Leave(host, line);
            }
        }
    }
}
