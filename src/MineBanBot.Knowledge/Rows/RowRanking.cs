using System.Globalization;
using System.Runtime.CompilerServices;
using MineBanBot.Knowledge.Cues;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Figures;
using MineBanBot.Knowledge.Matching;
using MineBanBot.Knowledge.Mentions;
using MineBanBot.Knowledge.Names;
using MineBanBot.Knowledge.Questions;
using MineBanBot.Knowledge.Search;

namespace MineBanBot.Knowledge.Rows;

/// <summary>Ranks the rows for a question, by the questions people are known to ask and by the words of the rows themselves.</summary>
internal sealed class RowRanking(FactTables facts, StateNames names, RowIndex rows, RowIndex askedRows, ExampleIndex examples)
{
    private const int Looked = 20;
    private const int LikeLooked = 6;
    private const double LeastCoverage = 0.62;
    private const double Alike = 0.8;

    // Below this likeness two questions share words and no meaning, the sooner so where the subject is not named; above the last one
    // they are the same question.
    private const double LeastLike = 0.43;
    private const double LeastLikeElse = 0.61;
    private const double SameQuestion = 0.88;

    private const double StrangeWord = 0.12;

    // "How much land was cleared" is no question for what one state pays.
    private const double OfOneState = 0.08;

    // With one telling word two questions have to be nearly the same.
    private const double Thin = 0.08;
    private const double ThinOfOurs = 0.18;

    private readonly WordSet known = new(askedRows.Vocabulary.Concat(askedRows.Vocabulary.Select(Stem.Of)));

    private readonly HashSet<object> ofOneState =
        new(facts.Figures.Where(figure => names.CodesIn(figure.Question).Count > 0), ReferenceEqualityComparer.Instance);

    // Claiming and composing look at the same ranking; it lives as long as its reading.
    private readonly ConditionalWeakTable<Reading, Ranked> ranked = [];

    private readonly FigureLikeness figures = new(facts.Figures);
    private readonly SpokenRows spoken = new();

    /// <summary>The row that fits best; null: none fits.</summary>
    public RowFound? Best(Reading reading)
    {
        Ranked all = Of(reading);
        if (!all.IsSought)
        {
            (all.Best, all.IsSought) = (Find(reading), true);
        }

        return all.Best;
    }

    /// <summary>Rows by their own words, best first.</summary>
    public WordHit<object>[] ByWords(Reading reading) => [.. RankedByWords(reading).Select(row => row.Hit)];

    /// <summary>What was found and why, for whoever mends an answer.</summary>
    public IEnumerable<string> Explain(Reading reading) =>
    [
        .. examples.Nearest(Asked(reading), 4).Select(near => string.Create(
            CultureInfo.InvariantCulture, $"like {near.Likeness:0.00} score {Score(near, Told(reading), reading):0.00} \"{near.Question}\": {RowText.Key(near.Row)}")),
        .. ByWords(reading).Take(5).Select(hit => string.Create(
            CultureInfo.InvariantCulture,
            $"row {RowText.Key(hit.Item)}: score {hit.Score:0.0}, covers {hit.Coverage:0.00}, missing {spoken.Missing(hit.Item, reading):0.00}, by {string.Join(' ', hit.Because.Select(term => term.Term))}")),
    ];

    private RowFound? Find(Reading reading)
    {
        if (reading.Has(Cue.Other) || (reading.OtherObject && reading.Groups.Count > 0) || reading.DatedByEvent || (reading.Words.Count > 0 && reading.Words.Count == reading.States.Sum(match => match.Length))
            || (reading.Has(Cue.OtherTreaty) && (reading.Article is not null || (reading.Has(Cue.Rule) && reading.Telling.Count > 3))))
        {
            return null;
        }

        RowFound? asked = FindByExample(reading);
        RowFound? worded = FindByWords(reading);
        RowFound? found = asked is null || worded?.Claim > asked.Claim ? worded : asked;

        // "Is it still a member": who is meant has to be asked back.
        bool pointing = reading.Has(Cue.Party) && reading.Groups.Count == 0 && reading.Words.Any(word => word is "it" or "they" or "that") && reading.Telling.Count < 2;
        return found is not null && (IsStanding(reading) || pointing) ? found with { Claim = Math.Min(found.Claim, 0.86) } : found;
    }

