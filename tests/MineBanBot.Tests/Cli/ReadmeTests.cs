using System.Text.RegularExpressions;
using MineBanBot.Knowledge;
using MineBanBot.Knowledge.Questions;
using MineBanBot.Tests.Architecture;

namespace MineBanBot.Tests.Cli;

/// <summary>What the README says the program answers is what it answers.</summary>
public sealed partial class ReadmeTests
{
    [Fact]
    public void The_answers_in_the_README_are_the_program_s_own()
    {
        KnowledgeService knowledge = new(SeedFolder.Read(Path.Combine(AppContext.BaseDirectory, "seeds")));
        string readme = File.ReadAllText(Repository.PathOf("README.md"));
        string section = readme[readme.IndexOf("## What you can ask", StringComparison.Ordinal)..readme.IndexOf("## Connect it to Discord", StringComparison.Ordinal)];
        Match[] rows = [.. RowPattern().Matches(section).Skip(1)];

        Assert.True(rows.Length >= 20, "The table is gone.");
        Assert.All(rows, row => Assert.Equal(
            knowledge.Ask(new Question(row.Groups["question"].Value, new DateOnly(2026, 11, 23))).Title, row.Groups["title"].Value));
    }

    [GeneratedRegex(@"^\| (?<question>[^-|][^|]*?) \| (?<title>[^|]*?) \|$", RegexOptions.Multiline)]
    private static partial Regex RowPattern();
}
