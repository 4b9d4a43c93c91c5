using System.Data.Common;

using MineBanBot.Posting.Ledger;

namespace MineBanBot.Posting.Sending;

/// <summary>Hears of postings that will not be posted, in the transaction that says so.</summary>
internal interface IFailureListener
{
    /// <summary>A posting will not be posted.</summary>
    /// <param name="transaction">Where that is written.</param>
    /// <param name="row">The posting.</param>
    /// <param name="cause">Why.</param>
    /// <param name="error">Why, in a sentence; it names what to grant.</param>
    Task FailedAsync(DbTransaction transaction, PostingRow row, FailureCause cause, string error);
}
