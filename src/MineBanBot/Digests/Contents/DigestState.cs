using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.History;

namespace MineBanBot.Digests.Contents;

/// <summary>A state beside an item, with its standing when the digest was composed.</summary>
/// <param name="Iso3">ISO alpha-3 code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Stage">How it stood towards the treaty.</param>
/// <param name="AsOf">The date that this speaks for.</param>
/// <param name="Verified">Whether the row was verified.</param>
internal sealed record DigestState(string Iso3, string Name, MembershipStage Stage, PartialDate AsOf, bool Verified)
{
    /// <summary>The steps by which its standing is disputed, of all sides; none: it is not.</summary>
    public IReadOnlyList<DigestFact> Dispute { get; init; } = [];
}
