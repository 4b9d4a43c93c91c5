using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

using MineBanBot.About;
using MineBanBot.Ask;
using MineBanBot.Checking;
using MineBanBot.Cli.Importing;
using MineBanBot.Commands;
using MineBanBot.Commands.Cards;
using MineBanBot.Compare;
using MineBanBot.Country;
using MineBanBot.Define;
using MineBanBot.Discord;
using MineBanBot.Entries;
using MineBanBot.Entries.Taking;
using MineBanBot.Feeds.Fetching;
using MineBanBot.Feeds.Managing;
using MineBanBot.Feeds.Parsing;
using MineBanBot.Feeds.Polling;
using MineBanBot.Feeds.Relating;
using MineBanBot.Feeds.Storing;
using MineBanBot.Feeds.Suggesting;
using MineBanBot.Feeds.Taking;
using MineBanBot.Figures;
using MineBanBot.Follow;
using MineBanBot.Help;
using MineBanBot.Hosting;
using MineBanBot.Knowledge;
using MineBanBot.Knowledge.Names;
using MineBanBot.News;
using MineBanBot.Posting;
using MineBanBot.Privacy;
using MineBanBot.Reports;
using MineBanBot.Safety;
using MineBanBot.Servers;
using MineBanBot.Settings;
using MineBanBot.Setup;
using MineBanBot.States;
using MineBanBot.Store;
using MineBanBot.Treaty;

namespace MineBanBot;

/// <summary>The list of parts. Nothing else builds services.</summary>
internal static class Composition
{
    /// <summary>Adds all that the bot is made of.</summary>
    public static void AddMineBanBot(this IServiceCollection services, BotParts parts)
    {
        services.AddSingleton(parts.Time);
        services.AddSingleton(parts.Knowledge);
        services.AddSingleton(parts.Database);
        services.AddSingleton<EntryReader>();
        services.AddSingleton<IndexFollower>();
        services.AddHostedService(provider => provider.GetRequiredService<IndexFollower>());
        services.AddFeeds(parts.Seeds, parts.Fetching, parts.Time);
        services.AddSingleton(new SuggestedSources(parts.Suggested));
        services.AddSingleton(parts.Polling);
        services.AddSingleton<FeedVisit>();
        services.AddSingleton<IFeedNotices, FeedNotices>();
        services.AddSingleton<FeedRoster>();
        services.AddSingleton(provider => new FeedServers(parts.FeedServers, parts.FeedsEverywhere, provider.GetRequiredService<IDiscordClient>().Guilds));
        services.AddHostedService<FeedPoller>();

        services.AddAsk();
        services.AddSingleton<CardReplies>();
        services.AddSingleton<NewsSources>();
        services.AddSingleton<ICommand, NewsCommand>();
        services.AddSingleton<ICommand, CountryCommand>();
        services.AddSingleton<ICommand, CompareCommand>();
        services.AddSingleton<ICommand, TreatyCommand>();
        services.AddSingleton<ICommand, StatesCommand>();
        services.AddSingleton<ICommand, DefineCommand>();
        services.AddSingleton<ICommand, FiguresCommand>();
        services.AddSingleton<ICommand, FeedsCommand>();
        services.AddSingleton<ICommand, SettingsCommand>();
        services.AddSingleton<ICommand, SafetyCommand>();
        services.AddSingleton<ICommand, AboutCommand>();
        services.AddSingleton<ICommand, HelpCommand>();
        services.AddSingleton<ICommand, ForgetMeCommand>();
        services.AddSingleton<ICommand, CheckCommand>();
        services.AddReports();
        services.AddServers();
        services.AddPosting();
        services.AddFollow();

        services.AddSingleton(parts.Cooldown);
        services.AddSingleton<Cooldown>();
        services.AddSingleton<CommandCatalog>();
        services.AddSingleton(provider => new Lazy<CommandCatalog>(provider.GetRequiredService<CommandCatalog>));
        services.AddSingleton<IInteractionHandler, CommandRouter>();
        services.AddSingleton<IDiscordClient>(provider =>
            LeanDiscordClient.Create(parts.Discord, parts.Time, new Random(), provider.GetRequiredService<ILoggerFactory>()));
        services.AddSingleton<BotService>();
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<BotService>());
    }

    /// <summary>What the verbs are made of that read feeds without Discord.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="database">The store, prepared; the caller disposes of it.</param>
    /// <param name="time">The clock.</param>
    public static ServiceProvider ForFeeds(BotSettings settings, Database database, TimeProvider time)
    {
        ServiceCollection services = new();
        services.AddSingleton(time);
        services.AddSingleton(database);
        services.AddFeeds(SeedFolder.Read(settings.SeedsPath), FetchingBy(settings), time);
        services.AddSingleton(new SuggestedSources(SuggestedFeeds.In(settings.SeedsPath).Feeds));
        services.AddSingleton<ImportSource>();
        services.AddSingleton<ImportedSources>();
        return services.BuildServiceProvider();
    }

    /// <summary>How feeds are fetched by these settings.</summary>
    public static FetchOptions FetchingBy(BotSettings settings) => new() { AllowedHosts = settings.AllowedHosts, Contact = settings.Contact };

    private static void AddFeeds(this IServiceCollection services, SeedFolder seeds, FetchOptions fetching, TimeProvider time)
    {
        CountryNames countries = new(seeds.Facts);
        services.AddSingleton(seeds);
        services.AddSingleton(countries);
        services.AddFetching(fetching, time);
        services.AddSingleton(_ => Rules.Load());
        services.AddSingleton<FeedParser>();
        services.AddSingleton<ItemJudge>();
        services.AddSingleton(provider => new EntryTaker(provider.GetRequiredService<Database>(), TitleStory.With(countries), time));
        services.AddSingleton<DocumentTaker>();
        services.AddSingleton<FeedStore>();
        services.AddSingleton<FeedDesk>();
        services.AddSingleton<FeedReasons>();
    }
}
