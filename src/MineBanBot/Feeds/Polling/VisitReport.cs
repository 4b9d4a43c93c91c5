using MineBanBot.Feeds.Storing;

namespace MineBanBot.Feeds.Polling;

/// <summary>What a visit to a feed gave.</summary>
/// <param name="Feed">The feed as it fares now.</param>
/// <param name="Added">How many entries are new.</param>
/// <param name="Updated">How many say something else now.</param>
/// <param name="Refused">How many items were not taken.</param>
internal sealed record VisitReport(Feed Feed, int Added, int Updated, int Refused);
