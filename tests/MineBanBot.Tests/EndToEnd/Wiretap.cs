using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

using MineBanBot.Tests.OpenApi;

namespace MineBanBot.Tests.EndToEnd;

/// <summary>
/// Stands between a bot and the sandbox's REST interface and keeps all that passes, as it was on the wire: paths with their tokens,
/// queries, parts of forms, answers. What the sandbox records of itself has none of these.
/// </summary>
internal sealed class Wiretap : IAsyncDisposable
{
    private const string Base = "/api/v10";
    private static readonly string[] OfOneHop = ["Host", "Connection", "Keep-Alive", "Transfer-Encoding", "Content-Length"];

    private readonly WebApplication app;
    private readonly HttpMessageInvoker onward = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false });
    private readonly Uri target;
    private readonly ConcurrentQueue<Exchange> requests = [];
    private readonly ConcurrentQueue<Exchange> answers = [];

    private Wiretap(WebApplication app, Uri target) => (this.app, this.target) = (app, target);

    /// <summary>What a bot takes for Discord's REST interface.</summary>
    public Uri ApiBase =>
        new(new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()), Base);

    /// <summary>All requests, kept before they are passed on: whoever sees an effect finds its request here.</summary>
    public IReadOnlyCollection<Exchange> Requests => requests;

    /// <summary>The requests that were answered, with their answers.</summary>
    public IReadOnlyCollection<Exchange> Answers => answers;

    public static async Task<Wiretap> StartAsync(Uri target)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(1));
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        Wiretap wiretap = new(builder.Build(), target);
        wiretap.app.Run(wiretap.PassOnAsync);
        await wiretap.app.StartAsync();
        return wiretap;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        onward.Dispose();
    }

    private async Task PassOnAsync(HttpContext context)
    {
        using MemoryStream body = new();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        Exchange exchange = await ReadAsync(context.Request, body, context.RequestAborted);
        requests.Enqueue(exchange);
        try
        {
            using HttpRequestMessage request = Copy(context, body.ToArray());
            using HttpResponseMessage response = await onward.SendAsync(request, context.RequestAborted);
            byte[] answer = await response.Content.ReadAsByteArrayAsync(context.RequestAborted);
            answers.Enqueue(exchange with { Status = (int)response.StatusCode, Answer = Json(answer) });
            await AnswerAsync(context.Response, response, answer);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or OperationCanceledException)
        {
            // As the sandbox does, so does the wire: no answer.
            context.Abort();
        }
    }

    private static async Task<Exchange> ReadAsync(HttpRequest request, MemoryStream body, CancellationToken cancellationToken)
    {
        string[] path = Target(request.HttpContext).Split('?', 2);
        bool isForm = request.HasFormContentType;
        IFormCollection? form = null;
        if (isForm)
        {
            body.Position = 0;
            request.Body = body;
            form = await request.ReadFormAsync(cancellationToken);
        }

        JsonElement? json = isForm ? Json(Encoding.UTF8.GetBytes(form!["payload_json"].ToString())) : Json(body.ToArray());
        return new Exchange(
            request.Method,
            path[0].StartsWith(Base, StringComparison.Ordinal) ? path[0][Base.Length..] : path[0],
            path.ElementAtOrDefault(1) ?? "",
            body.Length == 0 ? null : request.ContentType?.Split(';')[0] ?? "",
            json,
            [.. form?.Files.Select(file => file.Name) ?? []]);
    }

    private HttpRequestMessage Copy(HttpContext context, byte[] body)
    {
        HttpRequestMessage request = new(new HttpMethod(context.Request.Method), new Uri(target, Target(context)));
        request.Content = body.Length == 0 ? null : new ByteArrayContent(body);
        foreach ((string name, Microsoft.Extensions.Primitives.StringValues values) in context.Request.Headers)
        {
            if (!OfOneHop.Contains(name, StringComparer.OrdinalIgnoreCase) && !request.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
            }
        }

        return request;
    }

    private static async Task AnswerAsync(HttpResponse to, HttpResponseMessage from, byte[] body)
    {
        to.StatusCode = (int)from.StatusCode;
        foreach ((string name, IEnumerable<string> values) in from.Headers.Concat(from.Content.Headers))
        {
            if (!OfOneHop.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                to.Headers[name] = values.ToArray();
            }
        }

        if (body.Length > 0)
        {
            to.ContentLength = body.Length;
            await to.Body.WriteAsync(body, to.HttpContext.RequestAborted);
        }
    }

    private static string Target(HttpContext context) => context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;

    private static JsonElement? Json(byte[] text)
    {
        try
        {
            return text.Length == 0 ? null : Exchange.Read(Encoding.UTF8.GetString(text));
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
