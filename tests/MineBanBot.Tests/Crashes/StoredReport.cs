namespace MineBanBot.Tests.Crashes;

/// <summary>A report as it is stored.</summary>
/// <param name="Source">The source's short name.</param>
/// <param name="Number">The report's number there.</param>
/// <param name="History">All that it said, the latest last.</param>
/// <param name="Names">The names by which it is known again.</param>
internal sealed record StoredReport(string Source, int Number, IReadOnlyList<(string Title, string Text)> History, IReadOnlyList<string> Names);
