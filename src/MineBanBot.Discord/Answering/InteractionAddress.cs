using MineBanBot.Discord.Ids;

namespace MineBanBot.Discord.Answering;

/// <summary>Where the answers to one interaction go.</summary>
/// <param name="Application">Our application.</param>
/// <param name="Interaction">The interaction.</param>
/// <param name="Token">Whoever has it may answer for us for 15 minutes; never logged.</param>
internal sealed record InteractionAddress(ApplicationId Application, InteractionId Interaction, string Token)
{
    /// <summary>Leaves the token out, so that a logged record cannot carry it.</summary>
    public override string ToString() => $"interaction {Interaction}";
}
