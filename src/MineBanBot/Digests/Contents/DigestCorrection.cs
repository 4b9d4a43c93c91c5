namespace MineBanBot.Digests.Contents;

/// <summary>A correction of a posted digest, which says so itself.</summary>
/// <param name="Day">When, in UTC.</param>
/// <param name="Note">What was corrected. Untrusted text.</param>
internal sealed record DigestCorrection(DateOnly Day, string Note);
