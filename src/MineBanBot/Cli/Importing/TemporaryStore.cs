using MineBanBot.Store;

namespace MineBanBot.Cli.Importing;

/// <summary>An empty store in a folder that is deleted with it; nothing is created before it is prepared.</summary>
internal sealed class TemporaryStore : IAsyncDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"minebanbot-{Guid.NewGuid():N}");

    public TemporaryStore(TimeProvider time) => Database = new SqliteDatabase(Path.Combine(folder, "store.db"), time);

    /// <summary>The store.</summary>
    public Database Database { get; }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
