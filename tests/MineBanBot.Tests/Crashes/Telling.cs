namespace MineBanBot.Tests.Crashes;

/// <summary>What a report said from a turn of its source on.</summary>
internal sealed record Telling(int Turn, string Title, string Text);
