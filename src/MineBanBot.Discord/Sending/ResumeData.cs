namespace MineBanBot.Discord.Sending;

/// <summary>Op 6 (https://discord.com/developers/docs/events/gateway-events#resume).</summary>
internal sealed record ResumeData(string Token, string SessionId, long Seq)
{
    /// <summary>Leaves the token out, so that a logged record cannot carry it.</summary>
    public override string ToString() => "resume";
}
