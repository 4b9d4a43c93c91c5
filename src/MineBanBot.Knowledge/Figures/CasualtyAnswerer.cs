using System.Globalization;
using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Cues;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Mentions;
using MineBanBot.Knowledge.Questions;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge.Figures;

/// <summary>Casualties of a year, of two years compared, or of all years. Always "at least", with the edition.</summary>
internal sealed class CasualtyAnswerer(AnswerData data, FigureText figures) : IAnswerer
{
    private readonly Phrasebook phrases = data.Phrases;

    /// <inheritdoc/>
    public double Claim(Reading reading)
    {
        if (!reading.Has(Cue.Casualties) || reading.Has(Cue.Other) || reading.Has(Cue.OtherTreaty) || data.Facts.Casualties.Count == 0 || !Speaks(reading))
        {
            return 0;
        }

        bool years = Years(reading).Length > 0;
        bool asked = reading.Has(Cue.Count) || reading.Has(Cue.Growth) || reading.Has(Cue.Trend) || years || reading.Has(Cue.Newest);
        bool extreme = reading.Has(Cue.Most) || reading.Has(Cue.Least);
        return asked || extreme ? 0.96 - ((reading.Has(Cue.Subject) || years ? 0.12 : 0.36) * reading.Unexplained.Count(word => !IsKind(word))) : 0;
    }

    // Of whom the rows give the share.
    private static bool IsKind(string word) => word is "child" or "children" or "kids" or "minors" or "civilian" or "civilians" or "people" or "persons" or "soldiers" or "military";

    // No table counts by state; the note of a year may name some.
    private bool Speaks(Reading reading) =>
        reading.States.Count == 0
        || Years(reading).Any(row => reading.States.SelectMany(match => match.Meanings).Any(state => row.Notes.Contains(state.PlainName, StringComparison.Ordinal)));

    // Figures that answer what the rows do not: the lowest and highest year, the state with most, a year that has no row yet.
    private Figure? Special(Reading reading)
    {
        string year = reading.Dates is [{ Date: { } date }, ..] ? $"_{date.Year}" : "";
        // The total of a span of years is a figure of its own where one was published.
        if (reading.Dates is [{ Date: { } first }, { Date: { } last }] && reading.Words.Any(word => word is "total" or "altogether" or "overall" or "combined" or "all")
            && data.Facts.Figures.FirstOrDefault(each => each.Id.StartsWith("cas", StringComparison.Ordinal) && each.Question.Contains($"{first.Year}", StringComparison.Ordinal) && each.Question.Contains($"{last.Year}", StringComparison.Ordinal)) is { } span)
        {
            return span;
        }

        string id = reading.Has(Cue.Least) ? "cas_lowest"
            : reading.Has(Cue.Most) && (reading.Has(Cue.States) || reading.Words.Contains("where")) ? $"cas_top{year}"
            : reading.Has(Cue.Most) && year.Length == 0 ? "cas_highest"
            : year.Length > 0 && Years(reading).Length == 0 ? $"cas{year}"
            : "-";
        return data.Facts.Figures.FirstOrDefault(figure => figure.Id == id || (figure.Id.StartsWith(id, StringComparison.Ordinal) && year.Length > 0));
    }

    /// <inheritdoc/>
    public Answer Compose(Reading reading)
    {
        if (Special(reading) is { } figure)
        {
            return figures.Of(figure, [], Claim(reading));
        }

        CasualtyYear[] asked = Years(reading);
        bool series = reading.Has(Cue.Trend) || (reading.Dates.Count == 1 && reading.Dates[0].Relation == DateRelation.Since);
        return (series, asked) switch
        {
            (true, _) => Series(reading),
            (_, [var first, var second, ..]) => Difference(first, second, reading),
            (_, [var only]) => Of(only, reading),
            _ => Latest(reading),
        };
    }

    private string Number(int number) => data.Phrases.Number(number);

    private static AnswerSource Source(CasualtyYear row) => AnswerSource.Of(row.Provenance);

    private CasualtyYear[] Years(Reading reading) =>
    [
        .. from mention in reading.Dates
           where mention.Date is not null
           from row in data.Facts.Casualties
           where row.Year == mention.Date!.Value.Year
           select row,
    ];

    private Answer Latest(Reading reading) =>
        reading.Dates.Count == 0
            ? Of(data.Facts.Casualties.Where(row => row.Total is not null).MaxBy(row => row.Year)!, reading)
            : new Answer
            {
                Kind = AnswerKind.Abstain,
                Topic = AnswerTopic.News,
                Title = phrases.Say(Phrase.CasualtiesNone),
                Text = phrases.Say(
                    Phrase.CasualtiesNoneText, data.Facts.Casualties.Min(row => row.Year), data.Facts.Casualties.Max(row => row.Year)),
                Sources = [Source(data.Facts.Casualties[^1])],
                AsOf = data.Facts.Casualties[^1].Provenance.AsOf,
                Confidence = Claim(reading),
            };

