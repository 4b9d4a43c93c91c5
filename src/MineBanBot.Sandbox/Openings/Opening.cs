using MineBanBot.Sandbox.Interactions;

namespace MineBanBot.Sandbox.Openings;

internal abstract record Opening
{
    public sealed record Opened(Interaction Interaction) : Opening;

    /// <summary>Discord's own client would not let the user do this.</summary>
    public sealed record Rejected(string Reason) : Opening;
}
