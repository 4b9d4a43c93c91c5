namespace MineBanBot.Digests.Scheduling;

/// <summary>The SQL of schedules: one text for both databases.</summary>
internal static class ScheduleSql
{
    public const string All = "SELECT * FROM schedule ORDER BY created_at, id";

    public const string Find = "SELECT * FROM schedule WHERE id = @Id";

    public const string Insert = """
        INSERT INTO schedule (id, guild, channel, times, zone, countries, topics, most, delivery, approval_hours, unapproved, when_empty,
            next_at, planned_zone, reminded, wake_at, created_at)
        VALUES (@Id, @Guild, @Channel, @Times, @Zone, @Countries, @Topics, @Most, @Delivery, @ApprovalHours, @Unapproved, @WhenEmpty,
            @NextAt, @PlannedZone, 0, @WakeAt, @CreatedAt)
        """;

    public const string Update = """
        UPDATE schedule SET channel = @Channel, delivery = @Delivery, paused = @Paused, gone_since = @GoneSince, next_at = @NextAt, planned_zone = @PlannedZone,
            digest = @Digest, drafted_for = @DraftedFor, reminded = @Reminded, wake_at = @WakeAt
        WHERE id = @Id
        """;

    public const string Delete = "DELETE FROM schedule WHERE guild = @Guild AND id = @Id";

    public const string AddRun = """
        INSERT INTO schedule_run (schedule, due_at, outcome, digest, ran_at) VALUES (@Schedule, @DueAt, @Outcome, @Digest, @RanAt)
        ON CONFLICT (schedule, due_at) DO NOTHING
        """;

    public const string Runs = """
        SELECT schedule_run.* FROM schedule_run JOIN schedule ON schedule.id = schedule_run.schedule
        WHERE schedule.guild = @Guild ORDER BY due_at DESC LIMIT @Most
        """;

    public const string PurgeGone = "DELETE FROM schedule WHERE gone_since < @Before";

    public const string PurgeRuns = "DELETE FROM schedule_run WHERE due_at < @Before";
}
