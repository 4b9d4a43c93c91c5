using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Ids;
using MineBanBot.Sandbox.Json;
using MineBanBot.Sandbox.People;

namespace MineBanBot.Sandbox.World;

/// <summary>Where messages are: a guild's channel, a thread in one, or a bot's direct messages with somebody.</summary>
internal sealed class Channel(Snowflake id, Guild? guild, ChannelType type, string name)
{
    // https://discord.com/developers/docs/resources/channel#channel-object-channel-flags
    private const int RequireTag = 1 << 4;

    // https://discord.com/developers/docs/topics/permissions#implicit-permissions
    private const Permissions OnlyWithSending = Permissions.MentionEveryone | Permissions.AttachFiles | Permissions.EmbedLinks;

    public Snowflake Id { get; } = id;

    /// <summary>Null for direct messages.</summary>
    public Guild? Guild { get; } = guild;

    public ChannelType Type { get; } = type;

    public string Name { get; set; } = name;

    public string? Topic { get; init; }

    public int Position { get; init; }

    public IReadOnlyList<Overwrite> Overwrites { get; init; } = [];

    /// <summary>What posts of a forum can be tagged with.</summary>
    public IReadOnlyList<ForumTag> Tags { get; init; } = [];

    /// <summary>Whether every post of a forum needs a tag.</summary>
    public bool NeedsTag { get; init; }

    /// <summary>Set for threads.</summary>
    public ThreadDetails? Thread { get; init; }

    /// <summary>Set for direct messages: the bot, then the other.</summary>
    public (Bot Bot, User Other)? Direct { get; init; }

    public Snowflake? LastMessage { get; set; }

    public bool IsVisibleTo(User user) => PermissionsOf(user).HasFlag(Permissions.ViewChannel);

    // https://discord.com/developers/docs/topics/permissions#permission-overwrites
    public Permissions PermissionsOf(User user)
    {
        if (Direct is { } pair)
        {
            return user.Id == pair.Bot.ApplicationId || user.Id == pair.Other.Id ? Permissions.InDirectMessages : Permissions.None;
        }

        return Thread is { } thread
            ? thread.Parent.PermissionsOf(user, Permissions.SendMessagesInThreads)
            : PermissionsOf(user, Permissions.SendMessages);
    }

    private Permissions PermissionsOf(User user, Permissions sending)
    {
        Permissions held = Guild!.PermissionsOf(user);
        if (held.HasFlag(Permissions.Administrator))
        {
            return held;
        }

        List<Overwrite> mine = [.. Overwrites.Where(overwrite => Guild.RolesOf(user).Contains(overwrite.Role))];
        foreach (Overwrite overwrite in Overwrites.Where(overwrite => overwrite.Role == Guild.Everyone))
        {
            held = (held & ~overwrite.Deny) | overwrite.Allow;
        }

        held = mine.Aggregate(held, (sum, overwrite) => sum & ~overwrite.Deny);
        held = mine.Aggregate(held, (sum, overwrite) => sum | overwrite.Allow);
        held = held.HasFlag(sending) ? held : held & ~OnlyWithSending;
        return held.HasFlag(Permissions.ViewChannel) ? held : Permissions.None;
    }

    // https://discord.com/developers/docs/resources/channel#channel-object
    public JsonObject ToJson() => Direct is { } pair ? DirectJson(pair.Other) : GuildJson();

    private JsonObject DirectJson(User other) => new()
    {
        ["id"] = Id.ToString(),
        ["type"] = (int)Type,
        ["last_message_id"] = LastMessage?.ToString(),
        ["flags"] = 0,
        ["recipients"] = new JsonArray(other.ToJson()),
    };

    private JsonObject GuildJson()
    {
        JsonObject json = new()
        {
            ["id"] = Id.ToString(),
            ["type"] = (int)Type,
            ["guild_id"] = Guild!.Id.ToString(),
            ["name"] = Name,
            ["parent_id"] = Thread?.Parent.Id.ToString(),
            ["rate_limit_per_user"] = 0,
            ["last_message_id"] = LastMessage?.ToString(),
            ["flags"] = NeedsTag ? RequireTag : 0,
        };
        if (Thread is { } thread)
        {
            thread.WriteInto(json);
            return json;
        }

        json["topic"] = Topic;
        json["position"] = Position;
        json["nsfw"] = false;
        json["permission_overwrites"] = Overwrites.Select(overwrite => overwrite.ToJson()).ToJsonArray();
        if (Type == ChannelType.Forum)
        {
            json["available_tags"] = Tags.Select(tag => tag.ToJson()).ToJsonArray();
            json["default_reaction_emoji"] = null;
            json["default_sort_order"] = null;
            json["default_forum_layout"] = 0;
        }

        return json;
    }
}
