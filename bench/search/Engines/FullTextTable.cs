using Microsoft.Data.Sqlite;
using MineBanBot.Knowledge.Entries;

namespace MineBanBot.SearchBench.Engines;

/// <summary>SQLite FTS5 in memory, Porter stems, BM25.</summary>
internal sealed class FullTextTable : IEngine
{
    private readonly SqliteConnection connection = new("Data Source=:memory:");
    private SqliteCommand? select;

    /// <inheritdoc/>
    public string Name => "SQLite FTS5";

    /// <inheritdoc/>
    public void Build(Entry[] entries)
    {
        connection.Open();
        using (SqliteCommand create = connection.CreateCommand())
        {
            create.CommandText = "CREATE VIRTUAL TABLE entries USING fts5(id UNINDEXED, text, tokenize = 'porter unicode61')";
            create.ExecuteNonQuery();
        }

        using SqliteTransaction transaction = connection.BeginTransaction();
        using SqliteCommand insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO entries(id, text) VALUES ($id, $text)";
        SqliteParameter id = insert.Parameters.Add("$id", SqliteType.Text);
        SqliteParameter text = insert.Parameters.Add("$text", SqliteType.Text);
        foreach (Entry entry in entries)
        {
            (id.Value, text.Value) = (entry.Id.Value, $"{entry.Title} {entry.Text}");
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
        select = connection.CreateCommand();
        select.CommandText = "SELECT id FROM entries WHERE entries MATCH $query ORDER BY rank LIMIT 5";
        select.Parameters.Add("$query", SqliteType.Text);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Search(string query)
    {
        select!.Parameters[0].Value = string.Join(" OR ", query.Split(' ').Select(word => $"\"{word}\""));
        List<string> found = [];
        using SqliteDataReader reader = select.ExecuteReader();
        while (reader.Read())
        {
            found.Add(reader.GetString(0));
        }

        return found;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        select?.Dispose();
        connection.Dispose();
    }
}
