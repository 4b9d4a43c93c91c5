using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

using MineBanBot.Sandbox.Endpoints;

namespace MineBanBot.Sandbox.Tests.Endpoints;

/// <summary>A bot's own web server: pongs, checks signatures unless told not to, and answers all else with one reply.</summary>
internal sealed class InteractionServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private InteractionServer(WebApplication app) => this.app = app;

    public List<JsonNode> Received { get; } = [];

    public string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public static async Task<InteractionServer> StartAsync(string token, string reply, int status = 200, bool careless = false)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        InteractionServer server = new(builder.Build());
        byte[] seed = EndpointBook.Seed(People.Bot.Of(token));
        server.app.Run(context => server.AnswerAsync(context, seed, reply, status, careless));
        await server.app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context, byte[] seed, string reply, int status, bool careless)
    {
        using MemoryStream body = new();
        await context.Request.Body.CopyToAsync(body);
        byte[] signed = [.. Encoding.UTF8.GetBytes(context.Request.Headers["X-Signature-Timestamp"].ToString()), .. body.ToArray()];
        string signature = Convert.ToHexStringLower(Ed25519.Sign(seed, signed));
        if (!careless && signature != context.Request.Headers["X-Signature-Ed25519"])
        {
            context.Response.StatusCode = 401;
            return;
        }

        JsonNode interaction = JsonNode.Parse(body.ToArray())!;
        bool ping = (int)interaction["type"]! == 1;
        lock (Received)
        {
            Received.Add(interaction);
        }

        context.Response.StatusCode = ping ? 200 : status;
        await context.Response.WriteAsync(ping ? """{"type":1}""" : reply);
    }
}
