using System.Globalization;
using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Cues;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Matching;
using MineBanBot.Knowledge.Mentions;
using MineBanBot.Knowledge.Questions;
using MineBanBot.Knowledge.Search;

namespace MineBanBot.Knowledge.News;

/// <summary>What the entries say: the latest ones, those about a state, of a date, or the one that fits the words.</summary>
internal sealed class EntriesAnswerer(AnswerData data) : IAnswerer
{
    private const int Listed = 10;
    private const double LeastCoverage = 0.65;

    // Who asks what the page says means one of its entries.
    private const double LeastCited = 0.3;

    // A name that an entry tells of, and another of its words.
    private const double LeastNamed = 0.42;
    private const double Near = 0.4;

    private static readonly Cue[] NotTelling =
    [
        Cue.News, Cue.Happened, Cue.Newest, Cue.Oldest, Cue.Count, Cue.States, Cue.Party, Cue.Leave, Cue.Define, Cue.Handling, Cue.Fact,
    ];

    private readonly EntryListing listing = new(data);

    /// <inheritdoc/>
    public double Claim(Reading reading)
    {
        bool figures = reading.Has(Cue.Casualties) && reading.Has(Cue.Count) && reading.Dates.Count > 0 && reading.States.Count == 0;
        if (reading.Has(Cue.Other) || reading.Entries.Entries.Count == 0 || figures)
        {
            return 0;
        }

        bool aboutNews = reading.Has(Cue.News) || reading.Has(Cue.Happened);
        bool datesOnly = reading.Dates.Any(mention => mention.Date is not null) && aboutNews;
        bool counting = reading.Has(Cue.Count) && !aboutNews;
        int strange = reading.Unexplained.Count(word => !reading.Entries.Holds(word));
        double elsewhere = reading.Has(Cue.Rule) || reading.Has(Cue.Leave) || reading.Has(Cue.Party) ? 0.2 : 0;
        double latest = reading.Has(Cue.News) && reading.States.Count == 0 ? 0.9 - elsewhere - (0.25 * strange) - (0.1 * reading.Unexplained.Count) : 0;
        double state = aboutNews && reading.States.Count > 0 ? (reading.Has(Cue.News) && !reading.Has(Cue.Party) ? 0.93 : 0.8) - (0.12 * strange) : 0;
        bool any = (datesOnly || reading.Has(Cue.Cited)) && Dated(reading, reading.Entries.Entries).Count > 0;
        double dated = datesOnly ? (any ? 0.85 : 0.65) - (0.13 * strange) : 0;
        Match? best = Found(reading);
        double found = best is null ? 0
            : reading.Has(Cue.Cited) && best.Because.Any(term => reading.Entries.IsName(term.Term)) ? 0.68 + (0.24 * best.Coverage)
            : reading.Has(Cue.Cited) ? 0.6 + (0.3 * best.Coverage) - (0.02 * strange)
            : best.Coverage < LeastCoverage ? 0.6 + (0.3 * best.Coverage)
            : !counting && IsTelling(best, reading, aboutNews) ? 0.88 * best.Coverage : 0;
        double end = (reading.Has(Cue.Oldest) || reading.Has(Cue.Newest)) && reading.Has(Cue.Cited) && reading.Unexplained.Count == 0 ? 0.92 : 0;
        double cited = reading.Has(Cue.Cited) && any && reading.Dates.Count > 0 ? 0.85 : 0;
        return ((double[])[end, cited, latest, state, dated, found]).Max();
    }

    /// <inheritdoc/>
    public Answer Compose(Reading reading)
    {
        double confidence = Math.Min(1, Claim(reading));
        State[] states = [.. reading.States.Where(match => match.Meanings.Count == 1).Select(match => match.Meanings[0])];
        bool words = reading.Unexplained.Count > 0 || (reading.Has(Cue.Cited) && reading.Dates.Count == 0) || (reading.States.Count == 0 && !reading.Has(Cue.News) && reading.Dates.Count == 0);
        if (words && Found(reading) is { } best)
        {
            IEnumerable<Entry> others = reading.Entries.Search(Query(reading), Listed)
                .Where(match => match.Coverage >= best.Coverage * Near && IsKnown(match.Entry, reading))
                .Select(match => match.Entry);
            return listing.One(best.Entry, [.. others.Where(entry => entry != best.Entry)], confidence);
        }

        if (reading.Dates.Count == 0 && states.Length == 0 && reading.Unexplained.Count == 0 && (reading.Has(Cue.Oldest) || (reading.Has(Cue.Newest) && reading.Has(Cue.Cited))) && Dated(reading, reading.Entries.Entries) is { Count: > 0 } known)
        {
            return listing.One(reading.Has(Cue.Oldest) ? known[^1] : known[0], [], confidence);
        }

        IReadOnlyList<Entry> fitting = Dated(reading, states is [var first, ..] ? reading.Entries.Of(first.Iso3) : reading.Entries.Entries);
        fitting = states.Length < 2 ? fitting : [.. fitting.Where(entry => states.All(state => entry.Countries.Contains(state.Iso3)))];
        return fitting switch
        {
            [] => listing.None(reading.Entries, confidence, reading.Has(Cue.News)),
            [Entry only] when reading.Dates.Count > 0 || states.Length > 0 => listing.One(only, [], confidence),
            _ => listing.Many(fitting, Listed, states.FirstOrDefault(), confidence),
        };
    }

