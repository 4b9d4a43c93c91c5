using System.Data.Common;

using Dapper;

using MineBanBot.Digests.Composing;
using MineBanBot.Digests.Contents;
using MineBanBot.Discord.Ids;
using MineBanBot.Store;

namespace MineBanBot.Digests.Drafting;

/// <summary>The digests of all servers, from draft to posted.</summary>
internal sealed class DigestStore(Database database, TimeProvider time)
{
    // A year of weekly digests: what was told before that comes as news again at no price.
    private const int MostPast = 60;

    private static readonly TimeSpan OpenFor = TimeSpan.FromDays(7);

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>A row for a digest that was composed; it is not stored yet.</summary>
    public DigestRow Draft(GuildId guild, ChannelId channel, Digest digest) => new()
    {
        Id = Guid.CreateVersion7(time.GetUtcNow()).ToString("N"),
        Guild = guild.ToString(),
        Channel = channel.ToString(),
        State = DigestStanding.Draft,
        Content = digest.ToJson(),
        CreatedAt = Now,
    };

    /// <summary>Stores a new row.</summary>
    public static Task AddAsync(DbTransaction transaction, DigestRow row) => transaction.Connection!.ExecuteAsync(DigestSql.Insert, row, transaction);

    /// <summary>Stores a new row.</summary>
    /// <exception cref="StoreException">The store cannot be reached.</exception>
    public async Task<DigestRow> AddAsync(DigestRow row, CancellationToken cancellationToken)
    {
        await database.WriteAsync(
            async transaction =>
            {
                await AddAsync(transaction, row);
                return true;
            },
            cancellationToken);
        return row;
    }

    /// <summary>A digest of a server; null: it has none of this id.</summary>
    /// <param name="guild">The server: ids of others' digests find nothing.</param>
    /// <param name="id">Untrusted.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="StoreException">The store cannot be reached.</exception>
    public async Task<DigestRow?> FindAsync(GuildId guild, string id, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await database.OpenAsync(cancellationToken);
        return OfServer(guild, await connection.QuerySingleOrDefaultAsync<DigestRow>(DigestSql.Find, new { Id = id }));
    }

    /// <summary>The same inside of a transaction, where it stays as it is.</summary>
    public static async Task<DigestRow?> FindAsync(DbTransaction transaction, GuildId guild, string id) =>
        OfServer(guild, await transaction.Connection!.QuerySingleOrDefaultAsync<DigestRow>(DigestSql.Find, new { Id = id }, transaction));

    /// <summary>Changes what moderators work on.</summary>
    /// <param name="guild">The server.</param>
    /// <param name="id">Untrusted.</param>
    /// <param name="verb">The subcommand in whose panel it is changed.</param>
    /// <param name="change">What it is to be.</param>
    /// <param name="cancellationToken">Leaves it as it was.</param>
    /// <returns>The row as it is now, changed or not: one that is decided is not changed. Null: there is none.</returns>
    /// <exception cref="StoreException">The store cannot be reached.</exception>
    public Task<DigestRow?> ChangeAsync(GuildId guild, string id, string verb, Func<Digest, Digest> change, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async transaction =>
            {
                DigestRow? row = await FindAsync(transaction, guild, id);
                if (row?.IsOpenIn(verb) != true)
                {
                    return row;
                }

                string json = change(row.ReadOpen()).ToJson();
                row = row.Correction is null ? row with { Content = json } : row with { Correction = json };
                await UpdateAsync(transaction, row);
                return row;
            },
            cancellationToken);

    /// <summary>Writes state and texts of a row.</summary>
    public static Task UpdateAsync(DbTransaction transaction, DigestRow row) => transaction.Connection!.ExecuteAsync(DigestSql.Update, row, transaction);

    /// <summary>Moves a row on, and remembers when it was decided.</summary>
    /// <returns>The row as it is now.</returns>
    public async Task<DigestRow> MoveAsync(DbTransaction transaction, DigestRow row, string state)
    {
        DigestRow moved = row with { State = state, DecidedAt = state is DigestStanding.Draft or DigestStanding.Approved ? null : Now };
        await UpdateAsync(transaction, moved);
        return moved;
    }

    /// <summary>The last digests of a channel that were decided to be posted, the newest first.</summary>
    public static async Task<IReadOnlyList<DigestRow>> PastAsync(DbTransaction transaction, GuildId guild, ChannelId channel) =>
        [.. await transaction.Connection!.QueryAsync<DigestRow>(DigestSql.Past, new { Guild = guild.ToString(), Channel = channel.ToString(), Most = MostPast }, transaction)];

    /// <summary>The newest draft for a channel that nobody has decided on, of the last days; null: there is none.</summary>
    /// <exception cref="StoreException">The store cannot be reached.</exception>
    public async Task<DigestRow?> OpenAsync(GuildId guild, ChannelId channel, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await database.OpenAsync(cancellationToken);
        var key = new { Guild = guild.ToString(), Channel = channel.ToString(), Since = Now - (long)OpenFor.TotalMilliseconds };
        return await connection.QuerySingleOrDefaultAsync<DigestRow>(DigestSql.Open, key);
    }

    /// <summary>How many digests a server has, of whatever state.</summary>
    public static Task<long> CountAsync(DbTransaction transaction, GuildId guild) =>
        transaction.Connection!.ExecuteScalarAsync<long>(DigestSql.Count, new { Guild = guild.ToString() }, transaction);

    /// <summary>A page of the digests of a server, of whatever state, the newest first.</summary>
    public static async Task<IReadOnlyList<DigestRow>> HistoryAsync(DbTransaction transaction, GuildId guild, int skip, int most) =>
        [.. await transaction.Connection!.QueryAsync<DigestRow>(DigestSql.History, new { Guild = guild.ToString(), Skip = skip, Most = most }, transaction)];

    /// <summary>What a channel was told by its digests.</summary>
    public static async Task<DigestPast> ToldAsync(DbTransaction transaction, GuildId guild, ChannelId channel)
    {
        // What cannot be read any more was told long ago.
        (DigestRow Row, Digest? Digest)[] past = [.. (await PastAsync(transaction, guild, channel)).Select(row => (row, row.TryReadContent()))];

        // A digest of a time long ago says nothing of what is new since.
        return DigestPast.Of([.. past.Select(each => each.Digest).OfType<Digest>()]) with
        {
            Live = [.. past.Where(each => each.Digest?.Request.To >= DayOf(each.Row.CreatedAt).AddDays(-1)).Select(each => each.Digest!.Request)],
        };
    }

    private static DateOnly DayOf(long at) => DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(at).UtcDateTime);

    private static DigestRow? OfServer(GuildId guild, DigestRow? row) => row?.Guild == guild.ToString() ? row : null;
}
