using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Json;

namespace MineBanBot.Sandbox.Gateway;

// https://discord.com/developers/docs/events/gateway-events#payload-structure
internal static class GatewayPayload
{
    public static readonly byte[] HeartbeatAck = JsonText.Write(Of(11, null));
    public static readonly byte[] HeartbeatRequest = JsonText.Write(Of(1, null));
    public static readonly byte[] Reconnect = JsonText.Write(Of(7, null));

    public static byte[] Hello(TimeSpan interval) => JsonText.Write(
        Of(10, new JsonObject { ["heartbeat_interval"] = (long)interval.TotalMilliseconds, ["_trace"] = new JsonArray("[\"sandbox\"]") }));

    public static byte[] InvalidSession(bool resumable) => JsonText.Write(Of(9, resumable));

    public static byte[] Dispatch(string name, int sequence, JsonNode? data) =>
        JsonText.WriteObject([new("t", name), new("s", sequence), new("op", 0), new("d", data)]);

    private static JsonObject Of(int op, JsonNode? data) => new() { ["t"] = null, ["s"] = null, ["op"] = op, ["d"] = data };
}
