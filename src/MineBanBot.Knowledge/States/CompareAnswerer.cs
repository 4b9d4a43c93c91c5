using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Cues;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.History;
using MineBanBot.Knowledge.Questions;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge.States;

/// <summary>Two or more states side by side.</summary>
internal sealed class CompareAnswerer(AnswerData data) : IAnswerer
{
    private readonly StatusText wording = new(data);

    /// <inheritdoc/>
    public double Claim(Reading reading)
    {
        State[] states = States(reading);
        bool asked = reading.Has(Cue.Party) || reading.Has(Cue.Leave) || reading.Has(Cue.Compare) || reading.Has(Cue.Outside);
        bool bare = reading.Content.Count == reading.States.Sum(match => match.Length);
        return states.Length < 2 || reading.Has(Cue.Other) || reading.OtherObject ? 0
            : (asked ? 0.95 : bare ? 0.8 : 0) - (0.17 * reading.Unexplained.Count);
    }

    /// <inheritdoc/>
    public Answer Compose(Reading reading)
    {
        State[] states = States(reading);
        DateOnly now = data.AsOf.Latest;
        bool past = reading.Day is { } day && day < data.AsOf.Earliest;
        DateOnly on = past ? reading.Day!.Value : now;
        string? when = past ? DayWords.Say(reading, data.Phrases) : null;
        return new Answer
        {
            Kind = AnswerKind.Answer,
            Topic = AnswerTopic.Membership,
            Title = data.Phrases.Say(Phrase.CompareTitle, string.Join(", ", states.Select(data.Phrases.Plain))),
            Text = string.Join('\n', states.Select(state => $"- {wording.Title(state, Membership.On(state, on), when)}.")),
            Fields = [.. states.Select(state => new AnswerField(data.Phrases.Plain(state), wording.Sentence(state, Membership.On(state, on), when)))],
            Sources = [.. states.Select(state => AnswerSource.Of(state.Provenance)).DistinctBy(source => source.Url)],
            AsOf = past ? reading.Dates.FirstOrDefault()?.Date ?? reading.Question.AsOf ?? data.AsOf : data.AsOf,
            Confidence = Claim(reading),
        };
    }

    private static State[] States(Reading reading) =>
        [.. reading.States.Where(match => match.Meanings.Count == 1).Select(match => match.Meanings[0]).Distinct().Take(6)];
}
