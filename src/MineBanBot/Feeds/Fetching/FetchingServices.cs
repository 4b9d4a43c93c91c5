using System.Net;

using Microsoft.Extensions.DependencyInjection;

namespace MineBanBot.Feeds.Fetching;

/// <summary>What fetching is made of.</summary>
internal static class FetchingServices
{
    private const int MostHeaderKilobytes = 32;

    /// <summary>Adds the fetcher.</summary>
    /// <param name="services">Gets the parts.</param>
    /// <param name="options">How addresses are fetched.</param>
    /// <param name="time">The clock.</param>
    public static void AddFetching(this IServiceCollection services, FetchOptions options, TimeProvider time)
    {
        string version = typeof(FeedFetcher).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
        CheckedConnection connection = new(options, (host, token) => Dns.GetHostAddressesAsync(host, token));
        services.AddHttpClient(FeedFetcher.ClientName, client =>
            {
                // The fetcher keeps the time itself, by the clock that it is given.
                client.Timeout = Timeout.InfiniteTimeSpan;
                client.DefaultRequestHeaders.UserAgent.ParseAdd($"MineBanBot/{version} (feed reader)");
                client.DefaultRequestHeaders.Accept.ParseAdd("application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5");
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Brotli | DecompressionMethods.Deflate,
                ConnectCallback = connection.ConnectAsync,
                MaxResponseHeadersLength = MostHeaderKilobytes,
                UseCookies = false,
                // A proxy would resolve the name itself, and nothing would be checked.
                UseProxy = false,
            })
            .RemoveAllLoggers();
        services.AddSingleton(provider => new FeedFetcher(provider.GetRequiredService<IHttpClientFactory>(), options, time));
    }
}
