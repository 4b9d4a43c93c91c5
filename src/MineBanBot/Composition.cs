using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

using MineBanBot.Ask;
using MineBanBot.Commands;
using MineBanBot.Country;
using MineBanBot.Discord;
using MineBanBot.Entries;
using MineBanBot.Follow;
using MineBanBot.Hosting;
using MineBanBot.Knowledge;
using MineBanBot.News;
using MineBanBot.Posting;
using MineBanBot.Servers;
using MineBanBot.Store;

namespace MineBanBot;

/// <summary>The list of parts. Nothing else builds services.</summary>
internal static class Composition
{
    /// <summary>Adds all that the bot is made of.</summary>
    /// <param name="services">Gets the parts.</param>
    /// <param name="discord">How to reach Discord.</param>
    /// <param name="knowledge">What answers come from.</param>
    /// <param name="database">The store, prepared; the caller disposes of it.</param>
    /// <param name="time">The clock.</param>
    public static void AddMineBanBot(
        this IServiceCollection services, DiscordOptions discord, KnowledgeService knowledge, Database database, TimeProvider time)
    {
        services.AddSingleton(time);
        services.AddSingleton(knowledge);
        services.AddSingleton(database);

        services.AddSingleton<EntryReader>();

        services.AddSingleton<ICommand, AskCommand>();
        services.AddSingleton<ICommand, NewsCommand>();
        services.AddSingleton<ICommand, CountryCommand>();
        services.AddServers();
        services.AddPosting();
        services.AddFollow();

        services.AddSingleton<CommandCatalog>();
        services.AddSingleton<IInteractionHandler, CommandRouter>();
        services.AddSingleton<IDiscordClient>(provider =>
            LeanDiscordClient.Create(discord, time, new Random(), provider.GetRequiredService<ILoggerFactory>()));
        services.AddSingleton<BotService>();
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<BotService>());
    }
}
