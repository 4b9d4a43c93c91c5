using System.Data.Common;

using Dapper;

using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

using MineBanBot.Digests;
using MineBanBot.Digests.Asking;
using MineBanBot.Digests.Composing;
using MineBanBot.Digests.Drafting;
using MineBanBot.Digests.Publishing;
using MineBanBot.Digests.Scheduling;
using MineBanBot.Digests.Times;
using MineBanBot.Discord.Ids;
using MineBanBot.Entries;
using MineBanBot.Feeds.Relating;
using MineBanBot.Knowledge;
using MineBanBot.Knowledge.Names;
using MineBanBot.Posting;
using MineBanBot.Posting.Ledger;
using MineBanBot.Posting.Sending;
using MineBanBot.Servers;
using MineBanBot.Tests.Posting;
using MineBanBot.Tests.Store;

using NodaTime;

namespace MineBanBot.Tests.Digests.Scheduling;

/// <summary>Schedules over a store and a Discord in memory, with a clock that stands still until it is moved.</summary>
internal sealed class ScheduleBench : IAsyncDisposable
{
    public static readonly GuildId Guild = PostingBench.Guild;
    public static readonly ChannelId News = PostingBench.News;
    public static readonly ChannelId Moderators = PostingBench.Moderators;

    private static readonly Lazy<SeedFolder> Seeds = new(() => SeedFolder.Read(Path.Combine(AppContext.BaseDirectory, "seeds")));
    private static readonly Lazy<KnowledgeService> Knowledge = new(() => new KnowledgeService(Seeds.Value));

    private readonly IndexFollower entries;

    private ScheduleBench(TestStore store, FakeTimeProvider time)
    {
        (Store, Time) = (store, time);
        Discord = new FakeDiscord(time);
        Settings = new ServerSettingsStore(store.Database);
        Ledger = new PostingLedger(store.Database, time);
        Notices = new ModeratorNotices(store.Database, Settings, Ledger, time);
        Schedules = new ScheduleStore(store.Database, time);
        entries = new IndexFollower(new EntryReader(store.Database), Knowledge.Value, time, NullLogger<IndexFollower>.Instance);
        ApprovalRequest approval = new(Notices, Settings);
        Sender = new PostingSender(
            Ledger, new ReadBack(Discord, Ledger), new ChannelCheck(Discord), Notices, [new ScheduleFailures(approval, time)], Discord, time, new Random(1), NullLogger<PostingSender>.Instance);
        Runner = NewRunner();
    }

    public TestStore Store { get; }

    public FakeTimeProvider Time { get; }

    public FakeDiscord Discord { get; }

    public ServerSettingsStore Settings { get; }

    public PostingLedger Ledger { get; }

    public ModeratorNotices Notices { get; }

    public ScheduleStore Schedules { get; }

    public PostingSender Sender { get; }

    public ScheduleRunner Runner { get; }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static async Task<ScheduleBench> CreateAsync(StoreKind kind = StoreKind.Sqlite) => At(await TestStore.CreateAsync(kind), new DateTimeOffset(2026, 12, 1, 8, 0, 0, TimeSpan.Zero));

    /// <summary>Another bench over the same store, whose clock shows another time.</summary>
    public static ScheduleBench At(TestStore store, DateTimeOffset now) => new(store, new FakeTimeProvider(now));

    /// <summary>Another process with the same store.</summary>
    public ScheduleRunner NewRunner()
    {
        CurrentSources sources = new(Knowledge.Value, Seeds.Value, Rules.Load(), new CountryNames(Seeds.Value.Facts));
        DigestStore digests = new(Store.Database, Time);
        DigestMaker maker = new(new DigestDesk(sources, Settings, new DigestOptions(), Time), digests, Publisher(digests));
        return new ScheduleRunner(
            Store.Database, new ScheduleZones(Settings), maker, new ApprovalRequest(Notices, Settings), entries, Discord, Time, NullLogger<ScheduleRunner>.Instance);
    }

    /// <summary>Adds a schedule as the command does.</summary>
    public async Task<ScheduleRow> AddAsync(string text, string? zone = "UTC", Func<ScheduleRow, ScheduleRow>? with = null)
    {
        ScheduleRow row = new()
        {
            Id = Guid.NewGuid().ToString("N"),
            Guild = Guild.ToString(),
            Channel = News.ToString(),
            Times = text,
            Zone = zone,
            WhenEmpty = ScheduleRow.Say,
            CreatedAt = Now,
        };
        row = with?.Invoke(row) ?? row;
        DateTimeZone at = new ScheduleZones(Settings).Of(row);
        row = row with { NextAt = TimesReader.TryRead(text, out _)!.NextAfter(Instant.FromUnixTimeMilliseconds(Now), at)!.Value.ToUnixTimeMilliseconds(), PlannedZone = at.Id };
        row = row with { WakeAt = Agenda.WakeAt(row) };
        Assert.True(await Schedules.AddAsync(row, Cancelled));
        return row;
    }

    public Task ModeratorsAsync() => Settings.SetAsync(Guild, ServerSettings.ModeratorsChannelName, Moderators.ToString(), Cancelled);

    /// <summary>Moves the clock, does what is due for a schedule, and sends what is to be sent.</summary>
    public async Task<ScheduleRow> PassAsync(TimeSpan time, string id)
    {
        Time.Advance(time);
        await Runner.RunAsync(id, Cancelled);
        await SendAsync();
        return await RowAsync(id);
    }

    public async Task SendAsync()
    {
        while (await Sender.RunAsync(Cancelled) > 0)
        {
        }
    }

    public async Task<ScheduleRow> RowAsync(string id) => await Store.Database.ReadAsync(transaction => ScheduleStore.FindAsync(transaction, id), Cancelled) ?? throw new InvalidOperationException(id);

    public async Task<DigestRow> DigestAsync(string id) =>
        await Store.Database.ReadAsync(transaction => DigestStore.FindAsync(transaction, Guild, id), Cancelled) ?? throw new InvalidOperationException(id);

    public Task MoveAsync(DigestRow row, string state) =>
        Store.Database.WriteAsync(transaction => new DigestStore(Store.Database, Time).MoveAsync(transaction, row, state), Cancelled);

    public async Task<string[]> OutcomesAsync() => [.. (await Schedules.RunsAsync(Guild, 100, Cancelled)).Reverse().Select(run => run.Outcome)];

    /// <summary>What stands in a channel.</summary>
    public string[] Texts(ChannelId channel) =>
        [.. Discord.Standings.Where(each => each.Channel == channel).Select(each => each.Says.Content ?? each.Says.Embeds[0].Title ?? "")];

    public async Task<T[]> QueryAsync<T>(string sql)
    {
        await using DbConnection connection = await Store.Database.OpenAsync(Cancelled);
        return [.. await connection.QueryAsync<T>(sql)];
    }

    public async ValueTask DisposeAsync()
    {
        entries.Dispose();
        Settings.Dispose();
        Schedules.Dispose();
        await Store.DisposeAsync();
    }

    private long Now => Time.GetUtcNow().ToUnixTimeMilliseconds();

    private DigestPublisher Publisher(DigestStore digests) => new(Ledger, digests, Time);
}
