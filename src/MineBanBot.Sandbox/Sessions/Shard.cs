using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Json;
using MineBanBot.Sandbox.World;

namespace MineBanBot.Sandbox.Sessions;

internal sealed record Shard(int Id, int Count)
{
    public static Shard Only { get; } = new(0, 1);

    public static bool TryRead(JsonNode? node, out Shard shard)
    {
        shard = Only;
        if (node is null)
        {
            return true;
        }

        if (node is JsonArray { Count: 2 } pair && pair[0].AsWhole() is { } id && pair[1].AsWhole() is { } count
            && id >= 0 && id < count && count <= 16_384)
        {
            shard = new Shard((int)id, (int)count);
            return true;
        }

        return false;
    }

    /// <summary>What belongs to no guild goes to shard 0.</summary>
    public bool Carries(Guild? guild) => guild is null ? Id == 0 : (int)(guild.Id.Timestamp % (ulong)Count) == Id;

    public JsonArray ToJson() => new(Id, Count);
}
