using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

using MineBanBot.Sandbox.Hosting;

namespace MineBanBot.Sandbox;

/// <summary>A Discord on loopback: gateway, REST, control interface and page.</summary>
public sealed class SandboxServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly CancellationTokenSource stopping;

    private SandboxServer(WebApplication app, CancellationTokenSource stopping, Uri address)
    {
        (this.app, this.stopping, Address) = (app, stopping, address);
    }

    /// <summary>Where it listens, for instance http://127.0.0.1:5000/.</summary>
    public Uri Address { get; }

    /// <summary>Starts a sandbox in its first state.</summary>
    /// <param name="options">Where to listen.</param>
    /// <param name="time">The clock behind ids, deadlines and windows.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="SandboxPortTakenException">The port is in use.</exception>
    public static Task<SandboxServer> StartAsync(SandboxOptions options, TimeProvider time, CancellationToken cancellationToken) =>
        StartAsync(options, time, NullLoggerFactory.Instance, cancellationToken);

    /// <summary>Starts a sandbox in its first state, with a log.</summary>
    /// <param name="options">Where to listen.</param>
    /// <param name="time">The clock behind ids, deadlines and windows.</param>
    /// <param name="loggers">Where it logs.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="SandboxPortTakenException">The port is in use.</exception>
    public static async Task<SandboxServer> StartAsync(
        SandboxOptions options, TimeProvider time, ILoggerFactory loggers, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(loggers);
        WebApplication app = SandboxHost.Build(options.Port, loggers);
        CancellationTokenSource stopping = new();
        Uri? address = null;
        // The port is known only once the server listens; nobody asks before.
        Uri Address() => address ?? throw new InvalidOperationException("The sandbox does not listen yet.");
        SandboxHost.Map(app, new SandboxState(time, Address), Address, loggers, stopping.Token);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException fault) when (fault.InnerException is AddressInUseException)
        {
            await app.DisposeAsync();
            stopping.Dispose();
            throw new SandboxPortTakenException(options.Port);
        }

        address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return new SandboxServer(app, stopping, address);
    }

    /// <summary>Cuts the gateway's sockets and stops, within about a second.</summary>
    public async ValueTask DisposeAsync()
    {
        if (stopping.IsCancellationRequested)
        {
            return;
        }

        await stopping.CancelAsync();
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
    }
}
