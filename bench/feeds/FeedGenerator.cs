using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace MineBanBot.FeedBench;

/// <summary>Feeds out of a seed: items of news prose, about a third of them about mines, in HTML as content systems write it.</summary>
internal sealed class FeedGenerator(int seed)
{
    private const string Common = "the of and to in a is that for on was with as by at from it has be said after were which had an are his who not they have this but their more than been other will two about one people officials government region city village workers police army report reports Monday Tuesday local national international week year months before during under between against near northern southern eastern capital family children school road market hospital aid group groups organisation statement spokesperson according told reporters killed injured wounded conflict war ceasefire border forces soldiers farmers fields area areas land safe return home displaced winter funds donors support programme teams team found left new old first last three five ten several dozens hundreds thousands";
    private const string Mines = "landmine landmines antipersonnel demining clearance minefield unexploded ordnance explosive mines cleared survivors stockpiles treaty convention";
    private const string Places = "Ukraine Cambodia Angola Afghanistan Myanmar Syria Iraq Yemen Colombia Chad Mozambique Sudan Ethiopia Croatia Sri_Lanka Laos Libya Mali Nigeria Azerbaijan London Geneva Kabul Kharkiv Mosul Luanda Phnom_Penh US Israel Lebanon";

    private static readonly string[] CommonWords = Common.Split(' ');
    private static readonly string[] MineWords = Mines.Split(' ');
    private static readonly string[] PlaceNames = [.. Places.Split(' ').Select(place => place.Replace('_', ' '))];
    private readonly Random random = new(seed);
    private int number;

    /// <summary>A feed of about so many bytes.</summary>
    public byte[] Feed(FeedShape shape, int bytes)
    {
        StringBuilder items = new();
        for (int length = 1000; length < bytes;)
        {
            string item = (items.Length > 0 && shape == FeedShape.Json ? "," : "") + Item(shape);
            length += Encoding.UTF8.GetByteCount(item);
            items.Append(item);
        }

        return Encoding.UTF8.GetBytes(shape switch
        {
            FeedShape.AtomXhtml => $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>News</title><link href=\"https://news.example/\"/>{items}</feed>",
            FeedShape.Json => $"{{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"News\",\"items\":[{items}]}}",
            _ => $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n<channel><title>News</title><link>https://news.example/</link>{items}</channel></rss>",
        });
    }

    private string Item(FeedShape shape)
    {
        number++;
        bool mines = random.Next(3) == 0;
        string title = Sentence(mines).TrimEnd('.');
        string url = $"https://news.example/{number % 28}/story-{number}?utm_source=rss&utm_medium=feed";
        DateTime date = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(number % 400_000);
        string plain = string.Join(' ', Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Sentence(mines)));
        string rfc = date.ToString("r", CultureInfo.InvariantCulture);
        string head = $"<item><title>{WebUtility.HtmlEncode(title)}</title><link>{WebUtility.HtmlEncode(url)}</link><guid isPermaLink=\"false\">n-{number}</guid><pubDate>{rfc}</pubDate>";
        return shape switch
        {
            FeedShape.RssPlain => $"{head}<description>{WebUtility.HtmlEncode(plain)}</description></item>\n",
            FeedShape.RssEscaped => $"{head}<dc:creator>A. Writer</dc:creator><description>{WebUtility.HtmlEncode(Html(mines, 2))}</description></item>\n",
            FeedShape.RssWhole => $"{head}<dc:creator><![CDATA[A. Writer]]></dc:creator><category><![CDATA[World]]></category><description><![CDATA[<p>{plain} [&#8230;]</p>]]></description>\n<content:encoded><![CDATA[{Html(mines, 6)}]]></content:encoded></item>\n",
            FeedShape.AtomXhtml => $"<entry><id>tag:news.example,2026:{number}</id><title>{WebUtility.HtmlEncode(title)}</title><link href=\"{WebUtility.HtmlEncode(url)}\"/><updated>{date:yyyy-MM-dd'T'HH:mm:ss'Z'}</updated><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">{Html(mines, 3).Replace("&nbsp;", "&#160;", StringComparison.Ordinal)}</div></content></entry>\n",
            _ => $"{{\"id\":\"{number}\",\"url\":\"{url}\",\"title\":\"{JsonEncodedText.Encode(title)}\",\"date_published\":\"{date:yyyy-MM-dd'T'HH:mm:ss'Z'}\",\"content_html\":\"{JsonEncodedText.Encode(Html(mines, 3))}\"}}",
        };
    }

    private string Html(bool mines, int paragraphs)
    {
        StringBuilder html = new();
        if (random.Next(2) == 0)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p><img src=\"https://news.example/i/{number}.jpg\" alt=\"\" width=\"640\" height=\"360\" class=\"attachment-large\" /></p>\n");
        }

        for (int paragraph = 0; paragraph < paragraphs; paragraph++)
        {
            html.Append("<p>").Append(Sentence(mines)).Append(" <a href=\"https://news.example/tag/").Append(number).Append("\" rel=\"nofollow\">")
                .Append(Word(mines)).Append("</a>&nbsp;").Append(Sentence(mines)).Append(" &#8220;<em>").Append(Sentence(mines)).Append("</em>&#8221; ")
                .Append(Sentence(mines)).Append("</p>\n");
        }

        return html.Append(random.Next(4) == 0 ? "<ul><li>One thing</li><li><strong>Another</strong> thing</li></ul>" : "").ToString();
    }

    private string Sentence(bool mines)
    {
        string text = string.Join(' ', Enumerable.Range(0, 8 + random.Next(12)).Select(_ => Word(mines)));
        return $"{char.ToUpperInvariant(text[0])}{text[1..]}.";
    }

    private string Word(bool mines) => random.Next(40) switch
    {
        0 => Pick(PlaceNames),
        1 when mines => Pick(MineWords),
        2 => $"{random.Next(2, 3000)}",
        3 => "café",
        _ => Pick(CommonWords),
    };

    private string Pick(string[] words) => words[random.Next(words.Length)];
}
