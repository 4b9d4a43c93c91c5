using System.Data.Common;

using Dapper;

using MineBanBot.Discord.Ids;
using MineBanBot.Posting.Ledger;
using MineBanBot.Servers;
using MineBanBot.Store;

namespace MineBanBot.Posting;

/// <summary>
/// Words to the moderators of a server, in the channel that they chose. As long as they have chosen none, what they are to be told is kept,
/// for as long as a posting is worth sending.
/// </summary>
internal sealed class ModeratorNotices(Database database, ServerSettingsStore settings, PostingLedger ledger, TimeProvider time)
{
    private const string Keep = """
        INSERT INTO untold (guild, occasion, text, since) VALUES (@Guild, @Occasion, @Text, @Since) ON CONFLICT (guild, occasion) DO NOTHING
        """;

    private const string Kept = "SELECT guild, occasion, text, since FROM untold ORDER BY since, occasion";

    /// <summary>Plans a notice, where its occasion is written.</summary>
    /// <param name="transaction">Where its occasion is written.</param>
    /// <param name="guild">The server.</param>
    /// <param name="occasion">Names what it is about: there is one notice of each.</param>
    /// <param name="text">What it says, in Discord's Markdown.</param>
    /// <param name="buttons">Buttons under it; what has to be kept is told without.</param>
    public Task PlanAsync(DbTransaction transaction, GuildId guild, string occasion, string text, params IReadOnlyList<PostingBody.Button> buttons) =>
        settings.Of(guild).ModeratorsChannel is { } channel
            ? ledger.PlanAsync(transaction, new PlannedPosting(guild, channel, PostingKind.Notice, occasion, new PostingBody(text) { Buttons = buttons.Count == 0 ? null : buttons }))
            : transaction.Connection!.ExecuteAsync(Keep, new { Guild = guild.ToString(), Occasion = occasion, Text = text, Since = Now() }, transaction);

    /// <summary>Plans what was kept for servers that have chosen a channel since, and forgets what is too old.</summary>
    /// <returns>How many were planned.</returns>
    /// <exception cref="StoreException">The store cannot be reached.</exception>
    public async Task<int> CatchUpAsync(CancellationToken cancellationToken)
    {
        await using (DbConnection connection = await database.OpenAsync(cancellationToken))
        {
            // Most of the time there is nothing to do, and nobody has to wait for his turn to write.
            if (!(await connection.QueryAsync<Row>(Kept)).Any(row => IsOld(row) || ChannelOf(row) is not null))
            {
                return 0;
            }
        }

        return await database.WriteAsync(
            async transaction =>
            {
                Row[] rows = [.. (await transaction.Connection!.QueryAsync<Row>(Kept, transaction: transaction)).Where(row => IsOld(row) || ChannelOf(row) is not null)];
                foreach (Row row in rows.Where(row => !IsOld(row)))
                {
                    await PlanAsync(transaction, GuildOf(row), row.Occasion, row.Text);
                }

                await transaction.Connection!.ExecuteAsync("DELETE FROM untold WHERE guild = @Guild AND occasion = @Occasion", rows, transaction);
                return rows.Count(row => !IsOld(row));
            },
            cancellationToken);
    }

    private static GuildId GuildOf(Row row) => GuildId.TryParse(row.Guild) ?? throw new FormatException($"{row.Occasion} is for no server: {row.Guild}.");

    private bool IsOld(Row row) => Now() - row.Since > PostingLedger.Worthwhile.TotalMilliseconds;

    private ChannelId? ChannelOf(Row row) => settings.Of(GuildOf(row)).ModeratorsChannel;

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();

    private sealed record Row
    {
        public string Guild { get; init; } = "";

        public string Occasion { get; init; } = "";

        public string Text { get; init; } = "";

        public long Since { get; init; }
    }
}
