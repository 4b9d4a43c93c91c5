namespace MineBanBot.Reports;

/// <summary>A question without an answer, or an answer that somebody called wrong. It names no user.</summary>
internal sealed class Report
{
    /// <summary><see cref="Kind"/> of a question that got no answer.</summary>
    public const string Unanswered = "unanswered";

    /// <summary><see cref="Kind"/> of an answer that somebody called wrong.</summary>
    public const string Wrong = "wrong";

    /// <summary>Its id, 32 digits.</summary>
    public string Id { get; init; } = "";

    /// <summary>What people call it by: the end of its id, which is random.</summary>
    public string Code => CodeOf(Id);

    /// <summary>The server that it comes from; empty: direct messages, or a server that the bot is not in.</summary>
    public string Guild { get; init; } = "";

    /// <summary>One of the constants above.</summary>
    public string Kind { get; init; } = "";

    /// <summary>What was asked. Untrusted text.</summary>
    public string Question { get; init; } = "";

    /// <summary>The title of the answer; null: there was none.</summary>
    public string? Answer { get; init; }

    /// <summary>What the reporter wrote. Untrusted text; null: nothing.</summary>
    public string? Remark { get; init; }

    /// <summary>How often the same was asked.</summary>
    public long Times { get; init; }

    /// <summary>When it came in first, in milliseconds since 1970 (UTC).</summary>
    public long CreatedAt { get; init; }

    /// <summary>When a moderator was done with it, likewise; null: it is open.</summary>
    public long? ResolvedAt { get; init; }

    /// <summary>A code for the reporter, by which they can have it deleted; null: unanswered questions have none.</summary>
    public string? Reporter { get; init; }

    /// <summary>The code of a report by its id.</summary>
    public static string CodeOf(string id) => id.Length <= 6 ? id : id[^6..];
}
