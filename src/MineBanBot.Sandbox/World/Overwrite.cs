using System.Text.Json.Nodes;

using MineBanBot.Sandbox.People;

namespace MineBanBot.Sandbox.World;

// https://discord.com/developers/docs/resources/channel#overwrite-object
/// <summary>What a channel gives to a role or takes from it.</summary>
internal sealed record Overwrite(Role Role, Permissions Allow, Permissions Deny)
{
    public JsonObject ToJson() => new()
    {
        ["id"] = Role.Id.ToString(),
        ["type"] = 0,
        ["allow"] = Allow.Wire(),
        ["deny"] = Deny.Wire(),
    };
}
