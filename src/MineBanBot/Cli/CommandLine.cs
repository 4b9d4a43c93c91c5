using System.CommandLine;
using System.Data.Common;

using MineBanBot.Cli.Asking;
using MineBanBot.Cli.Importing;
using MineBanBot.Cli.Running;
using MineBanBot.Cli.Searching;
using MineBanBot.Settings;
using MineBanBot.Store;

namespace MineBanBot.Cli;

/// <summary>The program's verbs.</summary>
internal sealed class CommandLine(Surroundings surroundings)
{
    /// <summary>Runs the verb the arguments name and gives the exit code.</summary>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        using CancellationTokenSource ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using EndSignals signals = EndSignals.Cancel(ending);
        try
        {
            return await ParseAndRunAsync(arguments, ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // A bot runs until it is asked to end; whoever waits for a piece of work must know that it was not finished.
            if (arguments.FirstOrDefault(argument => !argument.StartsWith('-')) is not { } verb || verb is "run" or "sandbox" || verb.Contains(':', StringComparison.Ordinal))
            {
                return ExitCode.Done;
            }

            await surroundings.Error.WriteLineAsync("Ended before it was done.");
            return ExitCode.Failed;
        }
        catch (Exception exception) when (exception is StoreException or DbException)
        {
            await surroundings.Error.WriteLineAsync((exception is DbException fault ? StoreException.Of(fault) : exception).Message);
            return ExitCode.Failed;
        }
        catch (Exception exception)
        {
            // The last net: whatever it is, the operator gets a line and not a stack trace.
            await surroundings.Error.WriteLineAsync($"MineBanBot failed: {exception.Message.ReplaceLineEndings(" ")}");
            return ExitCode.Failed;
        }
    }

    private async Task<int> ParseAndRunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        (List<KeyValuePair<string, string?>> given, string[] rest) = SettingArguments.Split(arguments);

        // A question may begin with @; it names no file of further arguments.
        ParseResult parsed = Build(given).Parse(rest, new ParserConfiguration { ResponseFileTokenReplacer = null });
        string[] errors = given.Any(pair => pair.Value is null)
            ? [.. given.Where(pair => pair.Value is null).Select(pair => $"The setting --{pair.Key} on the command line needs a value.")]
            : [.. parsed.Errors.Select(error => error.Message).Distinct()];
        if (errors.Length > 0)
        {
            foreach (string error in errors)
            {
                await surroundings.Error.WriteLineAsync(error.AsMemory(), cancellationToken);
            }

            await surroundings.Error.WriteLineAsync("MineBanBot --help lists the verbs and their options.".AsMemory(), cancellationToken);
            return ExitCode.Usage;
        }

        InvocationConfiguration configuration = new()
        {
            Output = surroundings.Output,
            Error = surroundings.Error,
            // The host ends the bot on Ctrl+C and SIGTERM, in order.
            ProcessTerminationTimeout = null,
            EnableDefaultExceptionHandler = false,
        };
        return await parsed.InvokeAsync(configuration, cancellationToken);
    }

    private RootCommand Build(IReadOnlyList<KeyValuePair<string, string?>> given)
    {
        RunVerb run = new(surroundings);
        RootCommand root = new(
            "Answers questions about the 1997 Mine Ban Treaty and recent landmine incidents, on Discord and here.\n"
            + "Settings go behind any verb as --Section:Key value, for example --Sandbox:Port 5080.")
        {
            WithSettings(new Command("run", "Connects to Discord with Discord:Token; without one, starts the sandbox and the bot in it"), run.RunAsync),
            new AskVerb(surroundings).Command(WithSettings),
            new SearchVerb(surroundings).Command(WithSettings),
            WithSettings(new Command("check", "Checks settings and data, and lists every fault with file and line"), new CheckVerb(surroundings).RunAsync),
            new ImportVerb(surroundings).Command(WithSettings),
            new FeedsVerb(surroundings).Command(WithSettings),
            new ReportsVerb(surroundings).Command(WithSettings),
            new StoreVerb(surroundings).Command(WithSettings),
            new SandboxVerb(surroundings).Command(WithSettings),
        };
        WithSettings(root, run.RunAsync);
        return root;

        T WithSettings<T>(T command, Func<BotSettings, ParseResult, CancellationToken, Task<int>> action)
            where T : Command
        {
            command.SetAction((parsed, token) => WithCheckedSettingsAsync(given, settings => action(settings, parsed, token)));
            return command;
        }
    }

    private async Task<int> WithCheckedSettingsAsync(IReadOnlyList<KeyValuePair<string, string?>> given, Func<BotSettings, Task<int>> action)
    {
        SettingsReading reading = SettingsReader.Read(surroundings, given);
        foreach (string fault in reading.Faults)
        {
            await surroundings.Error.WriteLineAsync(fault);
        }

        return reading.Settings is { } settings ? await action(settings) : ExitCode.Usage;
    }
}
