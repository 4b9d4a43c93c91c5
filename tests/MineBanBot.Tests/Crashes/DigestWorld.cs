using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

using Dapper;

using MineBanBot.Digests.Scheduling;
using MineBanBot.Posting.Delivering;
using MineBanBot.Posting.Ledger;
using MineBanBot.Sandbox;
using MineBanBot.Store;
using MineBanBot.Tests.EndToEnd;
using MineBanBot.Tests.Store;

namespace MineBanBot.Tests.Crashes;

/// <summary>A Discord that outlives the bots, and a store with schedules that post there in each of the ways there are.</summary>
internal sealed class DigestWorld : IAsyncDisposable
{
    private const string Token = "sandbox-minebanbot";

    private readonly SandboxServer sandbox;
    private readonly HttpClient control;
    private readonly List<ScheduleRow> schedules = [];
    private readonly Dictionary<string, List<long>> due = [];
    private long entries;

    private DigestWorld(SandboxServer sandbox, TestStore store)
    {
        (this.sandbox, Store) = (sandbox, store);
        control = new HttpClient { BaseAddress = sandbox.Address };
        control.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bot {Token}");
    }

    public TestStore Store { get; }

    /// <summary>How many due times there were.</summary>
    public int Due => due.Values.Sum(times => times.Count);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static long Now => TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();

    public static async Task<DigestWorld> StartAsync(StoreKind kind)
    {
        TestStore store = await TestStore.CreateAsync(kind);
        DigestWorld world = new(await SandboxServer.StartAsync(new SandboxOptions(), TimeProvider.System, Cancelled), store);
        JsonNode guild = (await world.GetAsync("sandbox"))["guilds"]![0]!;
        string Channel(string name) => (string)guild["channels"]!.AsArray().Single(channel => (string?)channel!["name"] == name)!["id"]!;
        string tag = (string)(await world.GetAsync($"api/v10/channels/{Channel("field-notes")}"))["available_tags"]![0]!["id"]!;
        await world.AddAsync(guild, Channel("general"), new Delivery { Role = $"{ulong.Parse((string)guild["id"]!, CultureInfo.InvariantCulture) + 2}" });
        await world.AddAsync(guild, Channel("landmine-news"), new Delivery { Thread = "" });
        await world.AddAsync(guild, Channel("announcements"), new Delivery { Publish = true });
        await world.AddAsync(guild, Channel("field-notes"), new Delivery { Post = "", Tags = [tag] });
        return world;
    }

    public BuiltProgram NewBot() => new(
        "run", "--Discord:Token", Token, "--Discord:ApiBase", new Uri(sandbox.Address, "api/v10").ToString(), "--Store:ConnectionString", Store.ConnectionString);

    /// <summary>Makes every schedule due at a time whose last due time had its turn.</summary>
    public Task MakeDueAsync(long at) => WriteAsync(async connection =>
    {
        foreach (ScheduleRow row in schedules)
        {
            if (await connection.ExecuteAsync("UPDATE schedule SET next_at = @at, wake_at = @at WHERE id = @Id AND next_at > @Soon", new { at, row.Id, Soon = Now + 3_600_000 }) == 1)
            {
                due[row.Id].Add(at);
            }
        }
    });

    /// <summary>What was taken up by the dead is taken up again. Later means: when Discord knows no nonce of theirs any more.</summary>
    public async Task ReleaseAsync(bool later)
    {
        await WriteAsync(connection => connection.ExecuteAsync(
            "UPDATE posting SET next_at = 0, sent_at = sent_at - @Ago WHERE next_at IS NOT NULL", new { Ago = later ? 300_000 : 0 }));
        if (later)
        {
            await PostAsync("sandbox/clock", """{"advance_ms":300000}""");
        }
    }

    /// <summary>Enough news that a digest has more than one part.</summary>
    public Task TellNewsAsync() => WriteAsync(async connection =>
    {
        await connection.ExecuteAsync("INSERT INTO source (key, publisher, title) VALUES ('news', 'News', 'The News') ON CONFLICT (key) DO NOTHING");
        for (int number = 0; number < 25; number++)
        {
            long id = ++entries;
            await connection.ExecuteAsync(
                """
                INSERT INTO entry (id, source, version, published, undated, title, body, url, countries, topics, content, announce, taken_at, changed_at, change)
                VALUES (@Id, 'news', 1, @Day, 0, @Title, NULL, @Url, '', 'casualties', @Id, 0, @Now, @Now, @Change)
                """,
                new
                {
                    Id = $"news-{id}",
                    Day = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    Title = $"Report {id} {Words(id)}",
                    Url = $"https://news.example/{id}/{new string('x', 150)}",
                    Now,
                    Change = await connection.ExecuteScalarAsync<long>("UPDATE counter SET value = value + 1 WHERE name = 'change' RETURNING value"),
                });
        }
    });

    public Task FaultAsync(string json) => PostAsync("sandbox/faults", json);

    /// <summary>How far the postings are, to choose a moment by.</summary>
    public static async Task<(long Planned, long Sending, long Posted)> ProgressAsync(DbConnection connection) =>
        await connection.QuerySingleAsync<(long, long, long)>(
            "SELECT COUNT(*), COALESCE(SUM(CASE WHEN attempts > 0 THEN 1 ELSE 0 END), 0), COALESCE(SUM(CASE WHEN state = 'posted' THEN 1 ELSE 0 END), 0) FROM posting");