    // Two questions for the same thing share words; and nearly every word of such a question stands in the row or in what is asked of it.
    private RowFound? FindByExample(Reading reading)
    {
        if (reading.Has(Cue.Greeting) && reading.Words.Count <= 2)
        {
            return null;
        }

        string[] asked = Asked(reading);
        ToldWords told = Told(reading);
        (object Row, double Score)[] near =
        [
            .. examples.Nearest(asked, LikeLooked)
                .Where(hit => IsKnown(hit.Row, reading) && !(IsSeries(hit.Row)) && !(reading.Has(Cue.OtherTreaty) && !RowText.IsOfOtherTreaty(hit.Row)))
                .Select(hit => (hit.Row, Score: Score(hit, told, reading)))
                .OrderByDescending(hit => hit.Score),
        ];
        // One word in common is chance, unless the examples ask in the same words.
        int words = told.Words.Distinct().Count();
        bool thin = words == 0 || (words == 1 && !reading.NamesSubject);
        bool ours = reading.NamesSubject || reading.NamesRareTerm || reading.Has(Cue.Rule) || reading.Has(Cue.Leave) || reading.Has(Cue.Duty) || reading.Has(Cue.Casualties);
        double least = words == 0 ? SameQuestion + 0.05 : thin ? SameQuestion - (reading.Has(Cue.Leave) || reading.Has(Cue.Rule) ? ThinOfOurs : Thin) : ours ? LeastLike : LeastLikeElse;
        return near is [(object row, double first), ..] && first >= least
            ? new RowFound(row, Math.Min(IsCounted(row) ? 0.93 : 0.955, 0.74 + (0.23 * (first - least) / (SameQuestion - least))))
            : null;
    }

    // What the example says itself need not stand in the row: "is the German text authentic".
    private double Missing((object Row, double Likeness, string Question) hit, Reading reading)
    {
        double missing = spoken.Missing(hit.Row, reading);
        if (missing == 0 || reading.States.Count == 0 || reading.Dates.Count > 0)
        {
            return missing;
        }

        List<string> asked = Words.Of(hit.Question);
        bool said = reading.States.All(match => Enumerable.Range(match.Start, match.Length).All(index => asked.Contains(reading.Words[index])));
        return said ? 0 : missing;
    }

    // A word that neither the rows nor everyday English know is the name of something else: CEDAW, Waitangi.
    private bool IsStrange(string word) => word.Length > 3 && word.All(char.IsLetter) && !IsKnown(word) && !IsKnown(Stem.Of(word));

    private bool IsKnown(string word) => known.Contains(word) || CommonWords.All.Contains(word) || CommonWords.Stems.Contains(word);

    // "Has Poland ratified" and "USA?" ask how a state stands, whatever else is known of it.
    private static bool IsStanding(Reading reading) =>
        reading.States.Count > 0
        && (((reading.Has(Cue.Party) || reading.Has(Cue.Leave)) && reading.Unexplained.Count == 0 && !reading.Has(Cue.Happened)) || reading.Words.Count == reading.States.Sum(match => match.Length));

    private double Score((object Row, double Likeness, string Question) hit, ToldWords told, Reading reading)
    {
        double covered = told.Words.Length == 0 ? hit.Likeness : askedRows.Coverage(told.Query, hit.Row);
        double strange = StrangeWord * told.Strange;
        double national = reading.States.Count == 0 && reading.Groups.Count == 0 && ofOneState.Contains(hit.Row) ? OfOneState : 0;
        return ((hit.Likeness * 0.6) + (covered * 0.4)) - strange - national - Missing(hit, reading) + Spoken(hit.Row, reading) - Elsewhere(hit.Row, reading);
    }

