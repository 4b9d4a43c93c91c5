using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace MineBanBot.Soak;

/// <summary>A process of the built program, its lines and its size.</summary>
internal sealed class ProgramProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<string> log = new();

    public ProgramProcess(string program, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        process = Process.Start(start)!;
        process.ErrorDataReceived += (_, line) => log.Enqueue(line.Data ?? "");
        process.BeginErrorReadLine();
    }

    /// <summary>What it wrote to standard error.</summary>
    public IReadOnlyCollection<string> Log => log;

    public bool HasEnded => process.HasExited;

    /// <summary>Resident memory in MiB (Linux).</summary>
    public double Resident
    {
        get
        {
            string line = File.ReadLines($"/proc/{process.Id}/status").First(line => line.StartsWith("VmRSS", StringComparison.Ordinal));
            return double.Parse(line.Split(':', 'k')[1].Trim(), CultureInfo.InvariantCulture) / 1024;
        }
    }

    public Task<string?> ReadLineAsync() => process.StandardOutput.ReadLineAsync();

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            using Process kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }
}
