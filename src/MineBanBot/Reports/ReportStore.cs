using System.Data.Common;
using System.Security.Cryptography;
using System.Text;

using Dapper;

using MineBanBot.Discord.Ids;
using MineBanBot.Store;

namespace MineBanBot.Reports;

/// <summary>
/// Reports and unanswered questions. No user is named: a reporter is a keyed hash of their id, so that they, and nobody else, can have
/// their reports deleted.
/// </summary>
internal sealed class ReportStore(Database database, TimeProvider time)
{
    /// <summary>Most that is kept of a server; when there is more, what is resolved goes first, then the oldest.</summary>
    public const int Most = 1000;

    private const string Secret = "reporter";

    /// <summary>Keeps what somebody says of an answer.</summary>
    /// <param name="guild">Where; null: not in a server.</param>
    /// <param name="by">Who.</param>
    /// <param name="question">What was asked.</param>
    /// <param name="answer">The answer's title.</param>
    /// <param name="remark">What they wrote.</param>
    /// <param name="cancellationToken">Keeps nothing.</param>
    /// <exception cref="StoreException">The store cannot be reached.</exception>
    public Task AddAsync(GuildId? guild, UserId by, string question, string? answer, string remark, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async transaction =>
            {
                string reporter = await ReporterAsync(by, transaction);
                return await KeepAsync(New(guild, Report.Wrong, question, answer, remark, reporter), transaction);
            },
            cancellationToken);

    /// <summary>Counts a question that got no answer.</summary>
    /// <exception cref="StoreException">The store cannot be reached.</exception>
    public Task NoteUnansweredAsync(GuildId? guild, string question, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async transaction =>
            {
                Report report = New(guild, Report.Unanswered, question, answer: null, remark: null, reporter: null);
                const string Again = "UPDATE report SET times = times + 1 WHERE guild = @Guild AND kind = @Kind AND question = @Question AND resolved_at IS NULL";
                return await transaction.Connection!.ExecuteAsync(Again, report, transaction) > 0 ? 0 : await KeepAsync(report, transaction);
            },
            cancellationToken);

    /// <summary>The open reports of a server, the most often asked first, then the newest.</summary>
    /// <param name="guild">The server; null: those that belong to none.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<Report>> OpenAsync(GuildId? guild, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await database.OpenAsync(cancellationToken);
        return
        [
            .. await connection.QueryAsync<Report>(
                "SELECT * FROM report WHERE guild = @Guild AND resolved_at IS NULL ORDER BY times DESC, created_at DESC, id", new { Guild = $"{guild}" }),
        ];
    }

    /// <summary>All reports of all servers, the oldest first.</summary>
    public async Task<IReadOnlyList<Report>> AllAsync(CancellationToken cancellationToken)
    {
        await using DbConnection connection = await database.OpenAsync(cancellationToken);
        return [.. await connection.QueryAsync<Report>("SELECT * FROM report ORDER BY created_at, id")];
    }

    /// <summary>Marks a report of a server as done with.</summary>
    /// <returns>Whether there was an open one of this id.</returns>
    public async Task<bool> ResolveAsync(GuildId guild, string id, CancellationToken cancellationToken) =>
        await database.WriteAsync(
            transaction => transaction.Connection!.ExecuteAsync(
                "UPDATE report SET resolved_at = @Now WHERE guild = @Guild AND id = @Id AND resolved_at IS NULL",
                new { Now = Now, Guild = guild.ToString(), Id = id },
                transaction),
            cancellationToken) > 0;

    /// <summary>Deletes the reports of a user.</summary>
    /// <returns>How many there were.</returns>
    public Task<int> ForgetAsync(UserId user, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async transaction => await transaction.Connection!.ExecuteAsync(
                "DELETE FROM report WHERE reporter = @Reporter", new { Reporter = await ReporterAsync(user, transaction) }, transaction),
            cancellationToken);

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    private Report New(GuildId? guild, string kind, string question, string? answer, string? remark, string? reporter) => new()
    {
        Id = Guid.CreateVersion7(time.GetUtcNow()).ToString("N"),
        Guild = $"{guild}",
        Kind = kind,
        Question = Clean(question),
        Answer = answer is null ? null : Clean(answer),
        Remark = remark is null ? null : Clean(remark),
        Times = 1,
        CreatedAt = Now,
        Reporter = reporter,
    };

    // PostgreSQL takes no NUL, and neither database half a surrogate.
    private static string Clean(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Replace('\0', ' ')));

    private static async Task<int> KeepAsync(Report report, DbTransaction transaction)
    {
        const string Insert = """
            INSERT INTO report (id, guild, kind, question, answer, remark, times, created_at, reporter)
            VALUES (@Id, @Guild, @Kind, @Question, @Answer, @Remark, @Times, @CreatedAt, @Reporter)
            """;
        const string Prune = """
            DELETE FROM report WHERE guild = @Guild AND id IN (
                SELECT id FROM report WHERE guild = @Guild
                ORDER BY CASE WHEN resolved_at IS NULL THEN 0 ELSE 1 END, created_at DESC, id DESC LIMIT 1000000 OFFSET @Most)
            """;
        await transaction.Connection!.ExecuteAsync(Insert, report, transaction);
        return await transaction.Connection!.ExecuteAsync(Prune, new { report.Guild, Most }, transaction);
    }

    private static async Task<string> ReporterAsync(UserId user, DbTransaction transaction)
    {
        DbConnection connection = transaction.Connection!;
        string? key = await connection.ExecuteScalarAsync<string?>("SELECT value FROM secret WHERE name = @Secret", new { Secret }, transaction);
        if (key is null)
        {
            key = RandomNumberGenerator.GetHexString(64);
            await connection.ExecuteAsync("INSERT INTO secret (name, value) VALUES (@Secret, @Key)", new { Secret, Key = key }, transaction);
        }

        return Convert.ToHexString(HMACSHA256.HashData(Convert.FromHexString(key), Encoding.UTF8.GetBytes(user.ToString())));
    }
}
