using System.Net;
using System.Net.Http.Headers;

namespace MineBanBot.Feeds.Fetching;

/// <summary>Fetches documents: http and https alone, so many redirects, so many bytes, so much time, one request at a time to a host.</summary>
internal sealed class FeedFetcher(IHttpClientFactory clients, HostTurns turns, FetchOptions options, TimeProvider time)
{
    /// <summary>The name of the HTTP client.</summary>
    public const string ClientName = "feeds";

    private const int LongestPhrase = 80;

    /// <summary>The document at an address.</summary>
    public Task<Fetched> FetchAsync(Uri address, CancellationToken cancellationToken) => FetchAsync(address, Validators.None, cancellationToken);

    /// <summary>The document at an address, unless it is the version that is known.</summary>
    /// <param name="address">The address.</param>
    /// <param name="known">What the server called the version that was read last.</param>
    /// <param name="cancellationToken">Ends the fetch.</param>
    public async Task<Fetched> FetchAsync(Uri address, Validators known, CancellationToken cancellationToken)
    {
        if (Unfit(address) is { } unfit)
        {
            return unfit;
        }

        // Waiting for other feeds of the host is no fault of this one, and does not count.
        IDisposable turn = await turns.TakeAsync(address.IdnHost, cancellationToken);
        using CancellationTokenSource late = new(options.Within, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            return await FollowAsync(address, known, turn, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Fetched.Failed($"It took longer than {options.Within.TotalSeconds:0} seconds.");
        }
        catch (Exception exception) when (Refusal(exception) is { } refusal)
        {
            return new Fetched.Failed(refusal.Message);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidDataException or InvalidOperationException or UriFormatException)
        {
            return new Fetched.Failed($"It cannot be fetched: {exception.Message.ReplaceLineEndings(" ")}");
        }
    }

    private static RefusedAddressException? Refusal(Exception? exception)
    {
        while (exception is not (null or RefusedAddressException))
        {
            exception = exception.InnerException;
        }

        return exception as RefusedAddressException;
    }

    private static Fetched.Failed? Unfit(Uri address) =>
        address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0
            ? new Fetched.Failed("Only http and https addresses without a user are fetched.")
            : null;

    // Takes over the turn, and gives back the last one that it took.
    private async Task<Fetched> FollowAsync(Uri address, Validators known, IDisposable turn, CancellationToken cancellationToken)
    {
        try
        {
            HttpClient client = clients.CreateClient(ClientName);
            Uri? moved = null;
            bool forGood = true;
            for (int redirects = 0; ; redirects++)
            {
                using HttpRequestMessage request = new(HttpMethod.Get, address);
                known.AddTo(request);
                using HttpResponseMessage response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
                if (!IsRedirect(response.StatusCode) || response.Headers.Location is not { } location)
                {
                    return await ReadAsync(response, address, moved, cancellationToken);
                }

                if (redirects == options.MostRedirects)
                {
                    return new Fetched.Failed($"It redirects more than {options.MostRedirects} times.");
                }

                string host = address.IdnHost;
                address = new Uri(address, location);
                if (Unfit(address) is { } unfit)
                {
                    return unfit;
                }

                forGood &= (int)response.StatusCode is 301 or 308;
                moved = forGood ? address : moved;
                if (!address.IdnHost.Equals(host, StringComparison.OrdinalIgnoreCase))
                {
                    // Given back first: two that redirect to each other would wait for ever.
                    turn.Dispose();
                    turn = await turns.TakeAsync(address.IdnHost, cancellationToken);
                }
            }
        }
        finally
        {
            turn.Dispose();
        }
    }

    private static bool IsRedirect(HttpStatusCode status) => (int)status is 301 or 302 or 303 or 307 or 308;

    private async Task<Fetched> ReadAsync(HttpResponseMessage response, Uri address, Uri? moved, CancellationToken cancellationToken)
    {
        TimeSpan? fresh = response.Headers.CacheControl is { NoStore: false, NoCache: false } cache ? cache.MaxAge : null;
        TimeSpan? retryAfter = Wait(response.Headers.RetryAfter);
        if (response.StatusCode == HttpStatusCode.NotModified)
        {
            return new Fetched.NotModified { Fresh = fresh, RetryAfter = retryAfter, MovedTo = moved };
        }

        if (!response.IsSuccessStatusCode)
        {
            return new Fetched.Failed($"The server answered {(int)response.StatusCode} {(response.ReasonPhrase is { Length: > LongestPhrase } phrase ? phrase[..LongestPhrase] : response.ReasonPhrase)}.".Replace(" .", ".", StringComparison.Ordinal))
            {
                Gone = response.StatusCode == HttpStatusCode.Gone,
                RetryAfter = retryAfter,
            };
        }

        return await BodyAsync(response, cancellationToken) is { } body
            ? new Fetched.Document(body, response.Content.Headers.ContentType?.CharSet, address)
            {
                Validators = Validators.Of(response),
                Fresh = fresh,
                RetryAfter = retryAfter,
                MovedTo = moved,
            }
            : new Fetched.Failed($"The document is larger than {options.MostBytes / 1024 / 1024} MiB.");
    }

    private TimeSpan? Wait(RetryConditionHeaderValue? written)
    {
        TimeSpan? wait = written?.Delta ?? (written?.Date - time.GetUtcNow());
        return wait > TimeSpan.Zero ? wait : null;
    }

    // What is counted is what comes out of the decompression, so that a small bomb is a large body.
    private async Task<byte[]?> BodyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using Stream stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        using MemoryStream body = new();
        byte[] buffer = new byte[16 * 1024];
        while (await stream.ReadAsync(buffer, cancellationToken) is > 0 and int read)
        {
            if (body.Length + read > options.MostBytes)
            {
                return null;
            }

            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }
}
