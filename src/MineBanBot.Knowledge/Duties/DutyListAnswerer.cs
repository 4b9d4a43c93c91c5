using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Cues;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Mentions;
using MineBanBot.Knowledge.Questions;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge.Duties;

/// <summary>
/// Which states have to clear mined areas or to destroy stockpiles (Art. 4 and 5), which have done so, and when: by year, by deadline,
/// by how much is mined.
/// </summary>
internal sealed class DutyListAnswerer(AnswerData data) : IAnswerer
{
    private static readonly string[] Bands = ["massive", "heavy", "medium", "light"];

    private readonly Phrasebook phrases = data.Phrases;

    /// <inheritdoc/>
    public double Claim(Reading reading)
    {
        bool elsewhere = reading.States.Count > 0 || reading.Article is not null || reading.Has(Cue.Other) || reading.Has(Cue.OtherTreaty) || reading.OtherObject || reading.Has(Cue.Casualties);
        bool listed = reading.Has(Cue.Which) || reading.Has(Cue.States) || reading.Has(Cue.Count);
        bool narrowed = Year(reading) is not null || Band(reading) is not null;
        return !elsewhere && listed && narrowed && (reading.Has(Cue.Duty) || Band(reading) is not null) && !IsLand(reading) && Rows(reading).Length > 0
            ? 0.96 - (0.13 * reading.Unexplained.Count(word => word != Band(reading)))
            : 0;
    }

    /// <inheritdoc/>
    public Answer Compose(Reading reading)
    {
        (Obligation Row, State State)[] rows = Rows(reading);
        string what = IsStockpile(reading) ? phrases.Say(Phrase.StatusFieldObligation4) : phrases.Say(Phrase.StatusFieldObligation5);
        string narrowed = string.Join(", ", ((string?[])[Band(reading), Year(reading)?.ToString(System.Globalization.CultureInfo.InvariantCulture)]).OfType<string>());
        return new Answer
        {
            Kind = AnswerKind.Answer,
            Topic = AnswerTopic.Membership,
            Title = phrases.Say(IsDone(reading) ? Phrase.DutyListDone : Phrase.DutyListDue, rows.Length, what, narrowed),
            Text = string.Join('\n', rows.Select(row => $"- **{Markdown.Escape(data.Phrases.Plain(row.State))}:** {ObligationWords.Say(row.Row, data)}")),
            Sources = [.. rows.Select(row => AnswerSource.Of(row.Row.Provenance)).DistinctBy(source => source.Url).Take(8)],
            AsOf = rows.Max(row => row.Row.Provenance.AsOf),
            Confidence = Claim(reading),
            Suggestions = [phrases.Say(Phrase.SuggestStatus, rows[0].State.SpokenName)],
        };
    }

    // "How much land was cleared in 2022" asks for square kilometres.
    private static bool IsLand(Reading reading) =>
        reading.Words.Any(word => word is "land" or "km" or "kilometres" or "kilometers" or "area" or "square" or "sq" or "much" or "money" or "funding" or "mines" or "devices");

    private static bool IsStockpile(Reading reading) => reading.Words.Any(word => word.StartsWith("stockpile", StringComparison.Ordinal));

    private static bool IsDone(Reading reading) =>
        reading.Words.Any(word => word is "finished" or "finish" or "completed" or "complete" or "completion" or "done" or "cleared" or "free" or "declared");

    private static string? Band(Reading reading) =>
        Bands.FirstOrDefault(reading.Words.Contains) is { } band && reading.Words.Any(word => word.StartsWith("contaminat", StringComparison.Ordinal) || word is "mined" or "band") ? band
        : reading.Words.Contains("heavily") && reading.Words.Any(word => word.StartsWith("contaminat", StringComparison.Ordinal)) ? "heavy"
        : null;

    private static int? Year(Reading reading) => reading.Dates is [{ Date: { Month: null } year, Relation: DateRelation.In or DateRelation.EndOf }] ? year.Year : null;

    private (Obligation Row, State State)[] Rows(Reading reading)
    {
        int article = IsStockpile(reading) ? 4 : 5;
        bool done = IsDone(reading);
        return
        [
            .. from row in data.Facts.Obligations
               where row.Article == article
               where Band(reading) is not { } band || row.ContaminationBand == band
               where Year(reading) is not { } year
                   || (done ? row.CompletionYear == $"{year}" : row.ConfirmedDeadline?.Year == year || row.RequestedDeadline?.Year == year)
               join state in data.Facts.States on row.Iso3 equals state.Iso3
               where reading.Groups.Count == 0 || reading.Groups[0].Meanings[0].States.Contains(state)
               orderby state.PlainName
               select (row, state),
        ];
    }
}
