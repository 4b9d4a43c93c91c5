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
    public static Logger Create(BotSettings settings, TextWriter error) =>
        new LoggerConfiguration()
            .MinimumLevel.Is(settings.LogLevel)
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .WriteTo.Sink(new WriterSink(error))
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
