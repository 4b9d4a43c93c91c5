namespace MineBanBot.Feeds.Xml;

/// <summary>A document that cannot be read as what it is.</summary>
/// <param name="reason">One sentence for the operator.</param>
internal sealed class UnreadableFeedException(string reason) : Exception(reason);
