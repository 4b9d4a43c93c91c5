using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

using MineBanBot.Ask;
using MineBanBot.Cli.Importing;
using MineBanBot.Commands;
using MineBanBot.Country;
using MineBanBot.Discord;
using MineBanBot.Entries;
using MineBanBot.Feeds.Fetching;
using MineBanBot.Feeds.Parsing;
using MineBanBot.Feeds.Relating;
using MineBanBot.Feeds.Storing;
using MineBanBot.Feeds.Taking;
using MineBanBot.Hosting;
using MineBanBot.Knowledge;
using MineBanBot.Knowledge.Names;
using MineBanBot.News;
using MineBanBot.Settings;
using MineBanBot.Store;

namespace MineBanBot;

/// <summary>The list of parts. Nothing else builds services.</summary>
internal static class Composition
{
    /// <summary>What the import verb is made of.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="database">Where to.</param>
    /// <param name="time">The clock.</param>
    public static ServiceProvider ForImport(BotSettings settings, Database database, TimeProvider time)
    {
        ServiceCollection services = new();
        services.AddSingleton(time);
        services.AddSingleton(database);
        services.AddSingleton(SeedFolder.Read(settings.SeedsPath));
        services.AddSingleton(provider => new CountryNames(provider.GetRequiredService<SeedFolder>().Facts));
        services.AddFeeds(settings, time);
        services.AddSingleton<ImportSource>();
        return services.BuildServiceProvider();
    }

    /// <summary>Adds all that the bot is made of.</summary>
    /// <param name="services">Gets the parts.</param>
    /// <param name="discord">How to reach Discord.</param>
    /// <param name="knowledge">What answers come from.</param>
    /// <param name="database">The store, prepared.</param>
    /// <param name="time">The clock.</param>
    public static void AddMineBanBot(this IServiceCollection services, DiscordOptions discord, KnowledgeService knowledge, Database database, TimeProvider time)
    {
        services.AddSingleton(time);
        services.AddSingleton(knowledge);
        services.AddSingleton(database);
        services.AddSingleton<EntryReader>();
        services.AddSingleton<IndexFollower>();
        services.AddHostedService(provider => provider.GetRequiredService<IndexFollower>());

        services.AddSingleton<ICommand, AskCommand>();
        services.AddSingleton<ICommand, NewsCommand>();
        services.AddSingleton<ICommand, CountryCommand>();

        services.AddSingleton<CommandCatalog>();
        services.AddSingleton<IInteractionHandler, CommandRouter>();
        services.AddSingleton<IDiscordClient>(provider =>
            LeanDiscordClient.Create(discord, time, new Random(), provider.GetRequiredService<ILoggerFactory>()));
        services.AddSingleton<BotService>();
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<BotService>());
    }

    private static void AddFeeds(this IServiceCollection services, BotSettings settings, TimeProvider time)
    {
        services.AddFetching(new FetchOptions { AllowedHosts = settings.AllowedHosts }, time);
        services.AddSingleton(Rules.Load());
        services.AddSingleton<FeedParser>();
        services.AddSingleton<ItemJudge>();
        services.AddSingleton(provider => new EntryTaker(provider.GetRequiredService<Database>(), TitleStory.With(provider.GetRequiredService<CountryNames>()), time));
        services.AddSingleton<DocumentTaker>();
        services.AddSingleton<FeedStore>();
    }
}
