using System.Data.Common;

using Microsoft.Data.Sqlite;

using Npgsql;

namespace MineBanBot.Store;

/// <summary>Which store a connection string names.</summary>
internal static class StoreAddress
{
    /// <summary>The file's name in the user's data folder when nothing else is said.</summary>
    public const string FileName = "minebanbot.db";

    private static readonly string[] FileKeys = ["data source", "datasource", "filename"];

    /// <summary>Why a connection string cannot be used, in one sentence without its passwords; null when it can.</summary>
    public static string? Fault(string? connectionString)
    {
        if (string.IsNullOrWhiteSpace(connectionString))
        {
            return null;
        }

        try
        {
            DbConnectionStringBuilder parts = new() { ConnectionString = connectionString };
            if (IsServer(parts))
            {
                _ = new NpgsqlConnectionStringBuilder(connectionString);
                return null;
            }

            if (parts.Keys.Cast<string>().FirstOrDefault(key => !FileKeys.Contains(key, StringComparer.OrdinalIgnoreCase)) is { } unknown && FileOf(connectionString).Length > 0)
            {
                return $"of a SQLite file only Data Source is set, and not {unknown}.";
            }

            return FileOf(connectionString) == ":memory:" ? "a store in memory would be lost." : FileOf(connectionString).Length == 0 ? "neither Host=... (PostgreSQL) nor Data Source=... (a SQLite file) is there." : null;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or KeyNotFoundException)
        {
            return $"it is no connection string: {exception.Message.ReplaceLineEndings(" ")}";
        }
    }

    /// <summary>The store. Nothing is opened yet.</summary>
    /// <param name="connectionString">"Host=...": PostgreSQL; "Data Source=...": a SQLite file; empty: the file in the data folder.</param>
    /// <param name="dataFolder">The user's data folder.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="ArgumentException"><see cref="Fault"/> has one.</exception>
    public static Database Open(string? connectionString, string dataFolder, TimeProvider time)
    {
        if (string.IsNullOrWhiteSpace(connectionString))
        {
            return new SqliteDatabase(Path.Combine(dataFolder, FileName), time);
        }

        DbConnectionStringBuilder parts = new() { ConnectionString = connectionString };
        return IsServer(parts) ? new PostgresDatabase(connectionString) : new SqliteDatabase(FileOf(connectionString), time);
    }

    private static bool IsServer(DbConnectionStringBuilder parts) => parts.ContainsKey("Host") || parts.ContainsKey("Server");

    private static string FileOf(string connectionString) => new SqliteConnectionStringBuilder(connectionString).DataSource;
}
