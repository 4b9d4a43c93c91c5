using MineBanBot.Discord.Limits;

namespace MineBanBot.Discord.Rest;

/// <summary>How a REST call ended.</summary>
internal abstract record RestResult
{
    private RestResult()
    {
    }

    /// <summary>What went wrong, in one sentence; null when nothing did.</summary>
    public string? Problem => this switch
    {
        Refused refused => refused.Sentence,
        Unreachable unreachable => unreachable.Why,
        Withheld withheld => withheld.Why,
        _ => null,
    };

    /// <summary>Discord did it.</summary>
    /// <param name="Body">The answer's body, perhaps empty.</param>
    public sealed record Answer(ReadOnlyMemory<byte> Body) : RestResult;

    /// <summary>Discord refused.</summary>
    /// <param name="Status">The HTTP status.</param>
    /// <param name="Code">Discord's JSON error code; 0 when there was none.</param>
    /// <param name="Sentence">What was wrong, for the log.</param>
    public sealed record Refused(int Status, int Code, string Sentence) : RestResult
    {
        /// <summary>How long a 429 asks to wait.</summary>
        public TimeSpan RetryAfter { get; init; }

        /// <summary>Whom a 429 concerns.</summary>
        public LimitReach Reach { get; init; }
    }

    /// <summary>It was not even sent.</summary>
    /// <param name="Why">One clause for the log.</param>
    public sealed record Withheld(string Why) : RestResult;

    /// <summary>No answer came; Discord may have done it or not.</summary>
    /// <param name="Why">One clause for the log.</param>
    public sealed record Unreachable(string Why) : RestResult;
}
