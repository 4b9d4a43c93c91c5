using System.Data.Common;

using Dapper;

using MineBanBot.Discord.Ids;
using MineBanBot.Store;

namespace MineBanBot.Follow;

/// <summary>What channels follow. The list of a server is also kept in memory, for suggestions while somebody types.</summary>
internal sealed class FollowStore(Database database, TimeProvider time) : IDisposable
{
    /// <summary>Most that the channels of one server can follow.</summary>
    public const int Most = 50;

    private readonly SemaphoreSlim turn = new(1);
    private volatile IReadOnlyList<Followed> known = [];

    /// <summary>What a server follows, as last read. Does no I/O.</summary>
    public IReadOnlyList<Followed> Of(GuildId guild) => [.. known.Where(each => each.Guild == guild.ToString())];

    /// <summary>Adds one.</summary>
    public async Task<Adding> AddAsync(GuildId guild, ChannelId channel, string kind, string subject, CancellationToken cancellationToken)
    {
        Followed followed = new()
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()).ToString("N"),
            Guild = guild.ToString(),
            Channel = channel.ToString(),
            Kind = kind,
            Subject = subject,
            CreatedAt = time.GetUtcNow().ToUnixTimeMilliseconds(),
        };
        Adding adding = await database.WriteAsync(
            async transaction =>
            {
                IReadOnlyList<Followed> all = await ReadAsync(transaction);
                if (all.Count(each => each.Guild == followed.Guild) >= Most)
                {
                    return Adding.TooMany;
                }

                const string Insert = """
                    INSERT INTO follow (id, guild, channel, kind, subject, created_at) VALUES (@Id, @Guild, @Channel, @Kind, @Subject, @CreatedAt)
                    ON CONFLICT (guild, channel, kind, subject) DO NOTHING
                    """;
                return await transaction.Connection!.ExecuteAsync(Insert, followed, transaction) == 1 ? Adding.Added : Adding.ThereAlready;
            },
            cancellationToken);
        await LoadAsync(cancellationToken);
        return adding;
    }

    /// <summary>Takes one away.</summary>
    /// <returns>What it was; null: the server follows nothing of this id.</returns>
    public async Task<Followed?> RemoveAsync(GuildId guild, string id, CancellationToken cancellationToken)
    {
        Followed? removed = await database.WriteAsync(
            async transaction =>
            {
                var key = new { Guild = guild.ToString(), Id = id };
                Followed? followed = (await ReadAsync(transaction)).FirstOrDefault(each => each.Guild == key.Guild && each.Id == id);
                await transaction.Connection!.ExecuteAsync("DELETE FROM follow WHERE guild = @Guild AND id = @Id", key, transaction);
                return followed;
            },
            cancellationToken);
        await LoadAsync(cancellationToken);
        return removed;
    }

    /// <summary>Reads what is stored, which another process may have written.</summary>
    /// <exception cref="StoreException">The store cannot be reached.</exception>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        // Whoever reads last keeps last: else an older reading could take the place of a newer one.
        await turn.WaitAsync(cancellationToken);
        try
        {
            known = await database.ReadAsync(ReadAsync, cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Reads all of it, in the order in which it was added. What is known beside it stays: a transaction may come to nothing.</summary>
    public static async Task<IReadOnlyList<Followed>> ReadAsync(DbTransaction transaction) =>
        [.. await transaction.Connection!.QueryAsync<Followed>("SELECT * FROM follow ORDER BY created_at, id", transaction: transaction)];

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    /// <summary>How adding ended.</summary>
    internal enum Adding
    {
        /// <summary>It is followed from now on.</summary>
        Added,

        /// <summary>It was followed before.</summary>
        ThereAlready,

        /// <summary>The server follows too much already.</summary>
        TooMany,
    }
}
