using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Ids;
using MineBanBot.Sandbox.Json;

namespace MineBanBot.Sandbox.World;

// https://discord.com/developers/docs/resources/channel#thread-metadata-object
/// <summary>What only threads have.</summary>
internal sealed class ThreadDetails(Channel parent, Snowflake owner, DateTimeOffset created, long autoArchive)
{
    public Channel Parent { get; } = parent;

    public Snowflake Owner { get; } = owner;

    public bool Archived { get; set; }

    public bool Locked { get; set; }

    public int Messages { get; set; }

    /// <summary>For posts in forums.</summary>
    public IReadOnlyList<Snowflake> Tags { get; init; } = [];

    public void WriteInto(JsonObject channel)
    {
        if (Parent.Type == ChannelType.Forum)
        {
            channel["applied_tags"] = Tags.Select(tag => tag.ToString()).ToJsonArray();
        }

        channel["owner_id"] = Owner.ToString();
        channel["message_count"] = Messages;
        channel["total_message_sent"] = Messages;
        channel["member_count"] = 1;
        channel["thread_metadata"] = new JsonObject
        {
            ["archived"] = Archived,
            ["auto_archive_duration"] = autoArchive,
            ["archive_timestamp"] = WireTime.Write(created),
            ["create_timestamp"] = WireTime.Write(created),
            ["locked"] = Locked,
        };
    }
}
