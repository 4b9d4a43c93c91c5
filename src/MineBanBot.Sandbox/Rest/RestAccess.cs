namespace MineBanBot.Sandbox.Rest;

internal enum RestAccess
{
    /// <summary>A bot token in the Authorization header.</summary>
    Bot,

    /// <summary>Nothing.</summary>
    Open,

    /// <summary>An interaction token in the path; outside the global rate limit.</summary>
    InteractionToken,
}
