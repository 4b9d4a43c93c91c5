namespace MineBanBot.Sandbox.Rest;

/// <summary>One of Discord's calls, under the name its documentation gives the path. The handler runs under the world's lock.</summary>
internal sealed record RestRoute(string Method, string Template, RestAccess Access, Func<RestCall, RestAnswer> Handle)
{
    /// <summary>Interaction callbacks carry no rate limit headers.</summary>
    public bool HasBucket { get; init; } = true;
}
