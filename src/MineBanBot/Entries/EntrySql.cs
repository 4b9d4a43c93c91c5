namespace MineBanBot.Entries;

/// <summary>The SQL of entries: one text for both databases.</summary>
internal static class EntrySql
{
    public const string KeepSource = """
        INSERT INTO source (key, publisher, title, url) VALUES (@Key, @Publisher, @Title, @Url)
        ON CONFLICT (key) DO UPDATE SET publisher = excluded.publisher, title = excluded.title, url = excluded.url
        """;

    public const string OtherSources = "SELECT COUNT(*) FROM source WHERE key <> @Source";

    public const string RowsOfKeys = """
        SELECT item_key.key AS item_key, entry.* FROM item_key JOIN entry ON entry.id = item_key.entry
        WHERE item_key.source = @Source AND item_key.key IN @Keys
        """;

    public const string TakenIds = "SELECT id FROM entry WHERE id IN @Ids";

    public const string Refusals = "SELECT key, reason FROM refusal WHERE source = @Source";

    public const string SameLinkElsewhere = """
        SELECT item_key.key AS item_key, entry.*
        FROM item_key JOIN entry ON entry.id = item_key.entry
        WHERE item_key.key IN @Keys AND item_key.source <> @Source
        ORDER BY entry.taken_at DESC, entry.id DESC
        """;

    public const string DaysOfOthers = "SELECT DISTINCT published FROM entry WHERE published BETWEEN @First AND @Last AND source <> @Source";

    public const string OthersOfDay = """
        SELECT entry.*, source.publisher, source.title AS source_title, source.url AS source_url
        FROM entry JOIN source ON source.key = entry.source
        WHERE entry.published = @Day AND entry.source <> @Source AND entry.title IS NOT NULL
        ORDER BY entry.taken_at, entry.id LIMIT @Most
        """;

    public const string NextChanges = "UPDATE counter SET value = value + @Count WHERE name = 'change' RETURNING value";

    public const string Insert = """
        INSERT INTO entry (id, source, same_as, version, published, undated, title, body, url, countries, topics, because, content, announce, taken_at, changed_at, change)
        VALUES (@Id, @Source, @SameAs, @Version, @Published, @Undated, @Title, @Body, @Url, @Countries, @Topics, @Because, @Content, @Announce, @TakenAt, @ChangedAt, @Change)
        """;

    public const string Update = """
        UPDATE entry SET version = @Version, published = @Published, title = @Title, body = @Body, url = @Url, countries = @Countries, topics = @Topics,
            because = @Because, content = @Content, changed_at = @ChangedAt, change = @Change
        WHERE id = @Id
        """;

    public const string KeepVersion = """
        INSERT INTO entry_version (entry, version, published, title, body, url, countries, topics, content, since)
        VALUES (@Id, @Version, @Published, @Title, @Body, @Url, @Countries, @Topics, @Content, @ChangedAt)
        """;

    // The first one says what the entry was when it came in.
    public const string ForgetVersions = "DELETE FROM entry_version WHERE entry = @Id AND version > 1 AND version < @Oldest";

    public const string Touch = "UPDATE entry SET change = @Change WHERE id = @Id";

    public const string KeepKey = "INSERT INTO item_key (source, key, entry) VALUES (@Source, @Key, @Entry)";

    public const string Pardon = "DELETE FROM refusal WHERE source = @Source AND key = @Key";

    public const string Refuse = """
        INSERT INTO refusal (source, key, title, url, reason, seen_at) VALUES (@Source, @Key, @Title, @Url, @Reason, @SeenAt)
        ON CONFLICT (source, key) DO UPDATE SET title = excluded.title, url = excluded.url, reason = excluded.reason, seen_at = excluded.seen_at
        """;

    public const string ForgetRefusals = """
        DELETE FROM refusal WHERE source = @Source AND key NOT IN
            (SELECT key FROM refusal WHERE source = @Source ORDER BY seen_at DESC, key LIMIT @Kept)
        """;

    // COALESCE, since nearly all rows have none: the index on change is the one to go by. What changed, and what stands for something that changed, is read with its source; a page of the changes at a time.
    public const string Changes = """
        SELECT entry.*, source.publisher, source.title AS source_title, source.url AS source_url
        FROM entry JOIN source ON source.key = entry.source
        WHERE entry.change > @After AND COALESCE(entry.same_as, '') = ''
        ORDER BY entry.change LIMIT @Most
        """;

    // The columns that an answer needs of the same entries, in the order in which they are read; the few sources apart.
    public const string Page = """
        SELECT id, source, published, title, body, url, countries, topics, version, changed_at, undated, change
        FROM entry WHERE change > @After AND COALESCE(same_as, '') = ''
        ORDER BY change LIMIT @Most
        """;

    public const string Sources = "SELECT key AS source, publisher, title AS source_title, url AS source_url FROM source";

    public const string AlsoOf = """
        SELECT entry.*, source.publisher, source.title AS source_title, source.url AS source_url
        FROM entry JOIN source ON source.key = entry.source
        WHERE entry.same_as IN (SELECT id FROM entry WHERE change > @After AND change <= @Last) ORDER BY entry.taken_at, entry.id
        """;
}
