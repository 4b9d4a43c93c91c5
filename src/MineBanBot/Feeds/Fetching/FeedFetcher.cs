using System.Net;

namespace MineBanBot.Feeds.Fetching;

/// <summary>Fetches documents: http and https alone, so many redirects, so many bytes, so much time.</summary>
internal sealed class FeedFetcher(IHttpClientFactory clients, FetchOptions options, TimeProvider time)
{
    /// <summary>The name of the HTTP client.</summary>
    public const string ClientName = "feeds";

    /// <summary>The document at an address.</summary>
    public async Task<Fetched> FetchAsync(Uri address, CancellationToken cancellationToken)
    {
        using CancellationTokenSource late = new(options.Within, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            return await FollowAsync(address, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Fetched.Failed($"It took longer than {options.Within.TotalSeconds:0} seconds.");
        }
        catch (Exception exception) when (Refusal(exception) is { } refusal)
        {
            return new Fetched.Failed(refusal.Message);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidDataException or UriFormatException)
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

    private async Task<Fetched> FollowAsync(Uri address, CancellationToken cancellationToken)
    {
        HttpClient client = clients.CreateClient(ClientName);
        for (int redirects = 0; ; redirects++)
        {
            if (address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0)
            {
                return new Fetched.Failed("Only http and https addresses without a user are fetched.");
            }

            using HttpRequestMessage request = new(HttpMethod.Get, address);
            using HttpResponseMessage response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (IsRedirect(response.StatusCode) && response.Headers.Location is { } location)
            {
                if (redirects == options.MostRedirects)
                {
                    return new Fetched.Failed($"It redirects more than {options.MostRedirects} times.");
                }

                address = new Uri(address, location);
                continue;
            }

            if (!response.IsSuccessStatusCode)
            {
                return new Fetched.Failed($"The server answered {(int)response.StatusCode} {response.ReasonPhrase}.");
            }

            byte[]? body = await BodyAsync(response, cancellationToken);
            return body is null
                ? new Fetched.Failed($"The document is larger than {options.MostBytes / 1024 / 1024} MiB.")
                : new Fetched.Document(body, response.Content.Headers.ContentType?.CharSet, address);
        }
    }

    private static bool IsRedirect(HttpStatusCode status) => (int)status is 301 or 302 or 303 or 307 or 308;

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
