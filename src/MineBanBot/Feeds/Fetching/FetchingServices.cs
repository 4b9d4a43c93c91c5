using System.Net;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;

using Polly;

namespace MineBanBot.Feeds.Fetching;

/// <summary>What fetching is made of.</summary>
internal static class FetchingServices
{
    private const int MostHeaderKilobytes = 32;

    /// <summary>Adds the fetcher.</summary>
    /// <param name="services">Gets the parts.</param>
    /// <param name="options">How addresses are fetched.</param>
    /// <param name="time">The clock.</param>
    public static void AddFetching(this IServiceCollection services, FetchOptions options, TimeProvider time) =>
        services.AddFetching(options, time, (host, token) => Dns.GetHostAddressesAsync(host, token));

    /// <summary>Adds the fetcher.</summary>
    /// <param name="services">Gets the parts.</param>
    /// <param name="options">How addresses are fetched.</param>
    /// <param name="time">The clock.</param>
    /// <param name="resolve">Looks a host's addresses up.</param>
    public static void AddFetching(this IServiceCollection services, FetchOptions options, TimeProvider time, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
    {
        CheckedConnection connection = new(options, resolve);
        services.AddHttpClient(FeedFetcher.ClientName, client =>
            {
                // The fetcher keeps the time itself, by the clock that it is given.
                client.Timeout = Timeout.InfiniteTimeSpan;
                client.DefaultRequestHeaders.UserAgent.ParseAdd(options.UserAgent);
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
            .RemoveAllLoggers()
            .AddResilienceHandler(FeedFetcher.ClientName, pipeline =>
            {
                pipeline.TimeProvider = time;
                pipeline.AddRetry(Once(options.RetryDelay));
            });
        services.AddSingleton(_ => new HostTurns(options.MostAtOnce));
        services.AddSingleton(provider => new FeedFetcher(provider.GetRequiredService<IHttpClientFactory>(), provider.GetRequiredService<HostTurns>(), options, time));
    }

    // A GET without a body can be sent twice. What the server refuses on purpose is not asked for again, and neither is what it wants asked later.
    private static HttpRetryStrategyOptions Once(TimeSpan delay) => new()
    {
        MaxRetryAttempts = 1,
        ShouldRetryAfterHeader = false,
        BackoffType = DelayBackoffType.Constant,
        Delay = delay,
        UseJitter = true,
        ShouldHandle = arguments => ValueTask.FromResult(IsTransient(arguments.Outcome)),
    };

    private static bool IsTransient(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Exception: HttpRequestException exception } => exception.GetBaseException() is not RefusedAddressException
            && exception.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.ResponseEnded or HttpRequestError.NameResolutionError,
        { Result: { } response } => (int)response.StatusCode is 502 or 503 or 504 && response.Headers.RetryAfter is null,
        _ => false,
    };
}
