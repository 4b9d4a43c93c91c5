using System.Security.Cryptography;
using System.Text;

using MineBanBot.Feeds.Dates;
using MineBanBot.Feeds.Parsing;
using MineBanBot.Feeds.Relating;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Names;

namespace MineBanBot.Feeds.Importing;

/// <summary>Tags items and says which are taken, and why. It knows what it saw itself, and no store.</summary>
internal sealed class ItemSorter(CountryNames countries, Rules rules, DateTimeOffset now)
{
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(1);

    private readonly Dictionary<string, string> seen = [];

    /// <summary>What becomes of an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="key">Short name of its source.</param>
    /// <param name="chosen">Whether it is taken whatever it speaks of.</param>
    public ImportedItem Sort(FeedItem item, string key, bool chosen)
    {
        string id = item.Id ?? item.Url?.AbsoluteUri ?? $"{key}-{Hash($"{item.Title}\n{item.Date?.Day}\n{(item.Title is null ? item.Text : null)}")}";
        if (item.Fault is not null)
        {
            return new ImportedItem(id, item, [], [], "refused", item.Fault);
        }

        string all = $"{item.Title}\n{item.Text}";
        IReadOnlyList<string> named = countries.In(all);
        Relation relation = rules.Relate(all, named.Count > 0);
        if (Refusal(item, relation, chosen) is { } refusal)
        {
            return new ImportedItem(id, item, named, relation.Topics, "refused", refusal);
        }

        string reason = chosen ? "" : $"Relevant ({relation.Score}): {relation.Because}.";
        if (item.Date is null)
        {
            item = item with { Date = new ItemDate(new PartialDate(DateOnly.FromDateTime(now.UtcDateTime)), null) };
            reason = $"It has no date; the day of reading is taken. {reason}".TrimEnd();
        }

        string content = Hash($"{item.Title}\n{item.Text}\n{item.Url}");
        string outcome = !seen.TryGetValue(id, out string? before) ? "added" : before == content ? "unchanged" : "updated";
        seen[id] = content;
        return new ImportedItem(id, item, named, relation.Topics, outcome, reason.Length == 0 ? null : reason);
    }

    private string? Refusal(FeedItem item, Relation relation, bool chosen)
    {
        // A topic page gives a date and no text where it has no summary; a feed's item says something.
        if (item.Title is null && item.Text is null && !(chosen && item.Date is not null))
        {
            return "It has neither title nor text.";
        }

        if ((item.Date?.Instant ?? new DateTimeOffset(item.Date?.Day.Earliest.ToDateTime(TimeOnly.MinValue) ?? DateTime.MinValue, TimeSpan.Zero)) > now + Ahead)
        {
            return $"It is dated {item.Date}, over an hour ahead.";
        }

        return chosen || relation.Relevant ? null : $"Not relevant ({relation.Score}): {relation.Because}.";
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
}
