using System.CommandLine;
using System.Globalization;

using MineBanBot.Sandbox;
using MineBanBot.Settings;

namespace MineBanBot.Cli.Running;

/// <summary>sandbox: the loopback Discord alone, for any bot.</summary>
internal sealed class SandboxVerb(Surroundings surroundings)
{
    private readonly Option<string?> port = new("--port") { Description = "Port to listen on; 0 takes any free one" };

    /// <summary>The verb.</summary>
    public Command Command(Func<Command, Func<BotSettings, ParseResult, CancellationToken, Task<int>>, Command> withSettings)
    {
        port.Validators.Add(result =>
        {
            if (Port(result.GetValueOrDefault<string?>()) is null)
            {
                result.AddError("--port must be a whole number from 0 to 65535.");
            }
        });
        return withSettings(new Command("sandbox", "Starts the loopback Discord alone and prints its address") { port }, RunAsync);
    }

    private static int? Port(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= 65535 ? number : null;

    private async Task<int> RunAsync(BotSettings settings, ParseResult parsed, CancellationToken cancellationToken)
    {
        try
        {
            SandboxOptions options = new() { Port = Port(parsed.GetValue(port)) ?? settings.SandboxPort };
            await using SandboxServer sandbox = await SandboxServer.StartAsync(options, surroundings.Time, cancellationToken);
            await surroundings.Output.WriteLineAsync(
                $"The sandbox is at {sandbox.Address} (REST base {new Uri(sandbox.Address, "api/v10")}, any token that begins with sandbox-). Ctrl+C ends it.");
            await Task.Delay(Timeout.InfiniteTimeSpan, surroundings.Time, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
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
