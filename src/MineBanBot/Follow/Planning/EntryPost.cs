using System.Globalization;

using MineBanBot.Entries;
using MineBanBot.Knowledge;
using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Posting.Ledger;

namespace MineBanBot.Follow.Planning;

/// <summary>Draws an entry for those who follow its state or topic. What it says comes from the entry and from the tables alone.</summary>
internal sealed class EntryPost(KnowledgeService knowledge, TimeProvider time)
{
    private const int Color = 0x23A55A;
    private const int TextLength = 700;
    private const int MostStates = 3;

    /// <summary>The message.</summary>
    /// <param name="entry">With its source.</param>
    /// <param name="also">The entries of other sources that tell of the same event, with their sources.</param>
    public PostingBody Of(EntryRow entry, IReadOnlyList<EntryRow> also)
    {
        string[] topics = [.. Words(entry.Topics).Select(Topics.InWords)];
        string date = Date(entry);
        string names = string.Join(", ", Words(entry.Countries).Select(code => StateOf(code)?.PlainName).OfType<string>().Take(MostStates));
        return new PostingBody(null, new PostingBody.Card
        {
            Author = topics.Length == 0 ? "Landmine entries" : $"Landmine entries · {string.Join(", ", topics)}",
            Title = entry.Title is { Length: > 0 } title ? Markdown.Escape(title) : names.Length == 0 ? date : $"{names} · {date}",
            Url = Web(entry.Url) ?? Web(entry.SourceUrl),
            Text = entry.Body is { } text ? Markdown.Escape(Excerpt.Of(text, TextLength)) : "The source gives a date and no summary.",
            Color = Color,
            Fields = [.. Standing(entry), new PostingBody.Field(also.Count == 0 ? "Source" : "Sources", Sources(entry, also, date))],
            Footer = entry.Version > 1 ? $"Updated {Day(entry.ChangedAt)}" : $"Seen {Day(entry.TakenAt)}",
        });
    }

    private IEnumerable<PostingBody.Field> Standing(EntryRow entry)
    {
        DateOnly today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        string[] lines =
        [
            .. from code in Words(entry.Countries).Take(MostStates)
               let state = StateOf(code)
               where state is not null
               let answer = knowledge.Country(state.PlainName, today)
               select $"{answer.Title} (as of {state.Provenance.AsOf.InWords()}{(state.Provenance.Verified ? "" : ", not verified")})",
        ];
        return lines.Length == 0 ? [] : [new PostingBody.Field("Treaty status", string.Join('\n', lines))];
    }

    private static string Sources(EntryRow entry, IReadOnlyList<EntryRow> also, string date)
    {
        string[] others = [.. also.Select(Source).Distinct().Take(5)];
        string first = $"{Source(entry)} · {date}{(entry.Undated != 0 ? " (day of reading: the source gives no date)" : "")}";
        return others.Length == 0 ? first : $"{first}\nAlso: {string.Join(", ", others)}";
    }

    private static string Source(EntryRow entry) => (Web(entry.Url) ?? Web(entry.SourceUrl)) is { } address
        ? $"[{Markdown.Escape(entry.Publisher)}]({address.AbsoluteUri.Replace(")", "%29", StringComparison.Ordinal)})"
        : Markdown.Escape(entry.Publisher);

    private State? StateOf(string code) => knowledge.Facts.States.FirstOrDefault(state => state.Iso3 == code);

    private static string Date(EntryRow entry) => PartialDate.TryParse(entry.Published)?.InWords() ?? entry.Published;

    private static string Day(long at) => DateTimeOffset.FromUnixTimeMilliseconds(at).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    // Discord takes no other addresses.
    private static Uri? Web(string? text) => Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" ? address : null;

    private static string[] Words(string list) => list.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
