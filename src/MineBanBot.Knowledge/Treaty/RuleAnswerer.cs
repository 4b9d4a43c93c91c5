using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Cues;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.History;
using MineBanBot.Knowledge.Questions;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge.Treaty;

/// <summary>Computes a date from the treaty's rules: "deposited on 5 July 2019, in force when?"</summary>
internal sealed class RuleAnswerer(AnswerData data) : IAnswerer
{
    /// <inheritdoc/>
    public double Claim(Reading reading)
    {
        bool date = reading.Dates is [{ Date.IsFull: true }, ..];
        bool joining = reading.Has(Cue.Joining) && (StartsInForce(reading) || reading.Words.Contains("bound") || reading.Has(Cue.Rule));
        bool rule = reading.Has(Cue.Deposit) || joining || (StartsInForce(reading) && (reading.Has(Cue.Duty) || reading.Words.Contains("report")));
        return date && rule && reading.States.Count == 0 && !reading.Has(Cue.Other) && !reading.Has(Cue.Count)
            ? 0.98 - (0.08 * reading.Unexplained.Count)
            : 0;
    }

    /// <inheritdoc/>
    public Answer Compose(Reading reading) =>
        reading.Has(Cue.Leave) ? Withdrawal(reading.Dates[0].Date!.Value, reading)
            : reading.Has(Cue.Deposit) || reading.Words.Any(Comes.Contains) ? Joining(reading.Dates[0].Date!.Value, reading)
            : Deadlines(reading.Dates[0].Date!.Value, reading);

    // Who does so has a deposit's date to go by; "entered into force on" gives the later one.
    private static readonly HashSet<string> Comes =
        ["accede", "accedes", "acceded", "acceding", "accession", "ratify", "ratifies", "ratified", "ratifying", "ratification", "join", "joins", "joined", "joining", "instrument"];

    // "In force 1 June 2018, clearance deadline?": the date given is already that of entry into force.
    private static bool StartsInForce(Reading reading) => string.Join(' ', reading.Words).Contains("force", StringComparison.Ordinal);

    private string InWords(DateOnly day) => data.Phrases.Date(new PartialDate(day));

    private Answer Joining(PartialDate deposit, Reading reading)
    {
        DateOnly inForce = TreatyClocks.InForce(deposit.Earliest);
        return Computed(
            17,
            data.Phrases.Say(Phrase.RuleJoiningTitle, InWords(inForce)),
            data.Phrases.Say(Phrase.RuleJoiningText, data.Phrases.Date(deposit), InWords(inForce)),
            Due(inForce, reading),
            reading);
    }

    private Answer Deadlines(PartialDate inForce, Reading reading) => Computed(
        reading.Words.Contains("report") ? 7 : reading.Words.Any(word => word.StartsWith("stockpile", StringComparison.Ordinal)) ? 4 : 5,
        data.Phrases.Say(Phrase.RuleDeadlinesTitle, data.Phrases.Date(inForce)),
        data.Phrases.Say(Phrase.RuleDeadlinesText, data.Phrases.Date(inForce)),
        Due(inForce.Earliest, reading),
        reading);

    // The deadline that is asked for, or all of them.
    private AnswerField[] Due(DateOnly inForce, Reading reading)
    {
        (string Word, AnswerField Field)[] all =
        [
            ("report", new(data.Phrases.Say(Phrase.RuleReport), InWords(TreatyClocks.FirstReport(inForce)))),
            ("stockpil", new(data.Phrases.Say(Phrase.RuleStockpiles), InWords(TreatyClocks.StockpileDeadline(inForce)))),
            ("clear", new(data.Phrases.Say(Phrase.RuleClearance), InWords(TreatyClocks.ClearanceDeadline(inForce)))),
        ];
        AnswerField[] asked = [.. all.Where(each => reading.Words.Any(word => word.StartsWith(each.Word, StringComparison.Ordinal))).Select(each => each.Field)];
        return asked.Length > 0 ? asked : [.. all.Select(each => each.Field)];
    }

    private Answer Withdrawal(PartialDate notice, Reading reading)
    {
        string effective = InWords(TreatyClocks.WithdrawalEffective(notice.Earliest));
        return Computed(
            20, data.Phrases.Say(Phrase.RuleLeavingTitle, effective), data.Phrases.Say(Phrase.RuleLeavingText, data.Phrases.Date(notice), effective), [], reading);
    }

    private Answer Computed(int article, string title, string text, IReadOnlyList<AnswerField> fields, Reading reading)
    {
        Article? rule = data.Facts.Articles.FirstOrDefault(each => each.Number == article);
        return new Answer
        {
            Kind = AnswerKind.Answer,
            Topic = AnswerTopic.Treaty,
            Title = title,
            Text = text,
            Fields = [.. fields, .. rule is null ? (AnswerField[])[] : [new AnswerField(data.Phrases.Say(Phrase.ArticleTitle, rule.Number, rule.Title), data.Shown(rule.Requirement, rule.Provenance))]],
            Sources = rule is null ? [] : [AnswerSource.Of(rule.Provenance)],
            AsOf = rule?.Provenance.AsOf ?? data.AsOf,
            Timeless = true,
            Confidence = Claim(reading),
        };
    }
}
