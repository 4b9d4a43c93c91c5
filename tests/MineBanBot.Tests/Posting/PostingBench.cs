using System.Data.Common;

using Dapper;

using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

using MineBanBot.Discord.Ids;
using MineBanBot.Posting;
using MineBanBot.Posting.Delivering;
using MineBanBot.Posting.Ledger;
using MineBanBot.Posting.Sending;
using MineBanBot.Servers;
using MineBanBot.Tests.Store;

namespace MineBanBot.Tests.Posting;

/// <summary>A ledger, a sender and a Discord in memory, with a clock that stands still until it is moved.</summary>
internal sealed class PostingBench : IAsyncDisposable
{
    public static readonly GuildId Guild = new(123_456_789_012_345_678);
    public static readonly ChannelId News = new(223_456_789_012_345_678);
    public static readonly ChannelId Moderators = new(323_456_789_012_345_678);

    private PostingBench(TestStore store, bool enforcesNonces)
    {
        Store = store;
        Discord = new FakeDiscord(Time) { EnforcesNonces = enforcesNonces };
        Settings = new ServerSettingsStore(store.Database);
        Ledger = new PostingLedger(store.Database, Time);
        Notices = new ModeratorNotices(store.Database, Settings, Ledger, Time);
        Sender = NewSender();
    }

    public TestStore Store { get; }

    public List<IFailureListener> Listeners { get; } = [];

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));

    public FakeDiscord Discord { get; }

    public ServerSettingsStore Settings { get; }

    public PostingLedger Ledger { get; }

    public ModeratorNotices Notices { get; }

    public PostingSender Sender { get; }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static async Task<PostingBench> CreateAsync(StoreKind kind, bool enforcesNonces = true) => new(await TestStore.CreateAsync(kind), enforcesNonces);

    /// <summary>Another process with the same store.</summary>
    public PostingSender NewSender() => new(
        Ledger, new ReadBack(Discord, Ledger), new ChannelCheck(Discord), Notices, Listeners, Discord, Time, new Random(1), NullLogger<PostingSender>.Instance);

    public Task<bool> PlanAsync(string text, ChannelId? channel = null, int chunk = 0, string? subject = null, Delivery? delivery = null) => Store.Database.WriteAsync(
        transaction => Ledger.PlanAsync(transaction, new PlannedPosting(Guild, channel ?? News, PostingKind.Entry, subject ?? text, new PostingBody(text)) { Chunk = chunk, Delivery = delivery ?? Delivery.Plain }), Cancelled);

    /// <summary>Goes through what is due until nothing is.</summary>
    public async Task RunAsync()
    {
        while (await Sender.RunAsync(Cancelled) > 0)
        {
        }
    }

    public async Task PassAsync(TimeSpan time)
    {
        Time.Advance(time);
        await RunAsync();
    }

    public async Task<PostingRow[]> RowsAsync()
    {
        await using DbConnection connection = await Store.Database.OpenAsync(Cancelled);
        return [.. await connection.QueryAsync<PostingRow>("SELECT * FROM posting ORDER BY number")];
    }

    public async Task ExecuteAsync(string sql)
    {
        await using DbConnection connection = await Store.Database.OpenAsync(Cancelled);
        await connection.ExecuteAsync(sql);
    }

    public async Task<PostingRow> RowAsync() => Assert.Single(await RowsAsync());

    public async ValueTask DisposeAsync()
    {
        Settings.Dispose();
        await Store.DisposeAsync();
    }
}
