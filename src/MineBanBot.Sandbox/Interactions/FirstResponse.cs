using System.Text.Json.Nodes;

namespace MineBanBot.Sandbox.Interactions;

/// <summary>How an interaction was first answered.</summary>
internal abstract record FirstResponse
{
    public sealed record Replied : FirstResponse;

    public sealed record Deferred : FirstResponse;

    public sealed record Choices(JsonArray Items) : FirstResponse;

    public sealed record Modal(JsonObject Form) : FirstResponse;

    public sealed record TimedOut : FirstResponse;

    public string Outcome =>
        this switch
        {
            Replied => "replied",
            Deferred => "deferred",
            Choices => "choices",
            Modal => "modal",
            _ => "timed_out",
        };
}
