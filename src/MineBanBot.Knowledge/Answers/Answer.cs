using MineBanBot.Knowledge.Dates;

namespace MineBanBot.Knowledge.Answers;

/// <summary>An answer, ready to be drawn. Everything a reader sees is in title, text, fields, sources and as-of date.</summary>
public sealed record Answer
{
    /// <summary>What it is.</summary>
    public required AnswerKind Kind { get; init; }

    /// <summary>What it is about.</summary>
    public AnswerTopic Topic { get; init; }

    /// <summary>The direct answer in one line of plain text.</summary>
    public required string Title { get; init; }

    /// <summary>The answer in plain Markdown. Text from data is escaped; nothing is repeated from the question.</summary>
    public required string Text { get; init; }

    /// <summary>Dates, statuses and figures.</summary>
    public IReadOnlyList<AnswerField> Fields { get; init; } = [];

    /// <summary>Where it comes from; empty only when it states no fact.</summary>
    public IReadOnlyList<AnswerSource> Sources { get; init; } = [];

    /// <summary>The date the answer speaks for.</summary>
    public required PartialDate AsOf { get; init; }

    /// <summary>Whether later data cannot change what it says: the treaty's text, a term, a past event.</summary>
    public bool Timeless { get; init; }

    /// <summary>How sure the question was understood, 0–1.</summary>
    public required double Confidence { get; init; }

    /// <summary>The states that it is about, by ISO alpha-3 code; empty: none in particular.</summary>
    public IReadOnlyList<string> States { get; init; } = [];

    /// <summary>Questions that can be asked next; for clarify, the choices.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];
}