    // "How many" asks for a figure and "when" for an event, where both would fit; "has Atlantis signed" asks for none of them.
    private static double Elsewhere(object row, Reading reading) =>
        (row is Article or Milestone && reading.Has(Cue.Count) ? 0.03 : 0)
        + (row is Milestone && reading.Has(Cue.Count) && reading.Has(Cue.Party) && reading.Has(Cue.States) ? 0.12 : 0)
        + (row is Definition ? (reading.Has(Cue.Define) ? -0.05 : 0.05) : 0)
        + (row is Figure && reading.Words.Contains("when") ? 0.12 : 0)
        + (IsCounted(row) && !reading.Has(Cue.Count) && !reading.Has(Cue.Which) ? 0.12 : 0)
        + (reading.AsksOfNamed ? 0.3 : 0);

    // Numbers that are counted from the states' rows where the question is understood.
    private static bool IsCounted(object row) =>
        row is Figure { Id: "ever_joined" or "never_joined" or "withdrawn_count" or "non_party_now" or "signatories" or "signatory_only" or "eu_status" or "nato_status" or "p5_status" };

    // Numbers of each year that other answerers compute or tell in full.
    private static bool IsSeries(object row) =>
        row is Figure { Id: var id }
        && (id is "sp_now" or "sp_2015_apr" || id.StartsWith("sp_end_", StringComparison.Ordinal) || (id.StartsWith("cas_", StringComparison.Ordinal) && id.Length == 8 && char.IsAsciiDigit(id[^1])));

    // On the day that the answer is to speak for, a later row was not known.
    private static bool IsKnown(object row, Reading reading) =>
        reading.Question.AsOf is not { } asOf || (row switch
        {
            Figure figure => figure.Provenance.AsOf.Earliest <= asOf.Latest,
            Milestone milestone => milestone.Date.Earliest <= asOf.Latest,
            _ => true,
        });

    // Among the rows of a series, the one of the year that is asked for.
    private double Spoken(object row, Reading reading) =>
        reading.Dates.Count > 0 && spoken.Missing(row, reading) == 0 ? 0.05 : 0;

    private RowFound? FindByWords(Reading reading)
    {
        RankedRow[] rows = [.. RankedByWords(reading).Where(row => IsKnown(row.Hit.Item, reading))];
        RankedRow? alikest = rows.Where(row => row.Alike >= Alike && row.Missing == 0).MaxBy(row => row.Alike);
        if ((alikest ?? rows.FirstOrDefault()) is not { } row)
        {
            return null;
        }

        // Of another treaty the tables hold a figure and a definition, and never its articles.
        WordHit<object> found = row.Hit;
        if (!found.Because.Any(term => term.Term.Any(char.IsLetter)) || (reading.Has(Cue.OtherTreaty) && (!RowText.IsOfOtherTreaty(found.Item) || found.Coverage < 0.8)))
        {
            return null;
        }

        // One word in common is chance, unless the question has no other.
        bool subject = reading.Has(Cue.Subject) || reading.Has(Cue.Rule);
        bool enough = found.Because.Count >= 2 || subject || (found.Coverage >= 0.99 && reading.Telling.Count >= 2);
        double least = subject ? LeastCoverage - 0.14 : LeastCoverage;
        double alike = row.Missing == 0 ? row.Alike : 0;
        double covered = enough && found.Coverage >= least ? Math.Min(0.91, 0.4 + (0.51 * found.Coverage)) : 0;
        covered = found.Because.Count == 1 && !reading.NamesSubject ? Math.Min(covered, 0.58) : covered;
        covered -= row.Missing;
        return new RowFound(
            found.Item,
            Math.Max(covered, alike >= 0.95 ? 0.97 : alike >= Alike ? 0.9 : IsTitle(found.Item, reading) ? 0.8 - (0.1 * reading.Unexplained.Count) : 0));
    }

