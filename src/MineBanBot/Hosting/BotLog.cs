using System.Globalization;

using MineBanBot.Settings;

using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace MineBanBot.Hosting;

/// <summary>The log: standard error for people, a rolling file of JSON-free lines for later.</summary>
internal static class BotLog
{
    private const string Template = "{Timestamp:yyyy-MM-dd HH:mm:ss.fff zzz} {Level:u3} {SourceContext} {Message:lj}{NewLine}{Exception}";
    private const long FileSize = 10_000_000;
    private const int FilesKept = 14;

    /// <summary>Creates the log.</summary>
    /// <param name="settings">Level and folder.</param>
    /// <param name="error">Standard error.</param>
    public static Logger Create(BotSettings settings, TextWriter error)
    {
        LoggerConfiguration configuration = new LoggerConfiguration()
            .MinimumLevel.Is(settings.LogLevel)
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Polly", LogEventLevel.Warning)
            .MinimumLevel.Override("Quartz", LogEventLevel.Warning)
            .WriteTo.Sink(new WriterSink(error));
        if (FolderProblem(settings.LogFolder) is { } problem)
        {
            Logger console = configuration.CreateLogger();
            console.Warning("No log file: {Problem}", problem);
            return console;
        }

        return configuration
            .WriteTo.File(
                Path.Combine(settings.LogFolder, "minebanbot-.log"),
                outputTemplate: Template,
                formatProvider: CultureInfo.InvariantCulture,
                rollingInterval: RollingInterval.Day,
                fileSizeLimitBytes: FileSize,
                rollOnFileSizeLimit: true,
                retainedFileCountLimit: FilesKept)
            .CreateLogger();
    }

    /// <summary>Why no log can be written to a folder, in one sentence; null when it can.</summary>
    public static string? FolderProblem(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            string probe = Path.Combine(folder, $".probe-{Environment.ProcessId}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"the folder of Log:Folder cannot be written: {exception.Message}";
        }
    }
}
