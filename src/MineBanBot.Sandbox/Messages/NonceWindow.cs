using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Ids;
using MineBanBot.Sandbox.People;
using MineBanBot.Sandbox.World;

namespace MineBanBot.Sandbox.Messages;

/// <summary>Remembers for "the past few minutes" which nonce made which message.</summary>
internal sealed class NonceWindow(SandboxClock clock)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(5);
    private readonly Dictionary<(Snowflake Author, Snowflake Channel, string Nonce), (Message Message, DateTimeOffset At)> seen = [];

    public Message? Find(Bot author, Channel channel, JsonNode nonce) =>
        seen.TryGetValue(Key(author, channel, nonce), out (Message Message, DateTimeOffset At) earlier) && clock.Now - earlier.At < Remembered
            ? earlier.Message
            : null;

    public void Remember(Bot author, Channel channel, JsonNode nonce, Message message) =>
        seen[Key(author, channel, nonce)] = (message, clock.Now);

    public void Clear() => seen.Clear();

    private static (Snowflake Author, Snowflake Channel, string Nonce) Key(Bot author, Channel channel, JsonNode nonce) =>
        (author.ApplicationId, channel.Id, nonce.ToString());
}
