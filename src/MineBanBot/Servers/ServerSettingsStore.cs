using System.Collections.Frozen;
using System.Data.Common;

using Dapper;

using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Interactions;
using MineBanBot.Store;

namespace MineBanBot.Servers;

/// <summary>The settings of all servers: read from memory, written to the store.</summary>
internal sealed class ServerSettingsStore(Database database) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1);
    private volatile FrozenDictionary<string, ServerSettings> known = FrozenDictionary<string, ServerSettings>.Empty;

    /// <summary>The settings of a server, as last read. Does no I/O.</summary>
    public ServerSettings Of(GuildId guild) => known.GetValueOrDefault(guild.ToString(), ServerSettings.Default);

    /// <summary>The settings that hold where an interaction comes from; all defaults in direct messages. Does no I/O.</summary>
    public ServerSettings Of(InteractionOrigin from) => from.Guild is { } guild ? Of(guild) : ServerSettings.Default;

    /// <summary>Sets or clears one setting, for all processes that share the store.</summary>
    /// <param name="guild">The server.</param>
    /// <param name="name">One of the names in <see cref="ServerSettings"/>.</param>
    /// <param name="value">As it is stored; null: back to the default.</param>
    /// <param name="cancellationToken">Leaves it as it was.</param>
    /// <exception cref="StoreException">The store cannot be reached.</exception>
    public async Task SetAsync(GuildId guild, string name, string? value, CancellationToken cancellationToken)
    {
        const string Set = """
            INSERT INTO server_setting (guild, name, value) VALUES (@Guild, @Name, @Value)
            ON CONFLICT (guild, name) DO UPDATE SET value = excluded.value
            """;
        string sql = value is null ? "DELETE FROM server_setting WHERE guild = @Guild AND name = @Name" : Set;
        await database.WriteAsync(
            transaction => transaction.Connection!.ExecuteAsync(sql, new { Guild = guild.ToString(), Name = name, Value = value }, transaction),
            cancellationToken);
        await LoadAsync(cancellationToken);
    }

    /// <summary>Reads what is stored, which another process may have written.</summary>
    /// <exception cref="StoreException">The store cannot be reached.</exception>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        // Whoever reads last keeps last: else an older reading could take the place of a newer one.
        await turn.WaitAsync(cancellationToken);
        try
        {
            await using DbConnection connection = await database.OpenAsync(cancellationToken);
            IEnumerable<(string Guild, string Name, string Value)> rows =
                await connection.QueryAsync<(string, string, string)>("SELECT guild, name, value FROM server_setting");
            known = rows.GroupBy(row => row.Guild).ToFrozenDictionary(
                server => server.Key, server => ServerSettings.Of(server.ToDictionary(row => row.Name, row => row.Value)));
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();
}
