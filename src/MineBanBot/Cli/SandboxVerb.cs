using System.CommandLine;

using MineBanBot.Sandbox;
using MineBanBot.Settings;

namespace MineBanBot.Cli;

/// <summary>sandbox: the loopback Discord alone, for any bot.</summary>
internal sealed class SandboxVerb(Surroundings surroundings)
{
    private readonly Option<int?> port = new("--port") { Description = "Port to listen on; 0 takes any free one" };

    /// <summary>The verb.</summary>
    public Command Command(Func<Command, Func<BotSettings, ParseResult, CancellationToken, Task<int>>, Command> withSettings)
    {
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 0 or > 65535)
            {
                result.AddError("--port must be a whole number from 0 to 65535.");
            }
        });
        return withSettings(new Command("sandbox", "Starts the loopback Discord alone and prints its address") { port }, RunAsync);
    }

    private async Task<int> RunAsync(BotSettings settings, ParseResult parsed, CancellationToken cancellationToken)
    {
        using CancellationTokenSource ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using IDisposable signals = EndSignals.Cancel(ending);
        try
        {
            SandboxOptions options = new() { Port = parsed.GetValue(port) ?? settings.SandboxPort };
            await using SandboxServer sandbox = await SandboxServer.StartAsync(options, surroundings.Time, ending.Token);
            await surroundings.Output.WriteLineAsync(
                $"The sandbox is at {sandbox.Address} (REST base {new Uri(sandbox.Address, "api/v10")}, any token that begins with sandbox-). Ctrl+C ends it.");
            await Task.Delay(Timeout.InfiniteTimeSpan, surroundings.Time, ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // Asked to end.
        }
        catch (SandboxPortTakenException exception)
        {
            await surroundings.Error.WriteLineAsync(exception.Message);
            return ExitCode.Failed;
        }

        return ExitCode.Done;
    }
}