    // One ordinary word in common is chance: "is order a member" is no question for the entry with a border in it. A name is none.
    private static bool IsTelling(Match match, Reading reading, bool aboutNews)
    {
        int least = reading.Has(Cue.Subject) ? 2 : 3;
        bool name = match.Because.Any(term => reading.Entries.IsName(term.Term)) && !reading.Has(Cue.Party);
        return aboutNews || name || match.Because.Count >= least;
    }

    // The entries of the days asked for, or else those that tell of them; newest first.
    private static IReadOnlyList<Entry> Dated(Reading reading, EntryList entries)
    {
        if (reading.Dates.Count == 0 && reading.Question.AsOf is null)
        {
            return entries;
        }

        (DateOnly first, DateOnly last) = Days(reading);
        Entry[] published = [.. entries.Between(first, last).Where(entry => IsKnown(entry, reading) && (entry.Published.IsFull || Fits(entry, reading)))];
        return published.Length > 0 || reading.Dates is not [{ Date: { IsFull: true, Earliest: var day } }, ..] ? published
            : [.. reading.Entries.WithAll(Words.Of(Written(day))).Where(entry => IsKnown(entry, reading) && entries.Contains(entry) && reading.Dates.All(mention => Tells(entry, mention)))];
    }

    // Where the last possible days of publication must lie, so that not all entries are looked through; for full dates that is all.
    private static (DateOnly First, DateOnly Last) Days(Reading reading)
    {
        (DateOnly first, DateOnly last) = (DateOnly.MinValue, DateOnly.MaxValue);
        bool period = reading.Dates is [{ Date: not null }, { Date: not null }];
        foreach ((int index, DateMention mention) in reading.Dates.Index())
        {
            if (mention.Date is { } date)
            {
                bool opens = period ? index == 0 : mention.Relation != DateRelation.Before;
                bool closes = period ? index == 1 : mention.Relation != DateRelation.Since;
                first = opens && date.Earliest > first ? date.Earliest : first;
                last = closes && date.Latest < last ? date.Latest : last;
            }
        }

        return (first, last);
    }

    // Two dates are the ends of a period.
    private static bool Fits(Entry entry, Reading reading) => reading.Dates is [{ Date: { } first }, { Date: { } second }]
        ? entry.Published.Earliest >= first.Earliest && entry.Published.Latest <= second.Latest
        : reading.Dates.All(mention => Fits(entry.Published, mention));

    private static bool Fits(PartialDate published, DateMention mention) => (mention.Date, mention.Relation) switch
    {
        (null, _) => false,
        ({ } date, DateRelation.Before) => published.Latest < date.Earliest,
        ({ } date, DateRelation.Since) => published.Latest >= date.Earliest,
        ({ } date, _) => published.Earliest >= date.Earliest && published.Latest <= date.Latest,
    };

    // What was not published yet on the day that the answer is to speak for is not known.
    private static bool IsKnown(Entry entry, Reading reading) =>
        reading.Question.AsOf is not { } asOf || entry.Published.Earliest <= asOf.Latest;

    // The day of an event stands in the text, often without its year: "On June 27, the US announced".
    private static bool Tells(Entry entry, DateMention mention) =>
        mention is { Date: { IsFull: true, Earliest: var day }, Relation: DateRelation.In }
        && entry.Published.Earliest >= day
        && entry.Published.Earliest.DayNumber - day.DayNumber <= 366
        && $" {Words.Folded(entry.Text ?? "")} ".Contains($" {Words.Folded(Written(day))} ", StringComparison.Ordinal);

    private static string Written(DateOnly day) => day.ToString("MMMM d", CultureInfo.InvariantCulture);

    // Hints such as "happened" say that an entry is asked for, not which one.
    // "What did Human Rights Watch say about Tripoli": who published it tells no entry from another.
    private static string[] Query(Reading reading)
    {
        HashSet<int> hints =
        [
            .. from cue in NotTelling
               where reading.Has(cue)
               from match in reading.Cues[cue]
               from position in Enumerable.Range(match.Start, match.Length)
               select position,
        ];
        IEnumerable<string> words = reading.Words.Where((_, index) => !hints.Contains(index));
        return [.. words.Where(word => reading.Content.Contains(word) && !reading.Entries.IsPublisher(word))];
    }

    private static Match? Found(Reading reading)
    {
        string[] query = Query(reading);
        Match? best = query.Length == 0 ? null : reading.Entries.Search(query, Listed).FirstOrDefault(match => IsKnown(match.Entry, reading));
        double least = reading.Has(Cue.Cited) ? LeastCited
            : best?.Because.Count > 1 && best.Because.Any(term => reading.Entries.IsName(term.Term)) && !reading.Has(Cue.Party) ? LeastNamed
            : LeastCoverage;
        return best is not null && best.Coverage >= least ? best : null;
    }
}
