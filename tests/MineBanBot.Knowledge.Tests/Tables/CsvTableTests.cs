using MineBanBot.Knowledge.Tables;

namespace MineBanBot.Knowledge.Tests.Tables;

public sealed class CsvTableTests
{
    private readonly List<DataProblem> problems = [];

    [Fact]
    public void Reads_quoted_values_and_ignores_further_columns() =>
        Assert.Equal(["1|a, \"b\"", "2|"], Read("number,extra,text\n1,x,\"a, \"\"b\"\"\"\r\n2,y,\n"));

    [Fact]
    public void Reads_a_header_in_another_order_with_spaces_around() => Assert.Equal(["1|a"], Read(" text , number \n a , 1 \n"));

    [Theory]
    [InlineData("number,text\n1,a\n2\n3,c\n", "t.csv:3: The row has 1 columns, the header has 2.")]
    [InlineData("number,text\n1,a\n2,b,x\n3,c\n", "t.csv:3: The row has 3 columns, the header has 2.")]
    [InlineData("number,text\n1,a\n2,\"b\n3,c\n", "t.csv:3: The row is left out: a quotation mark is never closed.")]
    [InlineData("number,text\n1,a\n2,b\"b\n3,c\n", "t.csv:3: The row is left out: a quotation mark stands inside an unquoted value.")]
    [InlineData("number,text\n1,a\n2,\"b\"b\n3,c\n", "t.csv:3: The row is left out: text stands after a closing quotation mark.")]
    [InlineData("number,text\n1,a\nx,b\n3,c\n", "t.csv:3: column number: \"x\" is no whole number from 0 to 9.")]
    [InlineData("number,text\n1,a\n12,b\n3,c\n", "t.csv:3: column number: \"12\" is no whole number from 0 to 9.")]
    [InlineData("number,text\n1,a\n1,b\n3,c\n", "t.csv:3: column number: An earlier row has the same value; this one is left out.")]
    public void Leaves_a_bad_row_out_says_where_and_reads_the_rest(string csv, string problem)
    {
        Assert.Equal(["1|a", "3|c"], Read(csv));
        Assert.Equal(problem, Assert.Single(problems).ToString());
    }

    [Theory]
    [InlineData("number\n1\n", "t.csv:1: column text: The column is missing from the header.")]
    [InlineData("", "t.csv:1: column number: The column is missing from the header.")]
    [InlineData("\n\n", "t.csv:1: column number: The column is missing from the header.")]
    [InlineData("number;text\n1;a\n", "t.csv:1: column number: The column is missing from the header.")]
    public void Without_a_column_there_is_no_row(string csv, string problem)
    {
        Assert.Empty(Read(csv));
        Assert.Equal(problem, problems[0].ToString());
    }

    [Fact]
    public void A_header_alone_is_an_empty_table()
    {
        Assert.Empty(Read("number,text"));
        Assert.Empty(problems);
    }

    [Fact]
    public void A_row_that_was_left_out_does_not_count_as_an_earlier_one() =>
        Assert.Equal(["1|b"], Read("number,text\n1,a,x\n1,b\n"));

    [Fact]
    public void Keeps_a_nul_as_it_is() => Assert.Equal(["1|a\0b"], Read("number,text\n1,a\0b\n"));

    [Fact]
    public void A_huge_value_is_reported_not_thrown()
    {
        Read($"number,text\n1,a\n2,{new string('x', 3 << 20)}\n3,c\n");

        Assert.Equal(3, Assert.Single(problems).Line);
    }

    [Fact]
    public void A_huge_value_in_quotes_without_end_is_reported_not_thrown()
    {
        Read($"number,text\n1,a\n2,\"{new string('x', 3 << 20)}");

        Assert.NotEmpty(problems);
    }

    private List<string> Read(string csv)
    {
        using StringReader text = new(csv);
        return new CsvTable("t.csv", problems).Read(text, ["number", "text"], row => $"{row.Whole("number", 0, 9)}|{row.Text("text")}", "number");
    }
}
