namespace MineBanBot.Posting.Ledger;

/// <summary>A posting that somebody took up, and has for himself for a while.</summary>
/// <param name="Row">How it stands now.</param>
/// <param name="SentBefore">The first attempt before this one of which nobody knows how it ended; null: there is none.</param>
/// <param name="Stale">Whether it has waited so long that it is not to be sent any more.</param>
internal sealed record TakenPosting(PostingRow Row, long? SentBefore, bool Stale);
