using Microsoft.Extensions.Hosting;

namespace MineBanBot.Sandbox.Hosting;

/// <summary>Ctrl+C belongs to the program that started the sandbox, not to the sandbox.</summary>
internal sealed class QuietLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
