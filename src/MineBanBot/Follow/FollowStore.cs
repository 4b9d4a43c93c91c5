using System.Data.Common;

using Dapper;

using MineBanBot.Discord.Ids;
using MineBanBot.Store;

namespace MineBanBot.Follow;

/// <summary>What channels follow. The list of a server is also kept in memory, for suggestions while somebody types.</summary>
internal sealed class FollowStore(Database database, TimeProvider time)
{
    /// <summary>Most that the channels of one server can follow.</summary>
    public const int Most = 50;

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
        return await database.WriteAsync(
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
                int added = await transaction.Connection!.ExecuteAsync(Insert, followed, transaction);
                await ReadAsync(transaction);
                return added == 1 ? Adding.Added : Adding.ThereAlready;
            },
            cancellationToken);
    }

    /// <summary>Takes one away.</summary>
    /// <returns>What it was; null: the server follows nothing of this id.</returns>
    public Task<Followed?> RemoveAsync(GuildId guild, string id, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async transaction =>
            {
                var key = new { Guild = guild.ToString(), Id = id };
                Followed? followed = (await ReadAsync(transaction)).FirstOrDefault(each => each.Guild == key.Guild && each.Id == id);
                await transaction.Connection!.ExecuteAsync("DELETE FROM follow WHERE guild = @Guild AND id = @Id", key, transaction);
                await ReadAsync(transaction);
                return followed;
            },
            cancellationToken);

    /// <summary>Reads what is stored, which another process may have written.</summary>
    /// <exception cref="StoreException">The store cannot be reached.</exception>
    public Task LoadAsync(CancellationToken cancellationToken) => database.ReadAsync(ReadAsync, cancellationToken);

    /// <summary>Reads all of it, in the order in which it was added.</summary>
    public async Task<IReadOnlyList<Followed>> ReadAsync(DbTransaction transaction) =>
        known = [.. await transaction.Connection!.QueryAsync<Followed>("SELECT * FROM follow ORDER BY created_at, id", transaction: transaction)];

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
