using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Matching;
using MineBanBot.Knowledge.Questions;

namespace MineBanBot.Knowledge.Answers;

/// <summary>What the entries say: the latest ones, those about a state, of a date, or the one that fits the words.</summary>
internal sealed class EntriesAnswerer(AnswerData data) : IAnswerer
{
    private const int Listed = 10;
    private const double LeastCoverage = 0.65;

    private readonly EntryListing listing = new(data);

    /// <inheritdoc/>
    public double Claim(Reading reading)
    {
        if (reading.Has(Cue.Other) || data.Entries.Count == 0)
        {
            return 0;
        }

        bool aboutNews = reading.Has(Cue.News) || reading.Has(Cue.Happened);
        bool datesOnly = reading.Dates.Any(mention => mention.Date is not null) && aboutNews;
        double latest = reading.Has(Cue.News) && reading.States.Count == 0 ? 0.9 - (0.17 * reading.Unexplained.Count) : 0;
        double state = aboutNews && reading.States.Count > 0 ? 0.8 - (0.1 * reading.Unexplained.Count) : 0;
        double dated = datesOnly ? 0.85 - (0.1 * reading.Unexplained.Count) : 0;
        return Math.Max(Math.Max(latest, state), Math.Max(dated, Found(reading) is { } best ? 0.88 * best.Coverage : 0));
    }

    /// <inheritdoc/>
    public Answer Compose(Reading reading)
    {
        double confidence = Math.Min(1, Claim(reading));
        State[] states = [.. reading.States.Where(match => match.Meanings.Count == 1).Select(match => match.Meanings[0])];
        Entry[] dated = [.. data.Entries.Where(entry => reading.Dates.All(mention => Fits(entry.Published, mention)))];
        bool words = reading.Unexplained.Count > 0 || (reading.States.Count == 0 && !reading.Has(Cue.News) && reading.Dates.Count == 0);
        if (words && Found(reading) is { } best)
        {
            IReadOnlyList<Match> others = data.Index.Search(Query(reading), Listed);
            return listing.One(best.Entry, [.. others.Skip(1).Where(match => match.Coverage >= best.Coverage * 0.8).Select(match => match.Entry)], confidence);
        }

        Entry[] fitting = [.. dated.Where(entry => states.All(state => entry.Countries.Contains(state.Iso3)))];
        return fitting switch
        {
            [] => listing.None(confidence),
            [Entry only] when reading.Dates.Count > 0 || states.Length > 0 => listing.One(only, [], confidence),
            _ => listing.Many(fitting, Listed, states.FirstOrDefault(), confidence),
        };
    }

    private static bool Fits(PartialDate published, DateMention mention) => (mention.Date, mention.Relation) switch
    {
        (null, _) => false,
        ({ } date, DateRelation.Before) => published.Latest < date.Earliest,
        ({ } date, DateRelation.Since) => published.Latest >= date.Earliest,
        ({ } date, _) => published.Earliest >= date.Earliest && published.Latest <= date.Latest,
    };

    // Hints such as "happened" say that an entry is asked for, not which one.
    private static string[] Query(Reading reading)
    {
        HashSet<int> hints =
        [
            .. from cue in (Cue[])[Cue.News, Cue.Happened, Cue.Newest, Cue.Oldest, Cue.Count, Cue.States]
               where reading.Has(cue)
               from match in reading.Cues[cue]
               from position in Enumerable.Range(match.Start, match.Length)
               select position,
        ];
        string[] telling = [.. reading.Words.Where((word, index) => !hints.Contains(index) && reading.Content.Contains(word))];
        return telling;
    }

    private Match? Found(Reading reading)
    {
        string[] query = Query(reading);
        Match? best = query.Length == 0 ? null : data.Index.Search(query, 1).FirstOrDefault();
        return best is not null && best.Coverage >= LeastCoverage ? best : null;
    }
}
