using System.Text.Json;
using System.Text.RegularExpressions;

using MineBanBot.Knowledge.Answers;

namespace MineBanBot.Knowledge.Tests.Questions;

/// <summary>
/// The questions of questions.jsonl, written from the tables and apart from the code. A question passes when the kind is the one
/// expected, all of its patterns and one of its alternatives are found in title, text and fields, and none of the forbidden ones is.
/// </summary>
public sealed class QuestionSetTests(Seeds seeds) : IClassFixture<Seeds>
{
    // May only rise.
    private const double Floor = 0.935;

    // No question that is to be declined may be answered with a fact. May only fall.
    private const int MostAnsweredInstead = 3;

    [Fact]
    public void Enough_of_the_question_set_is_answered_rightly()
    {
        string[] wrong = [.. Lines().Where(line => !Passes(line)).Select(line => line.GetProperty("id").GetString()!)];
        int all = Lines().Count();

        Assert.True(all >= 400, $"{all} questions are too few.");
        Assert.True(1 - ((double)wrong.Length / all) >= Floor, $"{wrong.Length} of {all} are wrong: {string.Join(' ', wrong)}");
    }

    [Fact]
    public void What_is_to_be_declined_is_not_answered()
    {
        string[] answered =
        [
            .. Lines()
                .Where(line => line.GetProperty("expect").GetProperty("kind").GetString() == "abstain" && !Accepts(line, "answer"))
                .Where(line => seeds.Ask(line.GetProperty("question").GetString()!).Kind == AnswerKind.Answer)
                .Select(line => line.GetProperty("id").GetString()!),
        ];

        Assert.True(answered.Length <= MostAnsweredInstead, string.Join(' ', answered));
    }

    private static IEnumerable<JsonElement> Lines() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Questions", "questions.jsonl")).Select(line => JsonDocument.Parse(line).RootElement);

    private static bool Accepts(JsonElement line, string kind) =>
        line.GetProperty("expect").TryGetProperty("kind_ok", out JsonElement accepted) && accepted.EnumerateArray().Any(each => each.GetString() == kind);

    private static IEnumerable<string> Patterns(JsonElement expect, string name) =>
        expect.TryGetProperty(name, out JsonElement patterns) ? patterns.EnumerateArray().Select(pattern => pattern.GetString()!) : [];

    private bool Passes(JsonElement line)
    {
        Answer answer = seeds.Ask(line.GetProperty("question").GetString()!);
        JsonElement expect = line.GetProperty("expect");
        string text = string.Join('\n', [answer.Title, answer.Text, .. answer.Fields.Select(field => $"{field.Name}: {field.Value}")]);
        string[] any = [.. Patterns(expect, "any")];
        return answer.Kind.ToString().Equals(expect.GetProperty("kind").GetString(), StringComparison.OrdinalIgnoreCase)
            && Patterns(expect, "all").All(Found)
            && (any.Length == 0 || any.Any(Found))
            && !Patterns(expect, "none").Any(Found);

        bool Found(string pattern) => Regex.IsMatch(text, pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }
}
