namespace MineBanBot.Tests.Crashes;

/// <summary>A feed as it is stored.</summary>
/// <param name="Key">Short name.</param>
/// <param name="ETag">That of the document that was taken last; null: none yet.</param>
/// <param name="PrimedAt">When it was read whole for the first time; null: not yet.</param>
/// <param name="HeldUntil">Until when it is held by whoever reads it.</param>
internal sealed record StoredFeed(string Key, string? ETag, long? PrimedAt, long HeldUntil);
