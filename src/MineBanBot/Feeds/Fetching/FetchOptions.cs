namespace MineBanBot.Feeds.Fetching;

/// <summary>How addresses are fetched.</summary>
internal sealed record FetchOptions
{
    /// <summary>Hosts, as "host" or "host:port", that the operator allows though they are not of the public internet.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>Where the operator can be reached: an address or a page; null: not said.</summary>
    public string? Contact { get; init; }

    /// <summary>How many requests are under way at once.</summary>
    public int MostAtOnce { get; init; } = 8;

    /// <summary>How long after a passing failure the second and last try is made, give or take a quarter.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long all of a fetch may take, redirects and body included.</summary>
    public TimeSpan Within { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a redirect is followed.</summary>
    public int MostRedirects { get; init; } = 5;

    /// <summary>The largest body, decompressed.</summary>
    public int MostBytes { get; init; } = Parsing.FeedParser.MostBytes;

    /// <summary>What the program calls itself to servers.</summary>
    public string UserAgent =>
        $"MineBanBot/{typeof(FetchOptions).Assembly.GetName().Version?.ToString(3) ?? "0.0.0"} ({(Contact is null ? "feed reader of the MineBanBot project" : $"feed reader; +{Contact}")})";

    /// <summary>Whether the operator lists the host.</summary>
    public bool Allows(string host, int port) =>
        AllowedHosts.Any(allowed => allowed.Equals(host.Trim('[', ']'), StringComparison.OrdinalIgnoreCase) || allowed.Equals($"{host}:{port}", StringComparison.OrdinalIgnoreCase));
}
