namespace MineBanBot.Digests.Drafting;

/// <summary>The SQL of digests: one text for both databases.</summary>
internal static class DigestSql
{
    public const string Insert = """
        INSERT INTO digest (id, guild, channel, state, content, correction, schedule, due_at, created_at, decided_at)
        VALUES (@Id, @Guild, @Channel, @State, @Content, @Correction, @Schedule, @DueAt, @CreatedAt, @DecidedAt)
        """;

    public const string Find = "SELECT * FROM digest WHERE id = @Id";

    public const string Update = """
        UPDATE digest SET state = @State, content = @Content, correction = @Correction, decided_at = @DecidedAt WHERE id = @Id
        """;

    public const string Past = """
        SELECT * FROM digest WHERE guild = @Guild AND channel = @Channel AND state IN ('posted', 'empty') ORDER BY decided_at DESC LIMIT @Most
        """;

    public const string Open = """
        SELECT * FROM digest WHERE guild = @Guild AND channel = @Channel AND state IN ('draft', 'approved') AND schedule IS NULL AND created_at >= @Since
        ORDER BY created_at DESC LIMIT 1
        """;

    public const string History = "SELECT * FROM digest WHERE guild = @Guild ORDER BY created_at DESC, id DESC LIMIT @Most OFFSET @Skip";

    public const string Count = "SELECT COUNT(*) FROM digest WHERE guild = @Guild";
}
