namespace MineBanBot.Knowledge.Entries;

/// <summary>The page or feed that entries come from.</summary>
/// <param name="Key">Short name, the first part of its entries' ids.</param>
/// <param name="Publisher">Who publishes it.</param>
/// <param name="Title">How it is shown as a link.</param>
/// <param name="Url">Its address; null: none known.</param>
public sealed record EntrySource(string Key, string Publisher, string Title, Uri? Url);
