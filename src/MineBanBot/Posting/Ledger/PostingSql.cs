namespace MineBanBot.Posting.Ledger;

/// <summary>The SQL of postings: one text for both databases. Whoever took a row up last (attempts) may say what became of it.</summary>
internal static class PostingSql
{
    public const string NextNumber = "UPDATE counter SET value = value + 1 WHERE name = 'posting' RETURNING value";

    public const string Insert = """
        INSERT INTO posting (id, number, guild, channel, kind, subject, chunk, body, state, attempts, planned_at, next_at, delivery, steps, thread)
        VALUES (@Id, @Number, @Guild, @Channel, @Kind, @Subject, @Chunk, @Body, @State, 0, @PlannedAt, @NextAt, @Delivery, @Steps, @Thread)
        """;

    public const string Find = "SELECT * FROM posting WHERE channel = @Channel AND kind = @Kind AND subject = @Subject AND chunk = @Chunk";

    public const string ThreadOf = """
        SELECT thread FROM posting WHERE channel = @Channel AND kind = @Kind AND subject = @Subject AND thread IS NOT NULL LIMIT 1
        """;

    public const string OfSubjects = "SELECT * FROM posting WHERE kind = @Kind AND subject IN @Subjects ORDER BY number";

    public const string SomethingIsDue = "SELECT EXISTS (SELECT 1 FROM posting WHERE next_at <= @Now)";

    // A row waits for those before it in its channel. One that stays unknown, or whose thread is still to be started, holds up its own later
    // parts and nobody else.
    public const string Due = """
        SELECT due.* FROM posting AS due
        WHERE due.next_at <= @Now AND NOT EXISTS (
            SELECT 1 FROM posting AS earlier
            WHERE earlier.channel = due.channel AND earlier.number < due.number
            AND (earlier.state IN ('planned', 'sending')
                OR ((earlier.state = 'unknown' OR earlier.steps LIKE 'thread%') AND earlier.kind = due.kind AND earlier.subject = due.subject)))
        ORDER BY due.number LIMIT @Most
        """;

    public const string Take = """
        UPDATE posting SET state = @State, attempts = @Attempts, sent_at = @SentAt, error = @Error, next_at = @NextAt WHERE id = @Id
        """;

    public const string Postpone = "UPDATE posting SET next_at = @NextAt WHERE id = @Id";

    public const string Settle = """
        UPDATE posting SET state = @State, sent_at = @SentAt, error = @Error, next_at = @NextAt WHERE id = @Id AND attempts = @Attempts
        """;

    public const string Posted = """
        UPDATE posting SET state = 'posted', message = @Message, posted_at = @Now, error = NULL, thread = COALESCE(@Thread, thread),
            next_at = CASE WHEN edit IS NULL AND steps IS NULL THEN NULL ELSE @Now END
        WHERE id = @Id AND attempts = @Attempts
        """;

    public const string StepDone = """
        UPDATE posting SET steps = @Steps, error = @Error, next_at = CASE WHEN edit IS NULL AND @Steps IS NULL THEN NULL ELSE @Now END
        WHERE id = @Id AND attempts = @Attempts
        """;

    public const string LeadLaterParts = """
        UPDATE posting SET thread = @Thread WHERE channel = @Channel AND kind = @Kind AND subject = @Subject AND chunk > @Chunk
        """;

    public const string Rewrite = "UPDATE posting SET body = @Body WHERE id = @Id";

    public const string Change = """
        UPDATE posting SET edit = @Body, next_at = CASE WHEN state = 'posted' THEN @Now ELSE next_at END WHERE id = @Id
        """;

    // Between reading and writing there may have come a newer text, which stays to be done.
    public const string Edited = """
        UPDATE posting SET body = @Edit, error = @Error,
            next_at = CASE WHEN edit = @Edit THEN NULL ELSE @Now END, edit = CASE WHEN edit = @Edit THEN NULL ELSE edit END
        WHERE id = @Id AND attempts = @Attempts
        """;

    public const string FailLaterParts = """
        UPDATE posting SET state = 'failed', error = 'An earlier part of it could not be posted.', next_at = NULL
        WHERE channel = @Channel AND kind = @Kind AND subject = @Subject AND chunk > @Chunk AND state = 'planned'
        """;

    // Since something was last posted in the channel, by this row or an earlier one.
    public const string FailedAlike = """
        SELECT COUNT(*) FROM posting WHERE channel = @Channel AND state = 'failed' AND error = @Error AND id <> @Id
        AND number > COALESCE((SELECT MAX(number) FROM posting WHERE channel = @Channel AND state = 'posted'), 0)
        """;

    public const string KnownMessages = "SELECT message FROM posting WHERE channel = @Channel AND message IN @Messages";

    // Digests are few, and moderators look back at them and correct them.
    public const string Purge = "DELETE FROM posting WHERE state IN ('posted', 'failed', 'unknown') AND planned_at < @Before AND kind <> 'digest'";
}
