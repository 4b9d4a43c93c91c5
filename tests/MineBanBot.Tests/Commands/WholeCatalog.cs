using Microsoft.Extensions.DependencyInjection;

using MineBanBot.Commands;
using MineBanBot.Discord;
using MineBanBot.Knowledge;
using MineBanBot.Store;

namespace MineBanBot.Tests.Commands;

/// <summary>All commands as the bot has them, composed as it composes them but not started.</summary>
public sealed class WholeCatalog : IAsyncDisposable
{
    private readonly Database database = StoreAddress.Open("Data Source=:memory:", Path.GetTempPath(), TimeProvider.System);
    private readonly ServiceProvider provider;

    public WholeCatalog()
        : this(new KnowledgeService(Seeds))
    {
    }

    internal WholeCatalog(KnowledgeService knowledge)
    {
        ServiceCollection services = new();
        services.AddLogging();
        services.AddMineBanBot(new BotParts
        {
            Discord = new DiscordOptions { Token = "sandbox-none", ApiBase = new Uri("http://127.0.0.1:1/") },
            Seeds = Seeds,
            Knowledge = knowledge,
            Database = database,
            Time = TimeProvider.System,
        });
        provider = services.BuildServiceProvider();
    }

    /// <summary>The data that comes with the bot.</summary>
    internal static SeedFolder Seeds { get; } = SeedFolder.Read(Path.Combine(AppContext.BaseDirectory, "seeds"));

    internal CommandCatalog Catalog => provider.GetRequiredService<CommandCatalog>();

    public async ValueTask DisposeAsync()
    {
        await provider.DisposeAsync();
        await database.DisposeAsync();
    }
}
