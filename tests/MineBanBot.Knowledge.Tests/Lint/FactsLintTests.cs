using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Lint;
using MineBanBot.Knowledge.Tables;

namespace MineBanBot.Knowledge.Tests.Lint;

public sealed class FactsLintTests
{
    [Fact]
    public void The_tables_that_come_with_the_bot_agree() => Assert.Empty(FactsLint.Check(new Seeds().Folder.Facts));

    [Theory]
    [InlineData("treaty/states.csv", "1999-03-01,", "1999-04-01,", "entry_into_force_on", "Article 17 gives")]
    [InlineData("treaty/states.csv", "2025-12-27", "2025-12-20", "withdrawal_effective_on", "Article 20 needs six")]
    [InlineData("treaty/states.csv", "Albanian;Albanians", "Albanian;Afghan", "aliases", "also names Afghanistan")]
    [InlineData("treaty/figures.csv", "sp_now,How many States Parties are there now?,162", "sp_now,How many States Parties are there now?,163", "value", "states.csv give 162")]
    [InlineData("treaty/figures.csv", "at the end of 2007?,156", "at the end of 2007?,155", "value", "states.csv give 156")]
    [InlineData("treaty/figures.csv", "in the treaty?,22 of 27", "in the treaty?,23 of 27", "value", "states.csv give 22")]
    [InlineData("treaty/figures.csv", "cas_2024,How many people were killed or injured in 2024?,6279", "cas_2024,How many people were killed or injured in 2024?,6297", "value", "casualties.csv says 6279")]
    [InlineData("treaty/milestones.csv", "155th State Party", "156th State Party", "event", "154 states had joined the day before, 155 on the day")]
    [InlineData("treaty/casualties.csv", "2019,5554,2170", "2019,5554,9170", "total", "killed, injured and unknown make")]
    [InlineData("treaty/groups.csv", ",AUT,", ",XXX,", "iso3", "XXX is no state")]
    public void A_disagreement_is_found_with_its_line(string file, string right, string wrong, string column, string reason)
    {
        using TemporaryFolder folder = new();
        string text = folder.Read(file);
        Assert.Contains(right, text, StringComparison.Ordinal);
        int line = text[..text.IndexOf(right, StringComparison.Ordinal)].Count(letter => letter == '\n') + 1;
        folder.Write(file, text.Replace(right, wrong, StringComparison.Ordinal));

        IReadOnlyList<DataProblem> problems = FactsLint.Check(SeedFolder.Read(folder.Path).Facts);

        Assert.Contains(problems, problem => problem.File == file && problem.Line == line && problem.Column == column && problem.Reason.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public void A_successor_that_was_bound_before_its_deposit_is_no_disagreement() =>
        Assert.Contains(new Seeds().Folder.Facts.States, state => state is { Iso3: "SSD", JoinMethod: "succession" } && state.InForceOn < state.JoinedOn);

    [Theory]
    [InlineData("2025-11-22", "2026-11-23", true)]
    [InlineData("2025-11-23", "2026-11-23", false)]
    [InlineData("2025-11", "2026-11-23", false)]
    [InlineData("2024", "2026-11-23", true)]
    [InlineData("2026", "2026-11-23", false)]
    [InlineData("2026", "0001-01-01", false)]
    public void Data_is_old_after_a_year(string asOf, string today, bool old) =>
        Assert.Equal(old, TableAge.IsOld(PartialDate.TryParse(asOf)!.Value, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void The_age_of_a_table_is_that_of_its_newest_row()
    {
        IReadOnlyList<TableAge> ages = TableAge.Of(new Seeds().Folder.Facts);

        TableAge states = Assert.Single(ages, age => age.Table == "states.csv");
        Assert.Equal((197, 0, "2026-08", 3), (states.Rows, states.Unverified, $"{states.Newest}", states.Months(new DateOnly(2026, 11, 23))));
        Assert.Equal(8, ages.Count);
        Assert.All(ages, age => Assert.InRange(age.Unverified, 0, age.Rows));
    }
}
