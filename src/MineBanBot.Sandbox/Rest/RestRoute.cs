namespace MineBanBot.Sandbox.Rest;

/// <summary>One of Discord's calls, under the name its documentation gives the path. The handler runs under the world's lock.</summary>
internal sealed record RestRoute(string Method, string Template, RestAccess Access, Func<RestCall, RestAnswer> Handle)
{
    /// <summary>What is to be found out before, outside the lock: a refusal, or null.</summary>
    public Func<RestCall, CancellationToken, Task<RestAnswer?>>? Before { get; init; }

    /// <summary>Interaction callbacks carry no rate limit headers.</summary>
    public bool HasBucket { get; init; } = true;
}
