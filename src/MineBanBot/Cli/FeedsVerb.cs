using System.CommandLine;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

using MineBanBot.Entries.Taking;
using MineBanBot.Feeds.Managing;
using MineBanBot.Feeds.Storing;
using MineBanBot.Feeds.Suggesting;
using MineBanBot.Settings;
using MineBanBot.Store;

namespace MineBanBot.Cli;

/// <summary>feeds: the sources that news are read from, for operators.</summary>
internal sealed class FeedsVerb(Surroundings surroundings)
{
    private readonly Argument<string> feed = new("FEED") { Description = "Its key or its address, as \"feeds list\" shows them" };
    private readonly Argument<string> url = new("URL") { Description = "The feed's address" };
    private readonly Argument<string> item = new("ITEM") { Description = "An item's address, or words of its title" };
    private readonly Option<bool> everything = new("--everything") { Description = "Take all items, not only those about landmines, the treaty or mine action" };
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Read and tell, add nothing" };

    /// <summary>The verb.</summary>
    public Command Command(Func<Command, Func<BotSettings, ParseResult, CancellationToken, Task<int>>, Command> withSettings)
    {
        return new Command("feeds", "The sources that news are read from")
        {
            With(new Command("list", "Shows the feeds and how they fare"), (services, _, token) => ListAsync(services, token)),
            With(new Command("suggestions", "Shows public sources that may be added, and who is behind each"), (services, _, _) => SuggestAsync(services)),
            With(new Command("add", "Checks a feed, shows three items and adds it") { url, everything, dryRun }, AddAsync),
            With(new Command("remove", "Stops reading a feed; its entries stay") { feed }, (services, parsed, token) => ChangeAsync(services, parsed, feeds => feeds.RemoveAsync, token)),
            With(new Command("pause", "Lets a feed rest") { feed }, (services, parsed, token) => ChangeAsync(services, parsed, feeds => feeds.PauseAsync, token)),
            With(new Command("resume", "Lets a feed go on") { feed }, (services, parsed, token) => ChangeAsync(services, parsed, feeds => feeds.RetryAsync, token)),
            With(new Command("retry", "Makes a feed due at once") { feed }, (services, parsed, token) => ChangeAsync(services, parsed, feeds => feeds.RetryAsync, token)),
            With(new Command("why", "Says why an item was or was not taken") { item }, WhyAsync),
        };

        Command With(Command command, Func<IServiceProvider, ParseResult, CancellationToken, Task<int>> action) =>
            withSettings(command, (settings, parsed, token) => RunAsync(settings, services => action(services, parsed, token), token));
    }

    private async Task<int> RunAsync(BotSettings settings, Func<IServiceProvider, Task<int>> action, CancellationToken cancellationToken)
    {
        try
        {
            await using Database database = StoreAddress.Open(settings.StoreConnection, surroundings.DataFolder, surroundings.Time);
            await database.PrepareAsync(NullLogger.Instance, cancellationToken);
            await using ServiceProvider services = Composition.ForFeeds(settings, database, surroundings.Time);
            return await action(services);
        }
        catch (StoreException exception)
        {
            return await FailAsync(exception.Message);
        }
    }

    private async Task<int> ListAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        IReadOnlyList<Feed> all = await services.GetRequiredService<FeedStore>().ListAsync(cancellationToken);
        foreach (Feed each in all)
        {
            await TellAsync($"{each.Key}  {each.Title}  {each.Url}{(each.Everything ? "  (everything)" : "")}");
            await TellAsync($"    {each.InWords(surroundings.Time.GetUtcNow())}");
        }

        await TellAsync(all.Count == 0 ? "No feeds are read; \"feeds suggestions\" shows some, \"feeds add URL\" adds one." : $"{all.Count} feed(s).");
        return ExitCode.Done;
    }

    private async Task<int> SuggestAsync(IServiceProvider services)
    {
        IReadOnlyList<SuggestedFeed> all = services.GetRequiredService<SuggestedSources>().All;
        foreach (SuggestedFeed each in all)
        {
            await TellAsync($"{each.Name}  {each.Url}  ({each.Language}{(each.Verified ? "" : ", not tried yet")})");
            await TellAsync($"    Covers: {each.Covers}");
            await TellAsync($"    Standpoint: {each.Standpoint}");
        }

        await TellAsync(all.Count == 0 ? "The seeds suggest no sources." : $"{all.Count} source(s), none of which is read before somebody adds it: \"feeds add URL\".");
        return ExitCode.Done;
    }

    private async Task<int> AddAsync(IServiceProvider services, ParseResult parsed, CancellationToken cancellationToken)
    {
        FeedTrial trial = await services.GetRequiredService<FeedDesk>().TryAsync(parsed.GetValue(url)!, parsed.GetValue(everything), guild: null, cancellationToken);
        if (trial is not FeedTrial.Good good)
        {
            return await FailAsync($"Nothing was added: {((FeedTrial.Bad)trial).Reason}");
        }

        await TellAsync($"{good.Feed.Title}: {good.Format}, {good.Items.Count} items, of which {good.Taken} would be taken.");
        foreach (IncomingItem shown in good.Shown)
        {
            await TellAsync($"  {(shown.Undated ? "no date" : shown.Published.ToString()),-10} {shown.Title ?? shown.Text?.Split('\n')[0] ?? "(no text)"}");
            await TellAsync($"             {(shown.Refused ? "Would not be taken. " : "")}{shown.Because}".TrimEnd());
        }

        if (services.GetRequiredService<SuggestedSources>().Of(good.Feed.Url) is { } suggested)
        {
            await TellAsync($"Covers: {suggested.Covers}");
            await TellAsync($"Standpoint: {suggested.Standpoint}");
        }

        if (parsed.GetValue(dryRun))
        {
            return ExitCode.Done;
        }

        Feed? added = await services.GetRequiredService<FeedStore>().AddAsync(good.Feed, cancellationToken);
        if (added is null)
        {
            return await FailAsync("This feed is read already.");
        }

        await TellAsync($"Added as {added.Key}. The running bot reads it within seconds; what it holds now is not announced.");
        return ExitCode.Done;
    }

    private async Task<int> ChangeAsync(
        IServiceProvider services, ParseResult parsed, Func<FeedStore, Func<string, CancellationToken, Task<bool>>> change, CancellationToken cancellationToken)
    {
        FeedStore feeds = services.GetRequiredService<FeedStore>();
        Feed? named = await feeds.FindAsync(parsed.GetValue(feed)!, cancellationToken);
        if (named is null || !await change(feeds)(named.Key, cancellationToken))
        {
            return await FailAsync("There is no such feed; \"feeds list\" shows all.");
        }

        await TellAsync($"Done: {named.Title}.");
        return ExitCode.Done;
    }

    private async Task<int> WhyAsync(IServiceProvider services, ParseResult parsed, CancellationToken cancellationToken)
    {
        IReadOnlyList<FeedReason> reasons = await services.GetRequiredService<FeedReasons>().OfAsync(parsed.GetValue(item)!, cancellationToken);
        foreach (FeedReason reason in reasons)
        {
            await TellAsync(reason.Title);
            await TellAsync($"    {reason.InWords}");
        }

        return reasons.Count > 0 ? ExitCode.Done : await FailAsync("No source has brought an item of this address or title.");
    }

    private Task TellAsync(string line) => surroundings.Output.WriteLineAsync(line);

    private async Task<int> FailAsync(string reason)
    {
        await surroundings.Error.WriteLineAsync(reason);
        return ExitCode.Failed;
    }
}
