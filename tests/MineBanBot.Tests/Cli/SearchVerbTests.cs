using System.Text.Json;

namespace MineBanBot.Tests.Cli;

public sealed class SearchVerbTests : IDisposable
{
    private const string Lines = """
        {"id":"a","title":"Blast near Tripoli airport","text":"Two were killed by mines near the airport of Tripoli in Libya.","date":"2014-11-05","url":"https://example.org/a"}
        {"id":"b","title":"Clearance in Angola","text":"Deminers cleared a field in Moxico.","date":"2019-03-01"}
        not json

        {"id":"c","title":"No day","text":"Text.","date":"someday"}
        {"title":"No id","text":"Text.","date":"2019"}
        {"id":7,"text":"A stockpile of landmines was destroyed.","date":"2020-06-01T08:00:00Z"}
        """;

    private readonly TestSurroundings surroundings = new() { Input = """
        {"id":1,"query":"tripolli airprot"}
        {"id":"two","query":"elephants"}
        {"query":"no id"}
        {"id":3,"query":"landmimes"}
        """ };

    public void Dispose() => surroundings.Dispose();

    [Fact]
    public async Task A_batch_gives_a_line_for_a_line_with_the_ids_and_scores_of_its_hits()
    {
        int exitCode = await surroundings.RunAsync("search", "--batch", "-", "--entries", await FileAsync(), "--top", "1");

        JsonElement[] lines = [.. surroundings.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
        Assert.Equal(1, exitCode);
        Assert.Contains("-:3: An object with \"id\" and \"query\" is needed.", surroundings.Error, StringComparison.Ordinal);
        Assert.Equal(["1", "\"two\"", "3"], lines.Select(line => line.GetProperty("id").GetRawText()));
        Assert.Equal(["a", "", "7"], lines.Select(line => string.Join(' ', line.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString()))));
        Assert.All(lines, line => Assert.Equal(["id", "hits", "elapsed_us"], line.EnumerateObject().Select(member => member.Name)));
        Assert.True(lines[0].GetProperty("hits")[0].GetProperty("score").GetDouble() > 0);
        Assert.True(lines[0].GetProperty("elapsed_us").GetDouble() > 0);
    }

    [Fact]
    public async Task Refused_lines_are_counted_and_named()
    {
        string file = await FileAsync();
        int exitCode = await surroundings.RunAsync("search", "airport", "--entries", file);

        Assert.Equal(0, exitCode);
        Assert.Equal(
            [
                $"{file}:3: The line is no valid JSON.", $"{file}:5: \"date\" is not read as a date.", $"{file}:6: An object with an \"id\" is needed.",
                $"{file}: 3 line(s) refused; 3 entries read.",
            ],
            surroundings.ErrorLines.Select(line => line.TrimEnd()));
    }

    [Fact]
    public async Task A_correction_is_told()
    {
        await surroundings.RunAsync("search", "tripolli", "--entries", await FileAsync());

        Assert.Contains("Showing results for 'tripoli' instead of 'tripolli'.", surroundings.Output, StringComparison.Ordinal);
        Assert.Contains("Blast near Tripoli airport", surroundings.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what happened with mines near the airport in tripolli?", "a")]
    [InlineData("demining moxico", "b")]
    public async Task A_natural_question_finds_the_entry(string question, string id)
    {
        await surroundings.RunAsync("search", question, "--json", "--entries", await FileAsync());

        using JsonDocument found = JsonDocument.Parse(surroundings.Output);
        Assert.Equal(id, found.RootElement.GetProperty("hits")[0].GetProperty("id").GetString());
        Assert.NotEmpty(found.RootElement.GetProperty("hits")[0].GetProperty("because").EnumerateArray());
    }

    [Theory]
    [InlineData("a", "--country", "Libya")]
    [InlineData("b 7", "--from", "2015")]
    [InlineData("a", "--to", "2014-11-05")]
    [InlineData("b", "--from", "2019", "--to", "2019-12")]
    public async Task Filters_leave_out_what_does_not_pass(string ids, params string[] filters)
    {
        await surroundings.RunAsync(["search", "mines field landmines", "--json", "--entries", await FileAsync(), .. filters]);

        using JsonDocument found = JsonDocument.Parse(surroundings.Output);
        Assert.Equal(ids, string.Join(' ', found.RootElement.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString()).Order(StringComparer.OrdinalIgnoreCase).OrderByDescending(id => id!.Length > 0 && char.IsLetter(id[0]))));
    }

    [Fact]
    public async Task Without_a_file_the_entries_that_come_with_the_bot_are_searched()
    {
        await surroundings.RunAsync("search", "tripolli airprot", "--json");

        Assert.Contains("2014-11-05", surroundings.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Questions_are_answered_from_the_file()
    {
        await surroundings.RunAsync("ask", "--json", "what happened at the airport of Tripoli", "--entries", await FileAsync());
        await surroundings.RunAsync("ask", "--json", "what happened in donetsk", "--entries", await FileAsync());

        string[] answers = surroundings.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains("https://example.org/a", answers[0], StringComparison.Ordinal);
        Assert.DoesNotContain("rebels", answers[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("search")]
    [InlineData("search", "words", "--batch", "-")]
    [InlineData("search", "words", "--top", "0")]
    [InlineData("search", "words", "--from", "soon")]
    [InlineData("search", "words", "--country", "Narnia")]
    public async Task Wrong_usage_is_told(params string[] arguments)
    {
        Assert.Equal(2, await surroundings.RunAsync(arguments));
        Assert.NotEqual("", surroundings.Error);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told()
    {
        Assert.Equal(1, await surroundings.RunAsync("search", "words", "--entries", Path.Combine(surroundings.Folder, "none.jsonl")));
        Assert.Equal(1, await surroundings.RunAsync("ask", "is poland a member", "--entries", Path.Combine(surroundings.Folder, "none.jsonl")));
    }

    private async Task<string> FileAsync()
    {
        string path = Path.Combine(surroundings.Folder, "entries.jsonl");
        await File.WriteAllTextAsync(path, Lines, TestContext.Current.CancellationToken);
        return path;
    }
}
