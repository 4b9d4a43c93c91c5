namespace MineBanBot.Feeds.Managing;

/// <summary>Why an item was or was not taken.</summary>
/// <param name="Title">Its title, or how its text begins.</param>
/// <param name="Source">The key of its source.</param>
/// <param name="At">When that was decided.</param>
/// <param name="Taken">Whether it was taken.</param>
/// <param name="Because">Why; null: all of that source is taken.</param>
internal sealed record FeedReason(string Title, string Source, DateTimeOffset At, bool Taken, string? Because)
{
    /// <summary>In a sentence or two.</summary>
    public string InWords => $"{(Taken ? "Taken" : "Not taken")} from {Source} on {At.UtcDateTime:yyyy-MM-dd HH:mm} UTC. {Because ?? "All items of that source are taken."}";
}
