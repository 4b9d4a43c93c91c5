using System.Data.Common;

using Microsoft.Data.Sqlite;

using Npgsql;

namespace MineBanBot.Store;

/// <summary>The store cannot be used. The message is one sentence for the operator, and holds no password.</summary>
internal sealed class StoreException(string message, Exception? cause = null) : Exception(message, cause)
{
    // https://www.sqlite.org/rescode.html
    private const int Corrupt = 11;
    private const int NoDatabase = 26;

    /// <summary>Whether what is stored cannot be read any more, so that nobody is to go on as if there were nothing.</summary>
    public bool IsDamage { get; init; }

    /// <summary>What a database says in the middle of a piece of work, for the operator.</summary>
    /// <param name="exception">What it said.</param>
    public static StoreException Of(DbException exception) =>
        IsDamageTo(exception) ? Damaged("The store", exception.Message, exception) : new($"The store failed: {exception.Message.ReplaceLineEndings(" ")}", exception);

    /// <summary>That a store is damaged.</summary>
    /// <param name="store">Its name.</param>
    /// <param name="fault">What is wrong with it.</param>
    /// <param name="cause">What the database said; null: nothing.</param>
    public static StoreException Damaged(string store, string fault, Exception? cause) =>
        new($"{store} is damaged ({fault.ReplaceLineEndings(" ")}); put a backup in its place, or name another store. Nothing was changed.", cause) { IsDamage = true };

    /// <summary>Whether a database says that what it holds cannot be read.</summary>
    /// <param name="exception">What it said.</param>
    public static bool IsDamageTo(DbException exception) => exception switch
    {
        SqliteException { SqliteErrorCode: Corrupt or NoDatabase } => true,
        PostgresException { SqlState: PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted } => true,
        _ => false,
    };
}
