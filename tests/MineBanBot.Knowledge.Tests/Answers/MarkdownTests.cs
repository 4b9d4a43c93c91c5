using MineBanBot.Knowledge.Answers;

namespace MineBanBot.Knowledge.Tests.Answers;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("plain text, 1997.", "plain text, 1997.")]
    [InlineData("*bold* _it_ ~~no~~ ||secret|| `code`", "\\*bold\\* \\_it\\_ \\~\\~no\\~\\~ \\|\\|secret\\|\\| \\`code\\`")]
    [InlineData("[text](https://example.org)", "\\[text\\](https://example.org)")]
    [InlineData("<@1> <#2>", "\\<@\u200b1\\> \\<#2\\>")]
    [InlineData("@everyone", "@\u200beveryone")]
    [InlineData("# Head\n - item\n> quote", "\\# Head\n \\- item\n\\> quote")]
    [InlineData("a - b # c", "a - b # c")]
    [InlineData("back\\slash", "back\\\\slash")]
    [InlineData("", "")]
    public void Text_from_data_is_harmless(string text, string expected) => Assert.Equal(expected, Markdown.Escape(text));

    [Fact]
    public void What_a_table_or_a_page_says_is_escaped_wherever_it_is_shown()
    {
        using TemporaryFolder folder = new();
        folder.Write(
            "treaty/states.csv",
            folder.Read("treaty/states.csv").Replace(",Poland,", ",**Evil** @everyone [x](http://x.example/),", StringComparison.Ordinal));
        folder.Write("hrw-landmines.txt", "• Jan 1, 2015\n  ||Spoiler|| @here about **Evil** @everyone [x](http://x.example/).");
        Seeds seeds = new(folder.Path);

        foreach (Answer answer in (Answer[])[seeds.Service.Country("POL", Seeds.Today), seeds.Service.News(null, 5, Seeds.Today), seeds.Service.News("POL", 5, Seeds.Today), seeds.Ask("how many states parties"), seeds.Ask("what happened on 1 January 2015")])
        {
            foreach (string markdown in answer.Fields.Select(field => field.Value).Append(answer.Text))
            {
                Assert.DoesNotMatch(@"(?<!\\)(\*\*Evil|\|\|Spoiler|\[x\])|@(everyone|here)", markdown);
            }
        }
    }
}
