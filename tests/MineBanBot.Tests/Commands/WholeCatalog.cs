using Microsoft.Extensions.DependencyInjection;

using MineBanBot.Commands;
using MineBanBot.Discord;
using MineBanBot.Knowledge;
using MineBanBot.Tests.Store;

namespace MineBanBot.Tests.Commands;

/// <summary>All commands as the bot has them, over a store of their own, composed as it composes them but not connected to anything.</summary>
public sealed class WholeCatalog : IAsyncLifetime
{
    private readonly KnowledgeService knowledge;
    private TestStore? store;
    private ServiceProvider? provider;

    public WholeCatalog()
        : this(new KnowledgeService(Seeds))
    {
    }

    private WholeCatalog(KnowledgeService knowledge) => this.knowledge = knowledge;

    /// <summary>The data that comes with the bot.</summary>
    internal static SeedFolder Seeds { get; } = SeedFolder.Read(Path.Combine(AppContext.BaseDirectory, "seeds"));

    internal CommandCatalog Catalog => Service<CommandCatalog>();

    internal IInteractionHandler Router => Service<IInteractionHandler>();

    /// <summary>All commands over other knowledge.</summary>
    internal static async Task<WholeCatalog> OfAsync(KnowledgeService knowledge)
    {
        WholeCatalog bot = new(knowledge);
        await bot.InitializeAsync();
        return bot;
    }

    public async ValueTask InitializeAsync()
    {
        store = await TestStore.CreateAsync(StoreKind.Sqlite);
        ServiceCollection services = new();
        services.AddLogging();
        services.AddMineBanBot(new BotParts
        {
            // Nobody listens there.
            Discord = new DiscordOptions { Token = "sandbox-none", ApiBase = new Uri("http://127.0.0.1:1/") },
            Seeds = Seeds,
            Knowledge = knowledge,
            Database = store.Database,
            Time = TimeProvider.System,
            Cooldown = new CooldownOptions { Questions = 1_000_000 },
        });
        provider = services.BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await (provider?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (store?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    /// <summary>A part of the bot.</summary>
    internal T Service<T>()
        where T : notnull => provider!.GetRequiredService<T>();
}
