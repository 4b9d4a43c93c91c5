using System.Globalization;
using System.Runtime.CompilerServices;

using FuzzySharp;

using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Matching;
using MineBanBot.Knowledge.Questions;
using MineBanBot.Knowledge.Treaty;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge.Figures;

/// <summary>The row of the tables that speaks to the question, found by its words: a figure, an article, a term or a milestone.</summary>
internal sealed class RowAnswerer(AnswerData data, RowIndex rows, FigureText figures, ArticleAnswerer articles, DefinitionAnswerer definitions) : IAnswerer
{
    private const int Looked = 20;
    private const double LeastCoverage = 0.62;
    private const double Near = 0.7;
    private const double NearEvent = 0.45;
    private const double Alike = 0.8;
    private const int Listed = 4;
    private const int ListedEvents = 12;

    private readonly Phrasebook phrases = data.Phrases;

    // Claiming and composing look at the same ranking; it lives as long as its reading.
    private readonly ConditionalWeakTable<Reading, WordHit<object>[]> ranked = [];

    /// <inheritdoc/>
    public double Claim(Reading reading)
    {
        bool otherGroup = reading.OtherObject && reading.Groups.Count > 0;
        if (reading.Has(Cue.Other) || otherGroup || Best(reading) is not { } best || !best.Because.Any(term => term.Term.Any(char.IsLetter)))
        {
            return 0;
        }

        // Of another treaty the tables hold a figure and a definition, and never its articles.
        if (reading.Has(Cue.OtherTreaty) && (best.Item is Article || best.Coverage < 0.8))
        {
            return 0;
        }

        // One word in common is chance, unless the question has no other.
        int words = best.Because.Count;
        bool enough = words >= 2 || reading.Has(Cue.Subject) || reading.Has(Cue.Rule) || (best.Coverage >= 0.99 && reading.Telling.Count >= 2);
        double least = reading.Has(Cue.Subject) || reading.Has(Cue.Rule) ? LeastCoverage - 0.14 : LeastCoverage;
        double alike = best.Item is Figure figure && Missing(figure, reading) == 0 ? Likeness(figure, reading) : 0;
        double covered = enough && best.Coverage >= least ? Math.Min(0.91, 0.4 + (0.51 * best.Coverage)) : 0;
        covered -= Missing(best.Item, reading);
        return Math.Max(covered, alike >= 0.95 ? 0.97 : alike >= Alike ? 0.9 : IsTitle(best.Item, reading) ? 0.8 - (0.1 * reading.Unexplained.Count) : 0);
    }

    /// <inheritdoc/>
    public Answer Compose(Reading reading)
    {
        WordHit<object> best = Best(reading)!;
        (double share, int most) = best.Item is Milestone ? (NearEvent, ListedEvents) : (Near, Listed);
        object[] near =
        [
            .. Ranked(reading)
                .Where(hit => hit.Item != best.Item && hit.Score >= best.Score * share && hit.Item.GetType() == best.Item.GetType())
                .Select(hit => hit.Item)
                .Take(most),
        ];
        double confidence = Claim(reading);
        return best.Item switch
        {
            Figure figure => figures.Of(figure, [.. near.Cast<Figure>()], confidence),
            Article article => articles.Of(article, confidence),
            Definition definition => definitions.Of(definition, confidence),
            _ => Of((Milestone)best.Item, [.. near.Cast<Milestone>()], confidence),
        };
    }

    /// <summary>The rows found, with what they cover, for whoever mends an answer.</summary>
    public IEnumerable<string> Explain(Reading reading) => Ranked(reading).Take(5).Select(hit => string.Create(
        CultureInfo.InvariantCulture,
        $"row {Name(hit.Item)}: score {hit.Score:0.0}, covers {hit.Coverage:0.00}, missing {Missing(hit.Item, reading):0.00}, by {string.Join(' ', hit.Because.Select(term => term.Term))}"));

    private static string Name(object row) => row switch
    {
        Figure figure => figure.Id,
        Article article => $"article {article.Number}",
        Definition definition => definition.Term,
        _ => ((Milestone)row).Event,
    };

    private static string[] Query(Reading reading) =>
        [.. reading.Telling.SelectMany(OrdinalNumber.Spelled), .. Implied(reading), .. reading.Dates.Where(mention => mention.Date is not null).SelectMany(mention => Words.Of(mention.Date!.Value.InWords()))];

