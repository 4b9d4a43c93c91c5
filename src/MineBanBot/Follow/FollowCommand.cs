using MineBanBot.Commands;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Embeds;
using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Messages;
using MineBanBot.Discord.Places;
using MineBanBot.Knowledge;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Servers;

namespace MineBanBot.Follow;

/// <summary>/follow: which entries and changes of states' facts are posted to which channel.</summary>
internal sealed class FollowCommand(FollowStore store, KnowledgeService knowledge, ChannelCheck channels) : ICommand
{
    private const string All = "all";

    private static readonly CommandOption Channel = new(OptionType.Channel, "channel", "Where to post; this channel when left out")
    {
        ChannelTypes = [(int)ChannelKind.Text, (int)ChannelKind.Announcement, (int)ChannelKind.AnnouncementThread, (int)ChannelKind.PublicThread, (int)ChannelKind.PrivateThread],
    };

    /// <inheritdoc/>
    public CommandDefinition Definition { get; } = new(
        "follow",
        "For moderators: what is posted to which channel",
        new CommandOption(OptionType.SubcommandGroup, "add", "Lets a channel follow something")
        {
            Options =
            [
                new CommandOption(OptionType.Subcommand, FollowedKind.Country, "New entries that name a state, and changes of its facts")
                {
                    Options = [new CommandOption(OptionType.Text, "state", "The state's name") { Required = true, Autocomplete = true, MaxLength = 100 }, Channel],
                },
                new CommandOption(OptionType.Subcommand, FollowedKind.Topic, "New entries about a topic")
                {
                    Options =
                    [
                        new CommandOption(OptionType.Text, "topic", "The topic")
                        {
                            Required = true,
                            Choices = [new CommandChoice("all entries", All), .. Topics.All.Select(topic => new CommandChoice(Topics.InWords(topic), topic))],
                        },
                        Channel,
                    ],
                },
                new CommandOption(OptionType.Subcommand, FollowedKind.Status, "Changes of states' facts: was, now")
                {
                    Options = [new CommandOption(OptionType.Text, "state", "Only of this state") { Autocomplete = true, MaxLength = 100 }, Channel],
                },
            ],
        },
        new CommandOption(OptionType.Subcommand, "list", "Shows what is followed where"),
        new CommandOption(OptionType.Subcommand, "remove", "Ends following something")
        {
            Options = [new CommandOption(OptionType.Text, "what", "What to end") { Required = true, Autocomplete = true, MaxLength = 100 }],
        });

    /// <inheritdoc/>
    public bool IsForModerators => true;

    /// <inheritdoc/>
    public async Task<Reply> HandleAsync(Interaction.Command interaction, Manner manner, CancellationToken cancellationToken)
    {
        GuildId guild = interaction.From.Guild!.Value;
        return Tell(interaction.Name.Split(' ') switch
        {
            [_, "add", var kind] => await AddAsync(guild, kind, interaction, cancellationToken),
            [_, "remove"] => await store.RemoveAsync(guild, interaction.Options.Text("what") ?? "", cancellationToken) is { } ended
                ? $"<#{ended.Channel}> no longer follows {InWords(ended)}."
                : "Nothing of that name is followed here. `/follow list` shows what is.",
            _ => await ListAsync(guild, cancellationToken),
        });
    }

    /// <inheritdoc/>
    public Reply.Suggest Suggest(Interaction.Autocomplete interaction, Manner manner)
    {
        if (interaction.From.Guild is not { } guild)
        {
            return new Reply.Suggest();
        }

        return interaction.Focused == "what"
            ? new([.. store.Of(guild)
                .Select(each => new CommandChoice(Label(each, interaction.From.Channel), each.Id))
                .Where(choice => choice.Name.Contains(interaction.Typed, StringComparison.OrdinalIgnoreCase))
                .Take(CommandLimits.Options)])
            : new([.. knowledge.SuggestStates(interaction.Typed, CommandLimits.Options).Select(name => new CommandChoice(name, name))]);
    }

    private async Task<string> AddAsync(GuildId guild, string kind, Interaction.Command interaction, CancellationToken cancellationToken)
    {
        if (SubjectOf(kind, interaction.Options) is not { } subject)
        {
            return "I do not know that name. Please choose one from the list that comes up while you type.";
        }

        if ((ChannelId.TryParse(interaction.Options.Text("channel")) ?? interaction.From.Channel) is not { } channel)
        {
            return "Please name a channel.";
        }

        if (await channels.WhyNotAsync(guild, channel, cancellationToken) is { } why)
        {
            return $"{why} Nothing was saved.";
        }

        Followed shown = new() { Kind = kind, Subject = subject };
        return await store.AddAsync(guild, channel, kind, subject, cancellationToken) switch
        {
            FollowStore.Adding.Added => $"<#{channel}> follows {InWords(shown)} from now on.",
            FollowStore.Adding.ThereAlready => $"<#{channel}> follows {InWords(shown)} already.",
            _ => $"A server can follow {FollowStore.Most} things, and this one does. `/follow remove` ends one.",
        };
    }

    // Null: it names nothing.
    private string? SubjectOf(string kind, OptionValues options) => kind switch
    {
        FollowedKind.Topic => options.Text("topic") switch
        {
            All => "",
            var topic when Topics.All.Contains(topic) => topic,
            _ => null,
        },
        FollowedKind.Status when options.Text("state") is null => "",
        _ => StateNamed(options.Text("state") ?? "")?.Iso3,
    };

    private State? StateNamed(string name) => knowledge.Facts.States.FirstOrDefault(state =>
        state.Aliases.Append(state.Name).Append(state.PlainName).Append(state.SpokenName).Append(state.Iso3).Contains(name.Trim(), StringComparer.OrdinalIgnoreCase));

    private async Task<string> ListAsync(GuildId guild, CancellationToken cancellationToken)
    {
        await store.LoadAsync(cancellationToken);
        IReadOnlyList<Followed> all = store.Of(guild);
        return all.Count == 0
            ? "Nothing is followed here. `/follow add` starts."
            : string.Join('\n', all.Select(each => $"- <#{each.Channel}>: {InWords(each)}"));
    }

    // Suggestions show no channels by name.
    private string Label(Followed followed, ChannelId? here) =>
        $"{InWords(followed)}, in {(followed.Channel == here?.ToString() ? "this channel" : $"channel {followed.Channel}")}";

    private string InWords(Followed followed) => (followed.Kind, followed.Subject) switch
    {
        (FollowedKind.Topic, "") => "all entries",
        (FollowedKind.Topic, var topic) => $"entries about {Topics.InWords(topic)}",
        (FollowedKind.Status, "") => "changes of all states' facts",
        (FollowedKind.Status, var state) => $"changes of the facts of {Name(state)}",
        (_, var state) => $"entries about {Name(state)} and changes of its facts",
    };

    private string Name(string iso3) => knowledge.Facts.States.FirstOrDefault(state => state.Iso3 == iso3)?.SpokenName ?? iso3;

    private static Reply.Show Tell(string text) => new(
        text.Length <= OutgoingMessage.ContentLimit ? OutgoingMessage.Of(text) : OutgoingMessage.Of(new Embed { Description = text }), Private: true);
}
