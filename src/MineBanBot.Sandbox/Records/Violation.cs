using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Json;

namespace MineBanBot.Sandbox.Records;

/// <summary>A breach of a documented rule, as it was noticed.</summary>
internal sealed record Violation(string Rule, string Detail, string? Method, string? Route, DateTimeOffset Time)
{
    public JsonObject ToJson()
    {
        JsonObject violation = new() { ["rule"] = Rule, ["detail"] = Detail, ["time"] = WireTime.Write(Time) };
        if (Method is not null)
        {
            violation["method"] = Method;
        }

        if (Route is not null)
        {
            violation["route"] = Route;
        }

        return violation;
    }
}
