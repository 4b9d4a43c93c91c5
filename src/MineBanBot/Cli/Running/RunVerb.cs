using System.CommandLine;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

using MineBanBot.Digests;
using MineBanBot.Discord;
using MineBanBot.Entries;
using MineBanBot.Feeds.Polling;
using MineBanBot.Feeds.Suggesting;
using MineBanBot.Hosting;
using MineBanBot.Knowledge;
using MineBanBot.Knowledge.Tables;
using MineBanBot.Sandbox;
using MineBanBot.Settings;
using MineBanBot.Store;

using Serilog;
using Serilog.Extensions.Logging;

namespace MineBanBot.Cli.Running;

/// <summary>run: the bot on Discord, or without a token in a Discord of its own.</summary>
internal sealed class RunVerb(Surroundings surroundings)
{
    private const string SandboxToken = "sandbox-minebanbot";

    /// <summary>Runs until asked to end.</summary>
    public async Task<int> RunAsync(BotSettings settings, ParseResult parsed, CancellationToken cancellationToken)
    {
        await using Serilog.Core.Logger log = BotLog.Create(settings, surroundings.Error);
        using UnobservedFailures unobserved = new(log);
        SeedFolder seeds = SeedFolder.Read(settings.SeedsPath);
        foreach (DataProblem problem in seeds.Problems)
        {
            log.Warning("Left out: {Problem}", problem.ToString());
        }

        (IReadOnlyList<SuggestedFeed> suggested, IReadOnlyList<string> faults) = SuggestedFeeds.In(settings.SeedsPath);
        foreach (string fault in faults)
        {
            log.Warning("Left out: {Problem}", fault);
        }

        if (seeds.IsEmpty)
        {
            return await FailAsync($"No data to answer from in {settings.SeedsPath}; \"check\" lists what is wrong.");
        }

        log.Information(
            "{Rows} fact rows and {Entries} entries read, {Problems} left out",
            seeds.Facts.Rows,
            seeds.Pages.Sum(page => page.Entries.Count),
            seeds.Problems.Count);
        KnowledgeService knowledge = new(seeds);
        try
        {
            await using Database database = StoreAddress.Open(settings.StoreConnection, surroundings.DataFolder, surroundings.Time);
            using (SerilogLoggerFactory loggers = new(log))
            {
                await database.PrepareAsync(loggers.CreateLogger<Database>(), cancellationToken);
            }

            BotParts parts = new()
            {
                Discord = OptionsOf(settings, settings.Token ?? SandboxToken, settings.ApiBase),
                Seeds = seeds,
                Knowledge = knowledge,
                Database = database,
                Time = surroundings.Time,
                Fetching = Composition.FetchingBy(settings),
                Suggested = suggested,
                Polling = new PollOptions { Interval = settings.FeedInterval },
                Digests = new DigestOptions { MostItems = settings.DigestItems, PeriodDays = settings.DigestDays },
                FeedServers = settings.FeedServers,
                FeedsEverywhere = settings.Token is null,
            };
            return settings.Token is null
                ? await RunInSandboxAsync(settings, parts, log, cancellationToken)
                : await RunHostAsync(parts, page: null, log, cancellationToken);
        }
        catch (StoreException exception)
        {
            return await FailAsync(exception.Message);
        }
    }

    // By itself, so that a bot on Discord loads neither the sandbox nor the web server in it.
    private async Task<int> RunInSandboxAsync(BotSettings settings, BotParts parts, Serilog.Core.Logger log, CancellationToken cancellationToken)
    {
        try
        {
            await using SandboxServer sandbox =
                await SandboxServer.StartAsync(new SandboxOptions { Port = settings.SandboxPort }, surroundings.Time, cancellationToken);
            DiscordOptions discord = OptionsOf(settings, SandboxToken, new Uri(sandbox.Address, "api/v10"));
            return await RunHostAsync(parts with { Discord = discord }, sandbox.Address, log, cancellationToken);
        }
        catch (SandboxPortTakenException exception)
        {
            return await FailAsync(exception.Message);
        }
    }

    private static DiscordOptions OptionsOf(BotSettings settings, string token, Uri api) => new()
    {
        Token = token,
        ApiBase = api,
        Shards = settings.Shards,
        TestGuild = settings.TestGuild,
        Compression = settings.Compression,
        Version = typeof(RunVerb).Assembly.GetName().Version?.ToString(3) ?? "0.0.0",
    };

    // Building the indexes leaves garbage of several times their size, and connecting leaves some; an idle bot would hold on to it for days.
    private static void GiveBackMemory() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

    private async Task<int> RunHostAsync(BotParts parts, Uri? page, Serilog.Core.Logger log, CancellationToken cancellationToken)
    {
        HostApplicationBuilder builder = new(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddSerilog(log);
        builder.Services.Configure<ConsoleLifetimeOptions>(options => options.SuppressStatusMessages = true);
        builder.Services.AddMineBanBot(parts);
        using IHost host = builder.Build();
        await host.Services.GetRequiredService<IndexFollower>().CatchUpAsync(cancellationToken);
        await host.StartAsync(cancellationToken);
        await AnnounceAsync(host, page, cancellationToken);
        GiveBackMemory();
        await host.WaitForShutdownAsync(cancellationToken);
        return host.Services.GetRequiredService<BotService>().Failure is { } failure ? await FailAsync(failure) : ExitCode.Done;
    }

    // The address is printed once the bot is there to answer, so that who opens it at once is not left waiting.
    private async Task AnnounceAsync(IHost host, Uri? page, CancellationToken cancellationToken)
    {
        CancellationToken stopping = host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(stopping, cancellationToken);
        try
        {
            await host.Services.GetRequiredService<IDiscordClient>().WaitForReadyAsync(either.Token);
            string line = page is null
                ? "MineBanBot is connected to Discord. Ctrl+C ends it."
                : $"MineBanBot is ready. Open {page} in a browser, type / and choose /ask. Ctrl+C ends it.";
            await surroundings.Output.WriteLineAsync(line);
        }
        catch (Exception exception) when (exception is OperationCanceledException or DiscordException || either.IsCancellationRequested)
        {
            // It ended before it was ready: BotService keeps the reason, if there is one.
        }
    }

    private async Task<int> FailAsync(string reason)
    {
        await surroundings.Error.WriteLineAsync(reason);
        return ExitCode.Failed;
    }
}
