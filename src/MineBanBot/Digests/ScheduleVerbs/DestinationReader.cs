using MineBanBot.Digests.Scheduling;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Permissions;
using MineBanBot.Discord.Places;
using MineBanBot.Knowledge.Answers;
using MineBanBot.Language;
using MineBanBot.Posting.Delivering;
using MineBanBot.Servers;

namespace MineBanBot.Digests.ScheduleVerbs;

/// <summary>Reads how the digests of a schedule are to be brought to a channel, and looks there whether the bot may do that.</summary>
internal sealed class DestinationReader(ChannelCheck channels)
{
    /// <summary>The option that names the channel.</summary>
    public const string Channel = "channel";

    private const string Ping = "ping";
    private const string Thread = "thread";
    private const string Publish = "publish";
    private const string Tags = "tags";

    // Its title is that of each digest.
    private const string Titled = "";

    private const int MostTags = 5;

    /// <summary>The options beside the channel.</summary>
    public static IReadOnlyList<CommandOption> Options { get; } =
    [
        new CommandOption(OptionType.Role, Ping, "The one role that each digest pings; nobody when left out"),
        new CommandOption(OptionType.Boolean, Thread, "Whether a thread is started under each digest, for its further parts and for talk"),
        new CommandOption(OptionType.Boolean, Publish, "In announcement channels: whether each digest is published to the servers that follow"),
        new CommandOption(OptionType.Text, Tags, "In forums: the tags of each post, separated by commas") { MaxLength = 150 },
    ];

    /// <summary>The channels that digests can be posted in on schedule.</summary>
    public static CommandOption ChannelOption(string description) => new(OptionType.Channel, Channel, description)
    {
        ChannelTypes =
        [
            (int)ChannelKind.Text, (int)ChannelKind.Announcement, (int)ChannelKind.Forum, (int)ChannelKind.AnnouncementThread, (int)ChannelKind.PublicThread, (int)ChannelKind.PrivateThread,
        ],
    };

    /// <summary>What the options of a new schedule say.</summary>
    /// <returns>How; or what is wrong, in a sentence; and what else to say, in a sentence.</returns>
    public Task<(Delivery? How, string? Fault, string? Hint)> ReadAsync(GuildId guild, ChannelId channel, OptionValues options, Texts texts, CancellationToken cancellationToken)
    {
        RoleId? role = RoleId.TryParse(options.Text(Ping));
        return role?.Value == guild.Value
            ? Task.FromResult<(Delivery?, string?, string?)>((null, texts.Say(Text.ScheduleNoEveryone), null))
            : LookAsync(
                guild,
                channel,
                new Delivery { Role = role?.ToString(), Thread = options.IsTrue(Thread) ? Titled : null, Publish = options.IsTrue(Publish) },
                (options.Text(Tags) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
                texts,
                cancellationToken);
    }

    /// <summary>How the digests of a schedule are brought to its channel, or to another one.</summary>
    /// <returns>How; or what is wrong, in a sentence; and what else to say, in a sentence.</returns>
    public Task<(Delivery? How, string? Fault, string? Hint)> MovedAsync(GuildId guild, ChannelId channel, ScheduleRow row, Texts texts, CancellationToken cancellationToken)
    {
        Delivery how = row.HowDelivered;
        string[] tags = channel == row.ChannelId ? [.. how.Tags] : [];
        return LookAsync(guild, channel, how with { Post = null, Tags = [] }, tags, texts, cancellationToken);
    }

    // Tags are named by what they are called, or by their ids.
    private async Task<(Delivery? How, string? Fault, string? Hint)> LookAsync(
        GuildId guild, ChannelId channel, Delivery how, string[] tags, Texts texts, CancellationToken cancellationToken)
    {
        (Place? place, string? fault) = await channels.LookAsync(guild, channel, seen => OfPlace(seen, how).Use, cancellationToken);
        if (fault is not null || place is null)
        {
            return (null, fault, null);
        }

        ForumTag?[] named = [.. tags.Take(MostTags).Select(name => place.Tags.FirstOrDefault(tag => tag.Id.ToString() == name || tag.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))];
        string known = string.Join(", ", place.Tags.Select(tag => Markdown.Escape(tag.Name)));
        if (tags.Length > MostTags || named.Contains(null) || (place.NeedsTag && named.Length == 0))
        {
            return (null, texts.Say(known.Length == 0 ? Text.ScheduleNoTags : Text.ScheduleTags, known), null);
        }

        if (named.Any(tag => tag!.IsForModerators) && place.Missing(PermissionBits.ManageThreads) is [var missing])
        {
            return (null, texts.Say(Text.ScheduleTagNeeds, missing), null);
        }

        string? hint = how.Role is not null && (place.Held & PermissionBits.MentionEveryone) == 0 ? texts.Say(Text.SchedulePingHint) : null;
        return (OfPlace(place, how) with { Tags = [.. named.Select(tag => tag!.Id.ToString())] }, null, hint);
    }

    private static Delivery OfPlace(Place place, Delivery how) => place.Kind == ChannelKind.Forum ? how with { Post = Titled, Thread = null, Publish = false } : how;
}
