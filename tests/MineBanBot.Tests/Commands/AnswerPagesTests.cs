using MineBanBot.Ask;
using MineBanBot.Commands;
using MineBanBot.Discord.Embeds;
using MineBanBot.Discord.Messages;
using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Language;

namespace MineBanBot.Tests.Commands;

public sealed class AnswerPagesTests
{
    [Fact]
    public void A_short_answer_is_one_page()
    {
        Answer answer = Answer("One line", new AnswerField("Name", "Value"));

        Assert.Equal([answer], AnswerPages.Of(answer));
    }

    [Theory]
    [InlineData(1, 300, 0)]
    [InlineData(300, 40, 0)]
    [InlineData(1, 10, 60)]
    [InlineData(200, 60, 40)]
    public void Nothing_is_left_out_and_every_page_fits(int lines, int length, int fields)
    {
        string[] text = [.. Enumerable.Range(0, lines).Select(line => $"{line}:".PadRight(length, 'x'))];
        AnswerField[] all = [.. Enumerable.Range(0, fields).Select(field => new AnswerField($"Field {field}", new string('y', 200)))];

        IReadOnlyList<Answer> pages = AnswerPages.Of(Answer(string.Join('\n', text), all));

        IEnumerable<Answer> own = pages.DistinctBy(page => page.Text);
        Assert.Equal(text, own.SelectMany(page => page.Text.Split('\n')));
        Assert.Equal(all, pages.SelectMany(page => page.Fields));
        Assert.All(pages, page =>
        {
            Embed asked = AnswerEmbed.Of(page, Texts.Of(Languages.English), (1, pages.Count));
            Embed sent = OutgoingMessage.Of(asked).Embeds[0];
            Assert.Equal((asked.Description, asked.Fields.Count), (sent.Description, sent.Fields.Count));
        });
    }

    [Fact]
    public void One_line_of_names_is_cut_between_two_of_them()
    {
        string[] names = [.. Enumerable.Range(0, 500).Select(number => $"State {number}")];

        IReadOnlyList<Answer> pages = AnswerPages.Of(Answer(string.Join(", ", names)));

        Assert.True(pages.Count > 1);
        Assert.Equal(names, pages.SelectMany(page => page.Text.Split(", ")));
    }

    [Fact]
    public void A_table_that_goes_on_behind_a_page_is_closed_there_and_opened_again()
    {
        string[] rows = [.. Enumerable.Range(0, 300).Select(row => $"{row} of the table")];

        IReadOnlyList<Answer> pages = AnswerPages.Of(Answer(string.Join('\n', ["before", "```", .. rows, "```", "after"])));

        Assert.InRange(pages.Count, 2, 9);
        Assert.All(pages, page => Assert.Equal(1, page.Text.Split("```").Length % 2));
        Assert.Equal(rows, pages.SelectMany(page => page.Text.Split('\n')).Where(line => line.EndsWith("of the table", StringComparison.Ordinal)));
        Assert.EndsWith("\nafter", pages[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_page_is_blank()
    {
        IReadOnlyList<Answer> pages = AnswerPages.Of(Answer("first" + new string('\n', 9_000) + "last"));

        Assert.All(pages, page => Assert.False(string.IsNullOrWhiteSpace(page.Text)));
        Assert.EndsWith("last", pages[^1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "2014-10", "who joined: all of them?", "ask:2:2014-10:who joined: all of them?")]
    [InlineData(1, null, "who", "ask:1::who")]
    public void A_button_remembers_page_date_and_question(int number, string? asOf, string question, string id)
    {
        AskButton page = AskButton.OfPage(number, PartialDate.TryParse(asOf), question);

        Assert.Equal(id, page.CustomId);
        Assert.Equal(page, AskButton.TryParse(id));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ask")]
    [InlineData("ask:1:")]
    [InlineData("ask:::who")]
    [InlineData("ask:1:yesterday:who")]
    [InlineData("ask:1::")]
    [InlineData("digest:1::who")]
    public void A_strange_id_is_no_page(string id) => Assert.Null(AskButton.TryParse(id));

    [Fact]
    public void A_question_that_fits_no_button_has_no_id() => Assert.Null(AskButton.OfPage(1, null, new string('x', 95)).CustomId);

    private static Answer Answer(string text, params AnswerField[] fields) => new()
    {
        Kind = AnswerKind.Answer,
        Title = "A title",
        Text = text,
        Fields = fields,
        Sources = [.. Enumerable.Range(0, 20).Select(number => new AnswerSource(new string('s', 80), new Uri($"https://example.org/{number}"), new PartialDate(2026)))],
        AsOf = new PartialDate(2026, 8),
        Confidence = 1,
    };
}
