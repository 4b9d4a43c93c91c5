namespace MineBanBot.Discord.Callbacks;

/// <summary>A deferral carries flags alone; it is no message.</summary>
/// <param name="Flags">Only the private one counts.</param>
internal sealed record DeferralBody(int Flags);
