using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Tables;

namespace MineBanBot.Knowledge.Tests.Tables;

public sealed class FactRowTests
{
    private readonly List<DataProblem> problems = [];

    [Fact]
    public void Good_values_are_read_without_a_word()
    {
        Assert.Equal(new PartialDate(2015, 4), Row("2015-04").Date("c"));
        Assert.Equal(7, Row("7").Whole("c", 1, 9));
        Assert.Equal(new Uri("https://example.org/a"), Row("https://example.org/a").Address("c"));
        Assert.Equal(["a", "b c"], Row(" a ; b c;;").Parts("c"));
        Assert.Null(Row("").Whole("c"));
        Assert.Null(Row("").OptionalDate("c"));
        Assert.Equal(2, Row("two").OneOf("c", new Dictionary<string, int> { ["one"] = 1, ["two"] = 2 }));
        Assert.Empty(problems);
    }

    [Theory]
    [InlineData("2015-02-30", "\"2015-02-30\" is no date; YYYY, YYYY-MM or YYYY-MM-DD is needed.")]
    [InlineData("soon", "\"soon\" is no date; YYYY, YYYY-MM or YYYY-MM-DD is needed.")]
    [InlineData("", "The value is missing.")]
    public void A_date_must_be_one(string value, string reason) => AssertNoted(reason, () => Row(value).Date("c"));

    [Theory]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("1,000")]
    [InlineData("99999999999")]
    [InlineData("٣")]
    public void A_number_must_be_one(string value) => AssertNoted($"\"{value}\" is no whole number from 0 to 9.", () => Row(value).Whole("c", 0, 9));

    [Theory]
    [InlineData("example.org", "\"example.org\" is no http or https address.")]
    [InlineData("javascript:alert(1)", "\"javascript:alert(1)\" is no http or https address.")]
    [InlineData("file:///etc/passwd", "\"file:///etc/passwd\" is no http or https address.")]
    [InlineData("", "The value is missing.")]
    public void An_address_must_be_one(string value, string reason) => AssertNoted(reason, () => Row(value).Address("c"));

    [Fact]
    public void A_word_must_be_one_of_the_given() =>
        AssertNoted("\"three\" is none of one, two.", () => Row("three").OneOf("c", new Dictionary<string, int> { ["one"] = 1, ["two"] = 2 }));

    [Fact]
    public void A_long_value_is_cut_in_the_report()
    {
        Row(new string('x', 1000)).Date("c");

        Assert.InRange(Assert.Single(problems).Reason.Length, 60, 140);
    }

    private FactRow Row(string value) => new("t.csv", 5, ["c"], [value], problems);

    private void AssertNoted(string reason, Action read)
    {
        read();
        Assert.Equal(new DataProblem("t.csv", 5, "c", reason), Assert.Single(problems));
    }
}