    // A row that does not speak of the state or the year that is asked about answers another question.
    private static double Missing(object row, Reading reading)
    {
        string text = row switch
        {
            Figure figure => $"{figure.Question} {figure.Value} {figure.Notes} {figure.Provenance.AsOf}",
            Milestone milestone => $"{milestone.Date} {milestone.Event} {milestone.Detail} {milestone.Provenance.AsOf}",
            Article article => $"{article.Title} {article.Requirement}",
            Definition definition => $"{definition.Term} {definition.Text}",
            _ => "",
        };
        string folded = $" {Words.Folded(text)} ";
        bool state = reading.States.Count > 0
            && !reading.States.SelectMany(match => match.Meanings).Any(each => each.Aliases.Prepend(each.PlainName).Any(name => folded.Contains($" {Words.Folded(name)}", StringComparison.Ordinal)));
        bool year = reading.Dates.Any(mention => mention.Date is { } date && !text.Contains($"{date.Year}", StringComparison.Ordinal));
        return (state ? 0.35 : 0) + (year ? 0.35 : 0);
    }

    // How far the question is the very one that the figure answers, 0–1.
    private static double Likeness(Figure figure, Reading reading)
    {
        string years = string.Join(' ', reading.Dates.Where(mention => mention.Date is not null).Select(mention => $"{mention.Date!.Value}"));
        return Fuzz.TokenSortRatio(Plain(Words.Folded(figure.Question)), Plain($"{string.Join(' ', reading.Words)} {years}")) / 100.0;
    }

    // The many names of the weapon make no difference.
    private static string Plain(string words) =>
        words.Replace("anti personnel ", "", StringComparison.Ordinal).Replace("antipersonnel ", "", StringComparison.Ordinal).Replace("landmine", "mine", StringComparison.Ordinal);

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
        : reading.Telling.Count == 0 && reading.Words.Contains("where") && reading.Has(Cue.Subject) ? ["massive", "contamination"]
        : [];

    private WordHit<object>? Best(Reading reading)
    {
        WordHit<object>[] hits = Ranked(reading);
        return hits.Where(hit => hit.Item is Figure figure && Likeness(figure, reading) >= Alike && Missing(figure, reading) == 0)
                .MaxBy(hit => Likeness((Figure)hit.Item, reading))
            ?? hits.FirstOrDefault();
    }

    private WordHit<object>[] Ranked(Reading reading) => ranked.GetValue(reading, Rank);

    // "When" asks for an event, "how many" for a figure, "what is" for a text: a push, no more.
    private WordHit<object>[] Rank(Reading reading)
    {
        string[] query = Query(reading);
        bool when = reading.Words.Contains("when");
        return query.Length == 0
            ? []
            :
            [
                .. rows.Search(query, Looked)
                    .Select(hit => hit with { Score = hit.Score * (0.25 + hit.Coverage) * (1 - Missing(hit.Item, reading)) * (hit.Item switch
                    {
                        Figure figure => (reading.Has(Cue.Count) ? 1.2 : 1.05) * (1 + Math.Max(0, 2 * (Likeness(figure, reading) - 0.75))),
                        Milestone => when ? 1.25 : 1.0,
                        Article => reading.Has(Cue.Rule) ? 1.7 : reading.Has(Cue.Count) ? 0.9 : 1.1,
                        _ => reading.Has(Cue.Define) || reading.Has(Cue.Rule) ? 1.15 : 0.95,
                    }) })
                    .OrderByDescending(hit => hit.Score),
            ];
    }

    private Answer Of(Milestone milestone, Milestone[] near, double confidence)
    {
        string text = milestone.Detail.Length == 0 ? milestone.Event : $"{milestone.Event}. {milestone.Detail}";
        return new Answer
        {
            Kind = AnswerKind.Answer,
            Topic = AnswerTopic.Treaty,
            Title = phrases.Say(Phrase.MilestoneTitle, milestone.Date.InWords(), milestone.Event),
            Text = data.Shown(text, milestone.Provenance),
            Fields = [.. near.OrderBy(each => each.Date).Select(each => new AnswerField(
                each.Date.InWords(), data.Shown(each.Detail.Length == 0 ? each.Event : $"{each.Event}. {each.Detail}", each.Provenance)))],
            Sources = [.. near.Prepend(milestone).Select(each => AnswerSource.Of(each.Provenance)).DistinctBy(source => source.Url)],
            AsOf = milestone.Provenance.AsOf,
            Confidence = confidence,
        };
    }
}
