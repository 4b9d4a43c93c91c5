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
    {
        SeedFolder seeds = SeedFolder.Read(Path.Combine(AppContext.BaseDirectory, "seeds"));
        ServiceCollection services = new();
        services.AddLogging();
        services.AddMineBanBot(new BotParts
        {
            Discord = new DiscordOptions { Token = "sandbox-none", ApiBase = new Uri("http://127.0.0.1:1/") },
            Seeds = seeds,
            Knowledge = new KnowledgeService(seeds),
            Database = database,
            Time = TimeProvider.System,
        });
        provider = services.BuildServiceProvider();
    }

    internal CommandCatalog Catalog => provider.GetRequiredService<CommandCatalog>();

    public async ValueTask DisposeAsync()
    {
        await provider.DisposeAsync();
        await database.DisposeAsync();
    }
}
