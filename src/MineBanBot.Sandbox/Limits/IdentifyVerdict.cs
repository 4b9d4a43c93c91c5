namespace MineBanBot.Sandbox.Limits;

internal enum IdentifyVerdict
{
    Welcome,

    /// <summary>More than max_concurrency in five seconds: op 9.</summary>
    TooEarly,

    /// <summary>None left for the day: all sessions end and the token is void.</summary>
    Exhausted,
}
