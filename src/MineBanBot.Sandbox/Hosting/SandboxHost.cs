using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

using MineBanBot.Sandbox.Control;
using MineBanBot.Sandbox.Gateway;
using MineBanBot.Sandbox.Rest;

namespace MineBanBot.Sandbox.Hosting;

/// <summary>The web server around the state: empty builder, so that no settings of the surrounding program reach it.</summary>
internal static class SandboxHost
{
    private const long LargestRequest = 27 * 1024 * 1024;

    public static WebApplication Build(int port, ILoggerFactory loggers)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "MineBanBot.Sandbox" });
        builder.Services.RemoveAll<IHostLifetime>();
        builder.Services.AddSingleton<IHostLifetime, QuietLifetime>();
        builder.Services.AddSingleton<ILoggerFactory>(new WarningLoggers(loggers));
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(1));
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = LargestRequest;
            options.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        return builder.Build();
    }

    public static void Map(WebApplication app, SandboxState state, Func<Uri> address, ILoggerFactory loggers, CancellationToken stopping)
    {
        GatewayEndpoint gateway = new(state, address);
        PageFiles files = new(state);
        app.Use(GuardAsync);
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = Timeout.InfiniteTimeSpan });
        app.Use((context, next) => context.WebSockets.IsWebSocketRequest ? gateway.HandleAsync(context, stopping) : next(context));
        app.UseRouting();
        new RestApi(state, new RestPipeline(state, loggers.CreateLogger("MineBanBot.Sandbox")), address).Map(app);
        new ControlInterface(state, stopping).Map(app);
        app.MapGet("/attachments/{channel}/{attachment}/{name}", (HttpContext context) => files.ServeAttachmentAsync(context));
        app.MapFallback("{*path}", (HttpContext context) => PageFiles.ServeAsync(context));
    }

    private static Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        if (LoopbackOnly.Allows(context.Request))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
