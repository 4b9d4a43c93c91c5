namespace MineBanBot.Digests.Contents;

/// <summary>The same event in another source.</summary>
/// <param name="Source">Who reports it. Untrusted text.</param>
/// <param name="Link">Its page there; null: none.</param>
internal sealed record DigestReport(string Source, Uri? Link);
