using MineBanBot.Commands;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Components;
using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Messages;
using MineBanBot.Feeds.Storing;
using MineBanBot.Feeds.Suggesting;
using MineBanBot.Knowledge.Answers;

namespace MineBanBot.Feeds.Managing;

/// <summary>/feeds: which sources are read, how they fare, and why an item was or was not taken.</summary>
internal sealed class FeedsCommand(FeedStore feeds, FeedDesk desk, FeedRoster roster, FeedReasons reasons, FeedServers servers, SuggestedSources suggested, TimeProvider time)
    : ICommand
{
    // Behind it stands what is taken of the feed: each moderator confirms what he was shown.
    private const string All = "all";
    private const string Some = "some";
    private const string Add = "feeds:add:";
    private const string Leave = "feeds:leave:";
    private const string List = "feeds:list:";

    private static readonly CommandOption Which = new(OptionType.Text, "feed", "Which feed") { Required = true, Autocomplete = true, MaxLength = 100 };

    /// <inheritdoc/>
    public CommandDefinition Definition { get; } = new(
        "feeds",
        "For moderators: the sources that news are read from",
        new CommandOption(OptionType.Subcommand, "list", "Shows the feeds and how they fare"),
        new CommandOption(OptionType.Subcommand, "add", "Checks a feed, shows some of it, and asks whether to add it")
        {
            Options =
            [
                new CommandOption(OptionType.Text, "url", "The feed's address") { Required = true, Autocomplete = true, MaxLength = 1000 },
                new CommandOption(OptionType.Boolean, "everything", "Take all items, not only those about landmines, the treaty or mine action"),
            ],
        },
        new CommandOption(OptionType.Subcommand, "remove", "Stops reading a feed; its entries stay") { Options = [Which] },
        new CommandOption(OptionType.Subcommand, "pause", "Lets a feed rest") { Options = [Which] },
        new CommandOption(OptionType.Subcommand, "resume", "Lets a feed go on") { Options = [Which] },
        new CommandOption(OptionType.Subcommand, "retry", "Reads a feed at once") { Options = [Which] },
        new CommandOption(OptionType.Subcommand, "why", "Says why an item was or was not taken")
        {
            Options = [new CommandOption(OptionType.Text, "item", "Its address, or words of its title") { Required = true, MaxLength = 300 }],
        });

    /// <inheritdoc/>
    public bool IsForModerators => true;

    /// <inheritdoc/>
    public async Task<Reply> HandleAsync(Interaction.Command interaction, Manner manner, CancellationToken cancellationToken)
    {
        string what = interaction.Name.Split(' ')[^1];
        return (what is "list" or "why" ? null : NotHere(interaction.From)) ?? (what switch
        {
            "add" => await TryAsync(interaction, cancellationToken),
            "why" => new Reply.Show(OutgoingMessage.Of(FeedCards.Reasons(await reasons.OfAsync(interaction.Options.Text("item") ?? "", cancellationToken))), Private: true),
            "remove" => await ChangeAsync(interaction, feeds.RemoveAsync, feed => $"{feed} is no longer read. Its entries stay.", cancellationToken),
            "pause" => await ChangeAsync(interaction, feeds.PauseAsync, feed => $"{feed} rests until somebody resumes it.", cancellationToken),
            "resume" => await ChangeAsync(interaction, feeds.RetryAsync, feed => $"{feed} is read again.", cancellationToken),
            "retry" => await ChangeAsync(interaction, feeds.RetryAsync, feed => $"{feed} is read within the next seconds.", cancellationToken),
            _ => new Reply.Show(await PageAsync(1, cancellationToken), Private: true),
        });
    }

    /// <inheritdoc/>
    public async Task<Reply?> HandleAsync(Interaction.Component interaction, Manner manner, CancellationToken cancellationToken)
    {
        string id = interaction.CustomId;
        if (id.StartsWith(List, StringComparison.Ordinal) && int.TryParse(id[List.Length..], out int page))
        {
            return new Reply.Update(await PageAsync(page, cancellationToken));
        }

        if (NotHere(interaction.From) is { } elsewhere)
        {
            return elsewhere;
        }

        if (id.StartsWith(Leave, StringComparison.Ordinal))
        {
            return new Reply.Update(OutgoingMessage.Of("Nothing was added."));
        }

        if (!id.StartsWith(Add, StringComparison.Ordinal) || id[Add.Length..].Split(':') is not [var extent and (All or Some), var key])
        {
            return null;
        }

        bool added = await feeds.ConfirmAsync(key, everything: extent == All, interaction.From.Guild.ToString(), cancellationToken);
        await roster.LoadAsync(cancellationToken);
        return new Reply.Update(OutgoingMessage.Of(added
            ? "Added. It is read within the next seconds; what it holds now is not announced, what comes later is."
            : "This feed is read already."));
    }

    /// <inheritdoc/>
    public Reply.Suggest Suggest(Interaction.Autocomplete interaction, Manner manner)
    {
        IEnumerable<CommandChoice> choices = interaction.Focused == "url" ? Unread(interaction.Typed)
            : roster.All
                .Where(feed => $"{feed.Title} {feed.Key}".Contains(interaction.Typed, StringComparison.OrdinalIgnoreCase))
                .Select(feed => new CommandChoice(feed.Title, feed.Key));
        return new([.. choices.Take(CommandLimits.Options)]);
    }

    // Who is behind each is said before it is added: a suggestion has no room for it.
    private IEnumerable<CommandChoice> Unread(string typed) => suggested.Like(typed)
        .Where(source => source.Url.AbsoluteUri.Length <= CommandLimits.Choice && roster.All.All(feed => feed.Url != source.Url))
        .Select(source => new CommandChoice($"{source.Name}: {source.Covers}", source.Url.AbsoluteUri));

    private static Reply.Show Tell(string text) => new(OutgoingMessage.Of(text), Private: true);

    private Reply.Show? NotHere(InteractionOrigin from) => from.Guild is { } guild && servers.All.Contains(guild)
        ? null
        : Tell("The feeds are shared by all servers that I am in, and can be changed only where my operator allows it (the setting Feeds:Servers). `/feeds list` and `/feeds why` work here.");

    private async Task<Reply> TryAsync(Interaction.Command interaction, CancellationToken cancellationToken)
    {
        string url = interaction.Options.Text("url") ?? "";
        FeedTrial trial = await desk.TryAsync(url, interaction.Options.IsTrue("everything"), interaction.From.Guild.ToString(), cancellationToken);
        if (trial is not FeedTrial.Good good)
        {
            return Tell($"Nothing was added: {Markdown.Escape(((FeedTrial.Bad)trial).Reason)}");
        }

        if (await feeds.ProposeAsync(good.Feed, cancellationToken) is not { } proposed)
        {
            return Tell("This feed is read already. `/feeds list` shows how it fares.");
        }

        return new Reply.Show(
            OutgoingMessage.Of(FeedCards.Trial(good, suggested.Of(good.Feed.Url))) with { Rows = [new ButtonRow(new Button("Add", $"{Add}{(good.Feed.Everything ? All : Some)}:{proposed.Key}") { Style = ButtonStyle.Primary }, new Button("Leave it", $"{Leave}{proposed.Key}"))] },
            Private: true);
    }

    private async Task<Reply> ChangeAsync(
        Interaction.Command interaction, Func<string, CancellationToken, Task<bool>> change, Func<string, string> told, CancellationToken cancellationToken)
    {
        string named = interaction.Options.Text("feed") ?? "";
        Feed? feed = await feeds.FindAsync(named, cancellationToken);
        if (feed is null || !await change(feed.Key, cancellationToken))
        {
            return Tell("There is no such feed. `/feeds list` shows all.");
        }

        await roster.LoadAsync(cancellationToken);
        return Tell(told(FeedCards.Name(feed)));
    }

    private async Task<OutgoingMessage> PageAsync(int page, CancellationToken cancellationToken)
    {
        IReadOnlyList<Feed> all = await roster.LoadAsync(cancellationToken);
        int pages = Math.Max(1, (all.Count + FeedCards.PageSize - 1) / FeedCards.PageSize);
        int shown = Math.Clamp(page, 1, pages);
        OutgoingMessage message = OutgoingMessage.Of(FeedCards.List(all, shown, pages, suggested.All.Count, time.GetUtcNow()));
        return pages == 1
            ? message
            : message with { Rows = [new ButtonRow(new Button("Previous", $"{List}{shown - 1}", shown > 1), new Button("Next", $"{List}{shown + 1}", shown < pages))] };
    }
}
