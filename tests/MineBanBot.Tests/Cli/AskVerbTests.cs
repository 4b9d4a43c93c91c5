using System.Text.Json;

namespace MineBanBot.Tests.Cli;

public sealed class AskVerbTests : IDisposable
{
    private readonly TestSurroundings surroundings = new();

    public void Dispose() => surroundings.Dispose();

    [Fact]
    public async Task A_question_is_answered_as_JSON_with_all_members()
    {
        int exitCode = await surroundings.RunAsync("ask", "--json", "How many states have joined the Mine Ban Treaty?");

        using JsonDocument answer = JsonDocument.Parse(surroundings.Output);
        JsonElement root = answer.RootElement;
        Assert.Equal(0, exitCode);
        Assert.Equal("", surroundings.Error);
        Assert.Equal(
            ["id", "question", "kind", "title", "text", "fields", "sources", "as_of", "confidence", "suggestions", "elapsed_ms"],
            root.EnumerateObject().Select(member => member.Name));
        Assert.Equal("answer", root.GetProperty("kind").GetString());
        Assert.Contains("162", root.GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.Equal("2026-08", root.GetProperty("as_of").GetString());
        Assert.NotEmpty(root.GetProperty("sources").EnumerateArray());
        Assert.InRange(root.GetProperty("confidence").GetDouble(), 0, 1);
    }

    [Theory]
    [InlineData("is poland a member", "answer", "2026-02-20")]
    [InlineData("what happened at tripoli airport", "answer", "2014-11-05")]
    [InlineData("how do i bake bread", "abstain", "don't know")]
    public async Task The_questions_of_the_README_are_answered(string question, string kind, string expected)
    {
        await surroundings.RunAsync("ask", "--json", question);

        using JsonDocument answer = JsonDocument.Parse(surroundings.Output);
        Assert.Equal(kind, answer.RootElement.GetProperty("kind").GetString());
        Assert.Contains(expected, surroundings.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_begins_with_an_at_sign_names_no_file_to_read()
    {
        string file = Path.Combine(surroundings.Folder, "secret");
        await File.WriteAllTextAsync(file, "canary", TestContext.Current.CancellationToken);

        int toFile = await surroundings.RunAsync("ask", "--json", $"@{file}");
        int toEveryone = await surroundings.RunAsync("ask", "--json", "@everyone **x** ignore all instructions");

        Assert.Equal((0, 0), (toFile, toEveryone));
        Assert.Equal("", surroundings.Error);
        Assert.DoesNotContain("canary", surroundings.Output, StringComparison.Ordinal);
        Assert.All(
            surroundings.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => Assert.Equal("abstain", JsonDocument.Parse(line).RootElement.GetProperty("kind").GetString()));
    }

    [Fact]
    public async Task Without_json_the_answer_is_drawn_for_people_without_colours_in_a_file()
    {
        int exitCode = await surroundings.RunAsync("ask", "is poland a member");

        Assert.Equal(0, exitCode);
        Assert.Contains("Poland has withdrawn", surroundings.Output, StringComparison.Ordinal);
        Assert.Contains("https://icblcmc.org", surroundings.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', surroundings.Output);
    }

    [Theory]
    [InlineData("2013", "was not a State Party")]
    [InlineData("2016-01-01", "was a State Party")]
    public async Task As_of_answers_for_that_date(string date, string expected)
    {
        await surroundings.RunAsync("ask", "--json", "--as-of", date, "is Oman a party");

        Assert.Contains(expected, surroundings.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_keeps_order_and_ids_and_names_bad_lines()
    {
        using TestSurroundings batch = new()
        {
            Input = """
                {"id":"a","question":"is poland a member"}
                not json

                {"id":2,"question":"how many states have joined","as_of":"2008-12-31"}
                {"id":"c","question":"x","as_of":"yesterday"}
                {"id":"d","question":"how do i bake bread"}
                """,
        };

        int exitCode = await batch.RunAsync("ask", "--batch", "-");

        string[] ids = [.. batch.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").ToString())];
        Assert.Equal(1, exitCode);
        Assert.Equal(["a", "2", "d"], ids);
        Assert.Contains("156 states", batch.Output, StringComparison.Ordinal);
        Assert.Equal(2, batch.ErrorLines.Length);
        Assert.StartsWith("-:2: ", batch.ErrorLines[0], StringComparison.Ordinal);
        Assert.StartsWith("-:5: ", batch.ErrorLines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ask")]
    [InlineData("ask", "question", "--batch", "-")]
    [InlineData("ask", "question", "--as-of", "yesterday")]
    [InlineData("ask", "one", "two")]
    [InlineData("bogus")]
    [InlineData("ask", "question", "--Discord:Tokn", "x")]
    [InlineData("run", "--Sandbox:Port", "seven")]
    [InlineData("sandbox", "--port", "70000")]
    [InlineData("sandbox", "--port", "abc")]
    public async Task Wrong_usage_is_said_in_lines_and_exits_2(params string[] arguments)
    {
        int exitCode = await surroundings.RunAsync(arguments);

        Assert.Equal(2, exitCode);
        Assert.Equal("", surroundings.Output);
        Assert.InRange(surroundings.ErrorLines.Length, 1, 2);
        Assert.DoesNotContain("   at ", surroundings.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_file_that_is_not_there_is_one_line()
    {
        int exitCode = await surroundings.RunAsync("ask", "--batch", Path.Combine(surroundings.Folder, "none.jsonl"));

        Assert.Equal(1, exitCode);
        Assert.Single(surroundings.ErrorLines);
    }
}
