using DbUp.Engine.Output;

using Microsoft.Extensions.Logging;

namespace MineBanBot.Store;

/// <summary>Says in the log what DbUp does: its steps are of interest only when one fails.</summary>
internal sealed class MigrationLog(ILogger log) : IUpgradeLog
{
    /// <inheritdoc/>
    public void LogTrace(string format, params object[] args) => log.LogTrace("{Step}", Text(format, args));

    /// <inheritdoc/>
    public void LogDebug(string format, params object[] args) => log.LogDebug("{Step}", Text(format, args));

    /// <inheritdoc/>
    public void LogInformation(string format, params object[] args) => log.LogDebug("{Step}", Text(format, args));

    /// <inheritdoc/>
    public void LogWarning(string format, params object[] args) => log.LogWarning("{Step}", Text(format, args));

    /// <inheritdoc/>
    public void LogError(string format, params object[] args) => log.LogError("{Step}", Text(format, args));

    /// <inheritdoc/>
    public void LogError(Exception ex, string format, params object[] args) => log.LogError(ex, "{Step}", Text(format, args));

    private static string Text(string format, object[] args) =>
        args.Length == 0 ? format : string.Format(System.Globalization.CultureInfo.InvariantCulture, format, args);
}
