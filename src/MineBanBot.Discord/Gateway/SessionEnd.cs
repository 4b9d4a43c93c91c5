using Microsoft.Extensions.Logging;

namespace MineBanBot.Discord.Gateway;

/// <summary>Why a connection ended, and so what to do next.</summary>
/// <param name="Why">One clause for the log or the operator.</param>
internal abstract record SessionEnd(string Why)
{
    /// <summary>How long to wait first; null leaves it to the pace.</summary>
    public TimeSpan? Pause { get; init; }

    /// <summary>How loudly to say it.</summary>
    public LogLevel Level { get; init; } = LogLevel.Information;

    /// <summary>The session may live on: connect again and resume it.</summary>
    public sealed record Resume(string Why) : SessionEnd(Why)
    {
        /// <summary>Whether Discord itself asked us to come back, so that it expects us at once.</summary>
        public bool AsAsked { get; init; }
    }

    /// <summary>The session is lost: connect again and start a new one.</summary>
    public sealed record Identify(string Why) : SessionEnd(Why);

    /// <summary>Discord will not take us until something is changed: do not connect again.</summary>
    public sealed record Refused(int Code, string Why) : SessionEnd(Why);

    /// <summary>We were asked to stop.</summary>
    public sealed record Stopped() : SessionEnd("the bot was asked to stop");
}