    /// <summary>Whether there is nothing left to do.</summary>
    public Task<bool> IsSettledAsync() => ReadAsync(async connection =>
        await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM posting WHERE next_at IS NOT NULL") == 0
        && await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM schedule WHERE next_at <= @Now", new { Now }) == 0);

    /// <summary>Whether no message is there twice or by nobody's order: each is that of one posting.</summary>
    /// <param name="whole">Whether all that was due is to be there.</param>
    public async Task<string> ExpectAsync(bool whole)
    {
        PostingRow[] rows = await ReadAsync(async connection => (await connection.QueryAsync<PostingRow>("SELECT * FROM posting WHERE kind = 'digest' ORDER BY number")).ToArray());
        ILookup<string, (string Outcome, string Digest, long DueAt)> runs = (await ReadAsync(connection =>
            connection.QueryAsync<(string Schedule, string Outcome, string Digest, long DueAt)>("SELECT schedule, outcome, digest, due_at FROM schedule_run")))
            .ToLookup(run => run.Schedule, run => (run.Outcome, run.Digest, run.DueAt));
        HashSet<string> there = await MessagesAsync();
        string[] known = [.. rows.Select(row => row.Message).OfType<string>()];
        Assert.Distinct(known);
        Assert.Subset(there, known.ToHashSet());
        foreach (ScheduleRow schedule in schedules)
        {
            // Each due time had one turn, in which one digest was planned whole.
            Assert.Subset(due[schedule.Id].ToHashSet(), runs[schedule.Id].Select(run => run.DueAt).ToHashSet());
            Assert.All(runs[schedule.Id], run => Assert.Equal(RunOutcome.Posted, run.Outcome));
            foreach ((_, string digest, _) in runs[schedule.Id])
            {
                PostingRow[] parts = [.. rows.Where(row => row.Subject == digest)];
                Assert.NotEmpty(parts);
                Assert.Equal(Enumerable.Range(0, parts.Length).Select(chunk => (long)chunk), parts.Select(part => part.Chunk));
            }
        }

        Assert.Equal(runs.SelectMany(each => each).Select(run => run.Digest).Order(), rows.Select(row => row.Subject).Distinct().Order());
        if (whole)
        {
            Assert.All(rows, row => Assert.Equal((PostingState.Posted, null, null), (row.State, row.Error, row.Steps)));
            Assert.All(schedules, schedule => Assert.Equal(due[schedule.Id], runs[schedule.Id].Select(run => run.DueAt).Order()));
            Assert.Equal(known.ToHashSet(), there);
            return $"{Due} due times, {rows.Length} messages, {rows.Count(row => row.Chunk > 0)} of them later parts; {rows.Count(row => row.Attempts > 1)} were taken up more than once";
        }

        // Unknown is a state with its reason.
        Assert.All(rows.Where(row => row.State == PostingState.Unknown), row => Assert.NotNull(row.Error));
        Assert.DoesNotContain(rows, row => row.State == PostingState.Failed);
        return $"{rows.Count(row => row.State == PostingState.Unknown)} unknown";
    }

    public async ValueTask DisposeAsync()
    {
        control.Dispose();
        await sandbox.DisposeAsync();
        await Store.DisposeAsync();
    }

    // All that bots have said, in channels and threads.
    private async Task<HashSet<string>> MessagesAsync()
    {
        string guild = schedules[0].Guild;
        List<string> places = [.. schedules.Select(schedule => schedule.Channel).Where((_, index) => index < 3)];
        places.AddRange((await GetAsync($"api/v10/guilds/{guild}/threads/active"))["threads"]!.AsArray().Select(thread => (string)thread!["id"]!));
        HashSet<string> messages = [];
        foreach (string place in places)
        {
            foreach (JsonNode? message in (await GetAsync($"sandbox/channels/{place}/messages?user=admin")).AsArray())
            {
                if ((int)message!["type"]! == 0 && message["embeds"]!.AsArray().Count > 0)
                {
                    Assert.True(messages.Add((string)message["id"]!));
                }
            }
        }

        return messages;
    }

    private async Task AddAsync(JsonNode guild, string channel, Delivery delivery)
    {
        ScheduleRow row = new()
        {
            Id = Guid.NewGuid().ToString("N"),
            Guild = (string)guild["id"]!,
            Channel = channel,
            Times = "last day of the month 23:59",
            Zone = "Pacific/Kiritimati",
            PlannedZone = "Pacific/Kiritimati",
            Most = 25,
            WhenEmpty = ScheduleRow.Say,
            Delivery = delivery.ToJson(),
            NextAt = Now + (long)TimeSpan.FromDays(1).TotalMilliseconds,
            WakeAt = Now + (long)TimeSpan.FromDays(1).TotalMilliseconds,
            CreatedAt = Now,
        };
        using ScheduleStore store = new(Store.Database, TimeProvider.System);
        Assert.True(await store.AddAsync(row, Cancelled));
        schedules.Add(row);
        due[row.Id] = [];
    }

    private static string Words(long seed) => string.Join(' ', Enumerable.Range(0, 12).Select(index => $"w{(seed * 7919 * (index + 1)) % 99_991}"));

    // Leaves no connection open: the next start is to find what the last one left.
    private async Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read)
    {
        await using Database database = Store.Open();
        await using DbConnection connection = await database.OpenAsync(Cancelled);
        return await read(connection);
    }

    private Task<bool> WriteAsync(Func<DbConnection, Task> write) => ReadAsync(async connection =>
    {
        await using DbTransaction transaction = await connection.BeginTransactionAsync(Cancelled);
        await write(connection);
        await transaction.CommitAsync(Cancelled);
        return true;
    });

    private async Task<JsonNode> GetAsync(string path) => JsonNode.Parse(await control.GetStringAsync(path, Cancelled))!;

    private async Task PostAsync(string path, string json)
    {
        using StringContent body = new(json, Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await control.PostAsync(path, body, Cancelled);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(Cancelled));
    }
}
