using MineBanBot.Entries.Taking;
using MineBanBot.Feeds.Identity;
using MineBanBot.Feeds.Parsing;
using MineBanBot.Feeds.Relating;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Knowledge.Names;

namespace MineBanBot.Feeds.Taking;

/// <summary>Names and tags items, and says whether they are to be taken, and why.</summary>
internal sealed class ItemJudge(CountryNames countries, Rules rules, TimeProvider time)
{
    private const int LongestText = 50_000;

    private static readonly TimeSpan Ahead = TimeSpan.FromHours(1);

    /// <summary>The items of a document, in its order.</summary>
    /// <param name="document">The document.</param>
    /// <param name="key">Short name of its source.</param>
    /// <param name="everything">Whether all that says anything is taken, whatever it speaks of.</param>
    public IReadOnlyList<IncomingItem> Judge(FeedDocument document, string key, bool everything) =>
        Named(document with { Items = [.. document.Items.Select(Sound)] }, key, everything || document.Chosen);

    private IncomingItem[] Named(FeedDocument document, string key, bool everything) =>
        [.. document.Items.Zip(ItemKeys.OfAll(document, key), (item, keys) => Judge(item, keys, key, everything))];

    private IncomingItem Judge(FeedItem item, IReadOnlyList<string> keys, string key, bool everything)
    {
        string all = $"{item.Title}\n{item.Text}";
        IReadOnlyList<string> named = item.Fault is null ? countries.In(all) : [];
        Relation relation = item.Fault is null ? rules.Relate(all, named.Count > 0) : new Relation(false, 0, []);
        string? fault = item.Fault ?? Fault(item, keys, everything);
        string? refusal = fault ?? (everything || relation.Relevant ? null : $"Not relevant. {Explained(relation, named)}");
        string reason = everything || refusal is not null ? "" : $"Relevant. {Explained(relation, named)}";
        return new IncomingItem
        {
            // A topic page gives its entries the ids that they have in the seeds.
            Id = item.Id is { } id && item.Date is { } date && id.StartsWith($"{key}-{date.Day}-", StringComparison.Ordinal) ? new EntryId(id) : null,
            Keys = keys,
            Content = ItemKeys.Content(item),
            Published = item.Date?.Day ?? new PartialDate(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)),
            Undated = item.Date is null,
            Title = item.Title,
            Text = item.Text,
            Url = item.Url,
            Countries = named,
            Topics = relation.Topics,
            Refused = refusal is not null,
            Faulty = fault is not null,
            Because = refusal ?? ((item.Date is null ? $"It has no date; the day of reading is taken. {reason}" : reason).Trim() is { Length: > 0 } because ? because : null),
        };
    }

    private string Explained(Relation relation, IReadOnlyList<string> states) => string.Join(' ', Why.Sentences(relation, [.. states.Select(countries.NameOf)]));

    private string? Fault(FeedItem item, IReadOnlyList<string> keys, bool everything)
    {
        // A topic page gives a date and no text where it has no summary; a feed's item says something.
        if ((item.Title is null && item.Text is null && !(everything && item.Date is not null)) || keys.Count == 0)
        {
            return "It has neither title nor text.";
        }

        DateTimeOffset published = item.Date?.Instant ?? new DateTimeOffset(item.Date?.Day.Earliest.ToDateTime(TimeOnly.MinValue) ?? DateTime.MinValue, TimeSpan.Zero);
        return published > time.GetUtcNow() + Ahead ? $"It is dated {item.Date}, over an hour ahead." : null;
    }

    // What a database refuses to hold (U+0000, half a surrogate pair), and more than anybody reads, is left out.
    private static FeedItem Sound(FeedItem item) => item with { Id = Sound(item.Id), Title = Sound(item.Title), Text = Sound(item.Text) };

    private static string? Sound(string? text) => text is null
        ? null
        : string.Concat((text.Length > LongestText ? text[..LongestText] : text).EnumerateRunes()).Replace("\0", "", StringComparison.Ordinal);
}