    private Answer Of(CasualtyYear row, Reading reading)
    {
        string edition = phrases.Date(row.Provenance.AsOf);
        List<AnswerField> fields = [];
        Add(Phrase.CasualtiesKilled, row.Killed, "killed");
        Add(Phrase.CasualtiesInjured, row.Injured, "injured");
        Add(Phrase.CasualtiesUnknown, row.Unknown, "unknown");
        AddText(Phrase.CasualtiesCivilians, row.CivilianShare, "%", "civilian_share_pct");
        AddText(Phrase.CasualtiesChildren, row.ChildShareOfCivilians, "%", "child_share_pct_of_civilians");
        AddText(Phrase.CasualtiesPlaces, row.Places, "", "states_and_areas");
        Add(Phrase.CasualtiesRevised, row.RevisedTotal, "revised_total");
        if (row.Notes.Length > 0)
        {
            fields.Add(new AnswerField(phrases.Say(Phrase.StatusFieldNote), data.Shown(row.Notes, row.Provenance)));
        }

        bool known = row.Total is not null;
        return new Answer
        {
            Kind = AnswerKind.Answer,
            Topic = AnswerTopic.News,
            Title = known ? phrases.Say(Phrase.CasualtiesTitle, Number(row.Total!.Value), row.Year) : phrases.Say(Phrase.CasualtiesTitleUnknown, row.Year),
            Text = known
                ? data.Labelled(phrases.Say(Phrase.CasualtiesText, Number(row.Total!.Value), row.Year, edition), Verified(row, "total"))
                : phrases.Say(Phrase.CasualtiesTextUnknown, row.Year, edition),
            Fields = fields,
            Sources = [Source(row)],
            AsOf = row.Provenance.AsOf,
            Confidence = Claim(reading),
            Suggestions = [phrases.Say(Phrase.SuggestCasualtyTrend)],
        };

        void Add(Phrase name, int? value, string column)
        {
            if (value is { } number)
            {
                fields.Add(new AnswerField(phrases.Say(name), data.Labelled(Number(number), Verified(row, column))));
            }
        }

        void AddText(Phrase name, string value, string unit, string column)
        {
            if (value.Length > 0)
            {
                fields.Add(new AnswerField(phrases.Say(name), data.Labelled(Markdown.Escape(value) + unit, Verified(row, column))));
            }
        }
    }

    private static bool Verified(CasualtyYear row, string column) => row.Provenance.Verified && !row.RecallFields.Contains(column);

    private Answer Difference(CasualtyYear first, CasualtyYear second, Reading reading)
    {
        Answer answer = Of(second, reading);
        if (first.Total is not { } before || second.Total is not { } after)
        {
            return answer;
        }

        int change = after - before;
        string percent = (100.0 * change / before).ToString("+0.0;-0.0;0", CultureInfo.InvariantCulture);
        return answer with
        {
            Title = phrases.Say(Phrase.CasualtiesDifferenceTitle, first.Year, second.Year, change.ToString("+#,0;-#,0;0", CultureInfo.InvariantCulture), percent),
            Text = phrases.Say(
                Phrase.CasualtiesDifferenceText,
                first.Year,
                Number(before),
                phrases.Date(first.Provenance.AsOf),
                second.Year,
                Number(after),
                phrases.Date(second.Provenance.AsOf)),
            Fields = [],
            Sources = [Source(first), Source(second)],
        };
    }

    private Answer Series(Reading reading)
    {
        int from = reading.Dates is [{ Date: { } date }, ..] ? date.Year : 0;
        CasualtyYear[] rows = [.. data.Facts.Casualties.Where(row => row.Year >= from && row.Total is not null).OrderBy(row => row.Year)];
        string table = string.Join('\n', rows.Select(row =>
            $"{row.Year}: {data.Labelled(Number(row.Total!.Value), Verified(row, "total"))}{(row.RevisedTotal is { } revised ? $" ({phrases.Say(Phrase.CasualtiesRevisedTo, Number(revised))})" : "")}"));
        CasualtyYear newest = rows.MaxBy(row => row.Provenance.AsOf)!;
        return new Answer
        {
            Kind = AnswerKind.Answer,
            Topic = AnswerTopic.News,
            Title = phrases.Say(Phrase.CasualtiesSeriesTitle, rows[0].Year, rows[^1].Year),
            Text = $"{phrases.Say(Phrase.CasualtiesSeriesText)}\n{table}",
            Sources = [.. rows.Select(Source).DistinctBy(source => source.Url)],
            AsOf = newest.Provenance.AsOf,
            Confidence = Claim(reading),
        };
    }
}
