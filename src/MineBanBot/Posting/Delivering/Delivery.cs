using System.Text.Json;

using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Messages;
using MineBanBot.Posting.Ledger;
using MineBanBot.Servers;

namespace MineBanBot.Posting.Delivering;

/// <summary>How a posting of several parts is brought to its channel, where that is not simply message after message. Ids are stored as texts.</summary>
internal sealed record Delivery
{
    /// <summary>Message after message, without a ping.</summary>
    public static Delivery Plain { get; } = new();

    /// <summary>The role that the first part pings; null: nobody.</summary>
    public string? Role { get; init; }

    /// <summary>Whether each part is published to the servers that follow the channel.</summary>
    public bool Publish { get; init; }

    /// <summary>The name of a thread that is started under the first part and takes the others; null: none.</summary>
    public string? Thread { get; init; }

    /// <summary>In a forum, the title of the post; null: it is no forum.</summary>
    public string? Post { get; init; }

    /// <summary>In a forum, the tags of the post.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>What the bot has to be allowed to do for it.</summary>
    public ChannelUse Use =>
        (Post is null ? ChannelUse.Messages : ChannelUse.Posts) | (Thread is null ? ChannelUse.Messages : ChannelUse.Threads)
        | (Publish ? ChannelUse.Publishing : ChannelUse.Messages);

    /// <summary>What is to be done with a part once it is posted; null: nothing.</summary>
    /// <param name="chunk">Which part.</param>
    public string? StepsAfter(int chunk)
    {
        bool opensThread = chunk == 0 && Thread is not null;
        bool publishes = Publish && (chunk == 0 || Thread is null);
        return (opensThread, publishes) switch
        {
            (true, true) => $"{PostingStep.Thread} {PostingStep.Publish}",
            (true, false) => PostingStep.Thread,
            (false, true) => PostingStep.Publish,
            _ => null,
        };
    }

    /// <summary>The role as an id, for the first part.</summary>
    public RoleId? PingedBy(long chunk) => chunk == 0 ? RoleId.TryParse(Role) : null;

    /// <summary>What a body says when it is brought to the channel so: the mention of the role above it.</summary>
    public OutgoingMessage ToMessage(PostingBody body, long chunk)
    {
        OutgoingMessage message = body.ToMessage();
        return PingedBy(chunk) is { } role ? message with { Content = $"<@&{role}>\n{message.Content}".TrimEnd(), Pinged = role } : message;
    }

    /// <summary>Whether what is stored says that a post in a forum is opened; no, where another version wrote it.</summary>
    public static bool OpensPost(string? json)
    {
        try
        {
            return Read(json).Post is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Reads what <see cref="ToJson"/> wrote; null is the plain way.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    public static Delivery Read(string? json) => json is null
        ? Plain
        : JsonSerializer.Deserialize(json, PostingJson.Default.Delivery) ?? throw new JsonException("There is no way to deliver it.");

    /// <summary>As it is stored; the plain way is not.</summary>
    public string? ToJson() => this == Plain ? null : JsonSerializer.Serialize(this, PostingJson.Default.Delivery);
}
