namespace MineBanBot.Knowledge.Rows;

/// <summary>A question that a row answers.</summary>
/// <param name="Row">The row: a figure, an article, a definition or a milestone.</param>
/// <param name="Question">The question, in lower case and without punctuation.</param>
internal sealed record AskedExample(object Row, string Question);
