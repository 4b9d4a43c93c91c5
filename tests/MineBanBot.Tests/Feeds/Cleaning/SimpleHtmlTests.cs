using System.Text;

using MineBanBot.Feeds.Cleaning;

namespace MineBanBot.Tests.Feeds.Cleaning;

public sealed class SimpleHtmlTests
{
    private static readonly string[] Pieces =
    [
        "<p>", "</p>", "<p class=\"x\">", "<div>", "</div>", "<b>", "</b>", "<a href=\"https://example.org/?a=1&amp;b=2\">", "<a title='x>y'>", "</a>", "<br>", "<br/>", "<hr>", "<img src=x alt=\"a\">",
        "<ul>", "</ul>", "<li>", "</li>", "<h2>", "</h2>", "<blockquote>", "</blockquote>", "<em>", "</em>", "<span>", "</span>", "<P>", "</P>", "<table><tr><td>", "</td></tr></table>", "<script>x</script>",
        "one", "two ", " three", "\n", "\t", " ", "&amp;", "&lt;", "&nbsp;", "&rsquo;", "&#8217;", "&#x2014;", "&#146;", "&eacute;", "& ", "&copy", "<", ">", "<!-- c -->", "é", "😀", "\u2028", "<p/>", "<x>", "</x>", "<pre>", "</pre>", "\u00a0",
    ];

    [Fact]
    public void Without_a_tree_it_says_what_the_tree_says()
    {
        Random random = new(20261124);
        int simple = 0;
        for (int round = 0; round < 20_000; round++)
        {
            string html = string.Concat(Enumerable.Range(0, 1 + random.Next(9)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            simple += SimpleHtml.TryWrite(html) is null ? 0 : 1;

            Assert.True(SimpleHtml.TryWrite(html) is not { } text || PlainText.Block(text) == HtmlText.OfTree(html), html);
        }

        Assert.True(simple > 2_000, $"{simple}");
    }

    [Fact]
    public void Nested_lists_and_blocks_need_no_tree()
    {
        Random random = new(7);
        for (int round = 0; round < 2_000; round++)
        {
            StringBuilder html = new();
            Write(html, random, 0);

            Assert.Equal(HtmlText.OfTree(html.ToString()), PlainText.Block(SimpleHtml.TryWrite(html.ToString())));
        }
    }

    // Well nested by construction: blocks in blocks, words in them.
    private static void Write(StringBuilder html, Random random, int depth)
    {
        for (int child = random.Next(1, 4); child > 0; child--)
        {
            string tag = ((string[])["div", "blockquote", "ul", "p", "b", ""])[random.Next(depth > 4 ? 5 : 0, 6)];
            if (tag is "" or "b" or "p")
            {
                html.Append(tag.Length == 0 ? "word &amp; " : $"<{tag}>a <i>b</i><br>c</{tag}>");
                continue;
            }

            html.Append('<').Append(tag).Append('>').Append(tag == "ul" ? "<li>" : "");
            Write(html, random, depth + 1);
            html.Append(tag == "ul" ? "</li>" : "").Append("</").Append(tag).Append('>');
        }
    }
}