    private static IEnumerable<string> DateWords(Reading reading) =>
        reading.Dates.Where(mention => mention.Date is not null).SelectMany(mention => Words.Of(mention.Date!.Value.InWords()));

    private static string[] Query(Reading reading) => [.. reading.Telling.SelectMany(OrdinalNumber.Spelled), .. Implied(reading), .. DateWords(reading)];

    private ToldWords Told(Reading reading)
    {
        string[] words = [.. reading.Telling.SelectMany(OrdinalNumber.Spelled), .. DateWords(reading)];
        return new ToldWords(words, askedRows.Read(words), words.Count(IsStrange));
    }

    private static string[] Asked(Reading reading) => [.. reading.Words.SelectMany(OrdinalNumber.Spelled), .. DateWords(reading)];

    // "Can a state make reservations": the question holds the whole title of an article or the whole term.
    private static bool IsTitle(object row, Reading reading)
    {
        string title = row switch
        {
            Article article => article.Title,
            Definition definition => definition.Term,
            _ => "",
        };
        HashSet<string> asked = [.. reading.Words.Select(Stem.Of)];
        return title.Length > 0 && (reading.Has(Cue.Subject) || reading.Has(Cue.States) || reading.Has(Cue.Party)) && Words.Of(title).All(word => asked.Contains(Stem.Of(word)));
    }

    // "How many mines does Greece still have" asks for its stockpile, "where are there mines" for what is contaminated.
    private static string[] Implied(Reading reading) =>
        reading.Has(Cue.Count) && reading.States.Count > 0 && reading.Words.Any(word => word is "mines" or "landmines") ? ["stockpile"]
        : reading.Telling.Count == 0 && reading.Words.Contains("where") && reading.Has(Cue.Subject) ? ["states", "massive", "contamination", "states"]
        : [];

    // "When" asks for an event, "how many" for a figure, "what is" for a text: a push, no more.
    private RankedRow[] Rank(Reading reading)
    {
        string[] query = Query(reading);
        if (query.Length == 0)
        {
            return [];
        }

        bool when = reading.Words.Contains("when");
        LetterCount letters = FigureLikeness.Of(reading);
        return
        [
            .. rows.Search(rows.Read(query), Looked)
                .Select(hit => new RankedRow(hit, hit.Item is Figure figure ? figures.To(figure, letters) : 0, spoken.Missing(hit.Item, reading)))
                .Select(row => row with
                {
                    Hit = row.Hit with
                    {
                        Score = row.Hit.Score * (0.25 + row.Hit.Coverage) * (1 - row.Missing) * (row.Hit.Item switch
                        {
                            Figure => (reading.Has(Cue.Count) ? 1.2 : 1.05) * (1 + Math.Max(0, 2 * (row.Alike - 0.75))),
                            Milestone => when ? 1.25 : 1.0,
                            Article => reading.Has(Cue.Rule) ? 1.7 : reading.Has(Cue.Count) ? 0.9 : 1.1,
                            _ => reading.Has(Cue.Define) || reading.Has(Cue.Rule) ? 1.15 : 0.95,
                        }),
                    },
                })
                .OrderByDescending(row => row.Hit.Score),
        ];
    }

    private RankedRow[] RankedByWords(Reading reading) => Of(reading).ByWords ??= Rank(reading);

    private Ranked Of(Reading reading) => ranked.GetValue(reading, _ => new Ranked());

    // What was found for one reading so far. A reading is asked about by one thread at a time; two would find the same.
    private sealed class Ranked
    {
        public RankedRow[]? ByWords { get; set; }

        public RowFound? Best { get; set; }

        public bool IsSought { get; set; }
    }

    // A row found by its words; how far a figure's own question is the one asked; and how far it fails to speak of what is asked about.
    private sealed record RankedRow(WordHit<object> Hit, double Alike, double Missing);

    // The words that tell one row from another, and how many of them are names of something else.
    private sealed record ToldWords(string[] Words, WordQuery Query, int Strange);
}
