using System.Text.Json.Nodes;

namespace MineBanBot.Sandbox.Faults;

/// <summary>Something to go wrong, a number of times.</summary>
internal sealed class Fault(FaultKind kind, int count)
{
    public FaultKind Kind { get; } = kind;

    public int Left { get; set; } = count;

    public string? Route { get; init; }

    /// <summary>An HTTP status; for a disconnect, the close code.</summary>
    public int? Status { get; init; }

    public TimeSpan Duration { get; init; }

    /// <summary>Of a 429: user, global or shared.</summary>
    public string? Scope { get; init; }

    public JsonNode? Body { get; init; }
}
