using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Questions;

namespace MineBanBot.Knowledge.Tests.Questions;

/// <summary>
/// Questions written from the tables and apart from the code: questions.jsonl first, more-questions.jsonl later, by others who had not
/// seen the first. A question passes when the kind is the one expected, all of its patterns and one of its alternatives are found in
/// title, text and fields, and none of the forbidden ones is.
/// </summary>
public sealed class QuestionSetTests(Seeds seeds) : IClassFixture<Seeds>
{
    // No question that is to be declined may be answered with a fact. May only fall.
    private const int MostAnsweredInstead = 0;

    [Theory]
    [InlineData("questions.jsonl", 949, 0.97)]
    [InlineData("more-questions.jsonl", 1140, 0.95)]
    public void Enough_is_answered_rightly(string file, int count, double floor)
    {
        // The floors may only rise.
        string[] wrong = [.. Lines(file).Where(line => !Passes(line)).Select(line => line.GetProperty("id").GetString()!)];

        Assert.Equal(count, Lines(file).Count());
        Assert.True(1 - ((double)wrong.Length / count) >= floor, $"{wrong.Length} of {count} are wrong: {string.Join(' ', wrong)}");
    }

    [Fact]
    public void What_is_to_be_declined_is_not_answered()
    {
        string[] answered =
        [
            .. All()
                .Where(line => line.GetProperty("expect").GetProperty("kind").GetString() == "abstain" && !Accepts(line, "answer"))
                .Where(line => Ask(line).Kind == AnswerKind.Answer)
                .Select(line => line.GetProperty("id").GetString()!),
        ];

        Assert.True(answered.Length <= MostAnsweredInstead, string.Join(' ', answered));
    }

    // The confidence means what it says: the surer the answer, the oftener it is right.
    [Fact]
    public void Confident_answers_are_right_more_often()
    {
        (double Confidence, bool Right)[] answers =
            [.. All().Select(line => (Answer: Ask(line), line)).Where(pair => pair.Answer.Kind == AnswerKind.Answer).Select(pair => (pair.Answer.Confidence, Passes(pair.line)))];

        double Share(Func<double, bool> bin) => answers.Where(answer => bin(answer.Confidence)).Average(answer => answer.Right ? 1.0 : 0);
        double sure = Share(confidence => confidence >= 0.95);
        double likely = Share(confidence => confidence is >= 0.8 and < 0.95);
        double unsure = Share(confidence => confidence < 0.8);

        Assert.InRange(sure, 0.95, 1);
        Assert.InRange(likely, 0.85, 1);
        Assert.True(sure > unsure, $"{sure:0.000} {likely:0.000} {unsure:0.000}");
        Assert.All(answers, answer => Assert.InRange(answer.Confidence, 0.3, 1));
    }

    // Who is told wrongly how a state stands, in a confident tone, will not ask again.
    [Fact]
    public void No_status_is_told_wrongly_with_confidence()
    {
        string[] wrong =
        [
            .. All().Where(line => line.GetProperty("topic").GetString() == "status" && line.GetProperty("expect").GetProperty("kind").GetString() == "answer")
                .Where(line => Ask(line) is { Kind: AnswerKind.Answer, Confidence: >= 0.9 } answer && Patterns(line.GetProperty("expect"), "none").Any(pattern => Matches(answer, pattern)))
                .Select(line => line.GetProperty("id").GetString()!),
        ];

        Assert.Empty(wrong.Except(FalseAlarms));
    }

    // Another language changes the fixed phrases, and nothing of what is said.
    [Fact]
    public void Answers_in_French_rest_on_the_same_facts()
    {
        CultureInfo french = CultureInfo.GetCultureInfo("fr");
        string[] others =
        [
            .. Lines("questions.jsonl").Where(line =>
            {
                Question question = new(line.GetProperty("question").GetString()!, Seeds.Today);
                (Answer ours, Answer theirs) = (seeds.Service.Ask(question), seeds.Service.Ask(question with { Language = french }));
                return (ours.Kind, ours.AsOf, ours.Fields.Count, ours.Confidence) != (theirs.Kind, theirs.AsOf, theirs.Fields.Count, theirs.Confidence)
                    || !ours.Sources.Select(source => source.Url).SequenceEqual(theirs.Sources.Select(source => source.Url));
            }).Select(line => line.GetProperty("id").GetString()!),
        ];

        Assert.Empty(others);
    }

    [Theory]
    [InlineData("is poland a member", "Pologne : retrait de la Convention sur l’interdiction des mines", "20 février 2026")]
    [InlineData("is austria a party", "Autriche : État partie à la Convention sur l’interdiction des mines", "ratification (29 juin 1998)")]
    [InlineData("how many states have joined", "162 États ont adhéré à la Convention sur l’interdiction des mines (données : août 2026)", "Liban (2026, jour inconnu)")]
    [InlineData("what colour is the sky", "Je ne sais pas", "par exemple, en anglais :")]
    public void French_answers_have_French_names_and_dates(string asked, string title, string within)
    {
        Answer answer = seeds.Service.Ask(new Question(asked, Seeds.Today) { Language = CultureInfo.GetCultureInfo("fr") });

        Assert.Equal(title, answer.Title);
        Assert.Contains(within, answer.Text, StringComparison.Ordinal);
    }

    // Patterns that a right answer meets by chance: "is not a State Party: it has never joined" holds "a State Party".
    private static readonly string[] FalseAlarms = ["c017"];

    private static IEnumerable<JsonElement> Lines(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Questions", file)).Select(line => JsonDocument.Parse(line).RootElement);

    private static IEnumerable<JsonElement> All() => Lines("questions.jsonl").Concat(Lines("more-questions.jsonl"));

    private static bool Accepts(JsonElement line, string kind) =>
        line.GetProperty("expect").TryGetProperty("kind_ok", out JsonElement accepted) && accepted.EnumerateArray().Any(each => each.GetString() == kind);

    private static IEnumerable<string> Patterns(JsonElement expect, string name) =>
        expect.TryGetProperty(name, out JsonElement patterns) ? patterns.EnumerateArray().Select(pattern => pattern.GetString()!) : [];

    private static bool Matches(Answer answer, string pattern)
    {
        string text = string.Join('\n', [answer.Title, answer.Text, .. answer.Fields.Select(field => $"{field.Name}: {field.Value}")]);
        return Regex.IsMatch(text, pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    private Answer Ask(JsonElement line) =>
        seeds.Ask(line.GetProperty("question").GetString()!, line.TryGetProperty("as_of", out JsonElement asOf) ? asOf.GetString() : null);

    private bool Passes(JsonElement line)
    {
        Answer answer = Ask(line);
        JsonElement expect = line.GetProperty("expect");
        string[] any = [.. Patterns(expect, "any")];
        return answer.Kind.ToString().Equals(expect.GetProperty("kind").GetString(), StringComparison.OrdinalIgnoreCase)
            && Patterns(expect, "all").All(pattern => Matches(answer, pattern))
            && (any.Length == 0 || any.Any(pattern => Matches(answer, pattern)))
            && !Patterns(expect, "none").Any(pattern => Matches(answer, pattern));
    }
}
