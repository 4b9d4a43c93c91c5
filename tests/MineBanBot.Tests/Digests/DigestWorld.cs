using System.Data.Common;

using Dapper;

using Microsoft.Extensions.Time.Testing;

using MineBanBot.Digests;
using MineBanBot.Digests.Asking;
using MineBanBot.Digests.Composing;
using MineBanBot.Digests.Contents;
using MineBanBot.Digests.Drafting;
using MineBanBot.Digests.Panel;
using MineBanBot.Digests.Publishing;
using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Interactions;
using MineBanBot.Knowledge;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Language;
using MineBanBot.Posting.Ledger;
using MineBanBot.Servers;
using MineBanBot.Tests.Store;

namespace MineBanBot.Tests.Digests;

/// <summary>The parts behind /digest over a store, as one process has them; another one over the same store is a restart.</summary>
internal sealed class DigestWorld : IDisposable
{
    public static readonly GuildId Guild = new(123_456_789_012_345_678);
    public static readonly ChannelId Channel = new(223_456_789_012_345_678);

    private readonly TestStore store;
    private readonly ServerSettingsStore settings;

    public DigestWorld(TestStore store, params Entry[] entries)
    {
        this.store = store;
        KnowledgeService knowledge = new(News.Seeds);
        knowledge.Put(entries);
        CurrentSources sources = News.SourcesOf(knowledge);
        settings = new ServerSettingsStore(store.Database);
        Ledger = new PostingLedger(store.Database, Time);
        Digests = new DigestStore(store.Database, Time);
        Publisher = new DigestPublisher(Ledger, Digests, Time);
        Desk = new DigestDesk(sources, settings, new DigestOptions(), Time);
        Panel = new PanelActions(store.Database, Digests, Publisher, Desk, new WishReader(knowledge, Time), new LinkedItem(sources));
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(News.Day, new TimeOnly(9, 0), TimeSpan.Zero));

    public PostingLedger Ledger { get; }

    public DigestStore Digests { get; }

    public DigestPublisher Publisher { get; }

    public DigestDesk Desk { get; }

    public PanelActions Panel { get; }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>A stored draft.</summary>
    public Task<DigestRow> DraftAsync(DigestWish? wish = null) => store.Database.WriteAsync(
        async transaction =>
        {
            DigestRow row = Digests.Draft(Guild, Channel, await Desk.ComposeAsync(transaction, Guild, Channel, wish ?? new DigestWish()));
            await DigestStore.AddAsync(transaction, row);
            return row;
        },
        Cancelled);

    /// <summary>What would be composed now.</summary>
    public Task<Digest> ComposeAsync(DigestWish wish) => store.Database.ReadAsync(transaction => Desk.ComposeAsync(transaction, Guild, Channel, wish), Cancelled);

    /// <summary>Presses a button, or uses a select.</summary>
    public Task<Reply?> PressAsync(DigestRow row, string act, int item = 0, string verb = PanelId.Draft, GuildId? guild = null, params string[] values) =>
        Panel.HandleAsync(new Interaction.Component(Origin(guild), new PanelId(verb, act, row.Id, item).ToString(), values, new MessageId(7)), Texts.Of(Languages.English), Cancelled);

    /// <summary>Sends a form.</summary>
    public Task<Reply?> SubmitAsync(DigestRow row, string act, int item, string verb, params (string Name, string Value)[] fields) =>
        Panel.HandleAsync(
            new Interaction.Modal(Origin(null), new PanelId(verb, act, row.Id, item).ToString(), fields.ToDictionary(field => field.Name, field => field.Value)), Texts.Of(Languages.English), Cancelled);

    /// <summary>The digest as it is stored now.</summary>
    public async Task<DigestRow> NowAsync(DigestRow row) => (await Digests.FindAsync(Guild, row.Id, Cancelled))!;

    /// <summary>What was handed over to be posted.</summary>
    public async Task<PostingRow[]> PostingsAsync()
    {
        await using DbConnection connection = await store.Database.OpenAsync(Cancelled);
        return [.. await connection.QueryAsync<PostingRow>("SELECT * FROM posting ORDER BY number")];
    }

    public void Dispose() => settings.Dispose();

    private static InteractionOrigin Origin(GuildId? guild) => new(new InteractionId(1), new InteractionUser(new UserId(2), "somebody", 0), guild ?? Guild, Channel, "en-GB");
}
