namespace MineBanBot.Sandbox.Gateway;

internal static class CloseCodes
{
    // https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes
    /// <summary>After these there is nothing to resume: the session is lost, or the client must not come back as it is.</summary>
    public static bool EndsSession(this CloseCode code) =>
        code is CloseCode.AuthenticationFailed or CloseCode.InvalidSequence or CloseCode.SessionTimedOut
            or (>= CloseCode.InvalidShard and <= CloseCode.DisallowedIntents);
}
