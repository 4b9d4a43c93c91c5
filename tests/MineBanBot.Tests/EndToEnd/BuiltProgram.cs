using System.Diagnostics;
using System.Text;

namespace MineBanBot.Tests.EndToEnd;

/// <summary>The built program as an operator starts it: its own process, from a folder that is not its own.</summary>
internal sealed class BuiltProgram : IDisposable
{
    /// <summary>That of a program that was given none.</summary>
    private const string SandboxToken = "sandbox-minebanbot";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("minebanbot-run-");
    private readonly StringBuilder error = new();
    private readonly StringBuilder output = new();
    private readonly Process process;

    public BuiltProgram(params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "MineBanBot.dll"), .. arguments])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["Log__Folder"] = folder.FullName;
        start.Environment["Store__ConnectionString"] = $"Data Source={Path.Combine(folder.FullName, "store.db")}";
        process = Process.Start(start)!;
        process.ErrorDataReceived += (_, line) =>
        {
            lock (error)
            {
                error.AppendLine(line.Data);
            }
        };
        process.BeginErrorReadLine();
    }

    public string Error
    {
        get
        {
            lock (error)
            {
                return error.ToString();
            }
        }
    }

    /// <summary>All that an ended program wrote anywhere: standard output and error, log files.</summary>
    public string Written => string.Concat(
        folder.EnumerateFiles("*.log", SearchOption.AllDirectories).Select(file => File.ReadAllText(file.FullName)).Prepend(Error).Prepend($"{output}"));

    /// <summary>The next line on standard output; null at its end.</summary>
    public async Task<string?> ReadLineAsync()
    {
        using CancellationTokenSource patience = new(Patience, TimeProvider.System);
        string? line = await process.StandardOutput.ReadLineAsync(patience.Token);
        output.AppendLine(line);
        return line;
    }

    /// <summary>Waits until the log, on standard error, has these words.</summary>
    public async Task LogsAsync(string words)
    {
        using CancellationTokenSource patience = new(Patience, TimeProvider.System);
        while (!Error.Contains(words, StringComparison.Ordinal))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, patience.Token);
        }
    }

    /// <summary>Sends a signal by name (TERM, INT) and waits for the exit code.</summary>
    public async Task<int> EndAsync(string signal)
    {
        using Process kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        await kill.WaitForExitAsync();
        return await ExitCodeAsync();
    }

    /// <summary>Ends it as nothing can prepare for (SIGKILL); nothing happens when it has ended.</summary>
    public void Kill() => process.Kill();

    /// <summary>Waits for the end. Whatever the program was started for, it must not have written a token.</summary>
    public async Task<int> ExitCodeAsync()
    {
        using CancellationTokenSource patience = new(Patience, TimeProvider.System);
        output.Append(await process.StandardOutput.ReadToEndAsync(patience.Token));
        await process.WaitForExitAsync(patience.Token);
        Findings.ExpectNone(Leaks.In(Written, [SandboxToken]));
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }

        process.Dispose();
        folder.Delete(recursive: true);
    }
}
