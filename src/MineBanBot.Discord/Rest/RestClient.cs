using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Serialization.Metadata;

using Microsoft.Extensions.Logging;

using MineBanBot.Discord.Limits;

namespace MineBanBot.Discord.Rest;

/// <summary>Calls Discord's REST interface, within its rate limits, again where that is safe.</summary>
internal sealed class RestClient(
    DiscordOptions options, HttpMessageHandler handler, TimeProvider time, Jitter jitter, ILogger log) : IDisposable
{
    private const int Attempts = 3;
    private const int LimitedAttempts = 5;
    private const string RefusedToken = "Discord refused the token (401): set the bot token that the developer portal shows under Bot.";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    // https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback
    private static readonly TimeSpan AnswerWindow = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan HurriedStep = TimeSpan.FromMilliseconds(200);

    // Longer waits are worth a word: somebody may wonder why nothing happens.
    private static readonly TimeSpan Noticeable = TimeSpan.FromSeconds(5);

    private readonly HttpMessageInvoker http = new(handler);
    private readonly RateLimits limits = new(time);
    private readonly InvalidRequests invalid = new(time, log);
    private readonly ForbiddenCalls forbidden = new(time);
    private readonly string userAgent = UserAgent.Of(options);
    private readonly string root = options.ApiBase.AbsoluteUri.TrimEnd('/');
    private volatile bool tokenRefused;

    /// <summary>Whom we call, for the operator: host, and port where it is not the usual one.</summary>
    public string Host => options.ApiBase.Authority;

    /// <summary>Calls without a body.</summary>
    public Task<RestResult> SendAsync(Route route, CancellationToken cancellationToken) => SendAsync(route, null, cancellationToken);

    /// <summary>Calls with a body of JSON alone.</summary>
    public Task<RestResult> SendAsync<T>(Route route, T body, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        SendAsync(route, RestBody.Of(body, type), cancellationToken);

    /// <summary>Calls with any body.</summary>
    public async Task<RestResult> SendAsync(Route route, RestBody? body, CancellationToken cancellationToken)
    {
        int failures = 0;
        int refusals = 0;
        while (true)
        {
            RestResult result = forbidden.Find(route) ?? await TryAsync(route, body, cancellationToken);
            TimeSpan? wait = result switch
            {
                RestResult.Refused { Status: 429 } limited when ++refusals < LimitedAttempts => limited.RetryAfter,
                RestResult.Refused { Status: 500 or 502 or 503 or 504 } or RestResult.Unreachable
                    when route.Repeatable && (++failures < Attempts || route.ReceivedAt is not null) => Backoff(route, failures),
                _ => null,
            };

            // After the window nobody reads the answer any more.
            if (wait is not { } pause || (route.ReceivedAt is { } since && time.GetElapsedTime(since) + pause >= AnswerWindow))
            {
                return result;
            }

            LogLevel level = pause < Noticeable ? LogLevel.Debug : LogLevel.Warning;
            log.Log(level, "{Route} is tried again in {Seconds:0.0} s", route, pause.TotalSeconds);
            await Task.Delay(pause, time, cancellationToken);
        }
    }

    /// <summary>Permissions were changed: what was forbidden is asked again.</summary>
    public void ForgetWhatWasForbidden() => forbidden.Forget();

    /// <inheritdoc/>
    public void Dispose()
    {
        http.Dispose();
        limits.Dispose();
    }

    private async Task<RestResult> TryAsync(Route route, RestBody? body, CancellationToken cancellationToken)
    {
        // Outside of the try: a file of ours that cannot be read is no failure of the connection.
        using HttpRequestMessage request = RequestOf(route, body);
        RateLimitBucket? bucket = await limits.EnterAsync(route, cancellationToken);
        try
        {
            // Every further call with a dead token brings the address nearer to a ban
            // (https://discord.com/developers/docs/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans).
            if (tokenRefused && !route.OfInteraction)
            {
                throw new DiscordException(RefusedToken) { Code = 401 };
            }

            return invalid.AreTooMany
                ? new RestResult.Withheld($"{route} was not sent: Discord refused {InvalidRequests.TooMany} requests within ten minutes")
                : await ExchangeAsync(route, request, bucket, cancellationToken);
        }
        catch (HttpRequestException failure)
        {
            return new RestResult.Unreachable($"{route} failed: {CauseOf(failure)}");
        }
        catch (IOException)
        {
            return new RestResult.Unreachable($"{route} failed: the answer broke off");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new RestResult.Unreachable($"{route} had no answer within {Patience.TotalSeconds} s");
        }
        finally
        {
            bucket?.Leave();
        }
    }

    private async Task<RestResult> ExchangeAsync(
        Route route, HttpRequestMessage request, RateLimitBucket? bucket, CancellationToken cancellationToken)
    {
        using CancellationTokenSource patience = new(Patience, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        using HttpResponseMessage response = await http.SendAsync(request, either.Token);
        byte[] answer = await response.Content.ReadAsByteArrayAsync(either.Token);
        if (bucket is not null)
        {
            limits.Learn(route, bucket, response.Headers);
        }

        if (response.IsSuccessStatusCode)
        {
            return new RestResult.Answer(answer);
        }

        RestResult.Refused refused = RestError.Of(route, (int)response.StatusCode, answer, response.Headers);
        Learn(route, bucket, refused);
        return refused;
    }

    private void Learn(Route route, RateLimitBucket? bucket, RestResult.Refused refused)
    {
        invalid.Learn(refused);
        forbidden.Learn(route, refused);
        if (refused.Status == (int)HttpStatusCode.TooManyRequests)
        {
            limits.Learn(bucket, refused);
        }

        if (refused.Status == (int)HttpStatusCode.Unauthorized && !route.OfInteraction)
        {
            tokenRefused = true;
            throw new DiscordException(RefusedToken) { Code = 401 };
        }
    }

    // "Unknown" alone would help nobody. These messages name hosts at most, never paths, which carry tokens.
    private static string CauseOf(HttpRequestException failure) => failure.HttpRequestError == HttpRequestError.Unknown
        ? failure.InnerException?.Message ?? failure.Message
        : $"{failure.HttpRequestError}";

    private HttpRequestMessage RequestOf(Route route, RestBody? body)
    {
        HttpRequestMessage request = new(route.Method, new Uri(root + route.Path)) { Content = body?.Open() };
        request.Headers.TryAddWithoutValidation("User-Agent", userAgent);
        if (!route.OfInteraction)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bot", options.Token);
        }

        return request;
    }

    private TimeSpan Backoff(Route route, int failures)
    {
        TimeSpan step = route.ReceivedAt is null ? TimeSpan.FromSeconds(0.5) * Math.Pow(2, failures) : HurriedStep;
        return jitter.Between(step / 2, step);
    }
}
