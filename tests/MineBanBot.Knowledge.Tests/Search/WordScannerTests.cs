using MineBanBot.Knowledge.Indexing;
using MineBanBot.Knowledge.Matching;

namespace MineBanBot.Knowledge.Tests.Search;

public sealed class WordScannerTests
{
    [Theory]
    [InlineData("U.S. troops don't use Libya’s mines, e.g. in Côte d'Ivoire")]
    [InlineData("ISIS'S PEOPLE'T D'Ivoire 12.5 kg 3.b a.b.c")]
    [InlineData("ﬁre ﬀ Straße Łódź naïve ½ m² İstanbul ıx é́ co­op zero​width")]
    [InlineData("中国 has 地雷; Киев и мины—“quoted” (words) [x]…y")]
    [InlineData("tab\tand\nline\r\n  double  spaces  ")]
    [InlineData("\ud83c\udde8\ud83c\uddf3 \ud800 lone \ufffe")]
    public void Finds_the_words_that_the_careful_way_finds(string text) => Assert.Equal(Words.Of(text), Scan(text).Select(each => each.Word));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Finds_them_in_any_text(int seed)
    {
        Random random = new(seed);
        const string Letters = "abcdeTSst  ..''’-–\n éßøłıç1²½中́­\u200b“”";
        for (int round = 0; round < 3000; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => Letters[random.Next(Letters.Length)]));
            Assert.Equal(Words.Of(text), Scan(text).Select(each => each.Word));
        }
    }

    [Fact]
    public void Tells_what_is_written_with_a_capital_where_no_sentence_begins() =>
        Assert.Equal(
            [("mines", null), ("near", false), ("tripoli", true), ("militia", null), ("from", false), ("misrata", true)],
            Scan("Mines near Tripoli. Militia from Misrata").Select(each => (each.Word, each.Capital)));

    private static List<(string Word, bool? Capital)> Scan(string text)
    {
        List<(string, bool?)> words = [];
        WordScanner scanner = new(text, stackalloc char[WordScanner.LongestToken]);
        while (scanner.Next())
        {
            words.Add((scanner.Current.ToString(), scanner.Capital));
        }

        return words;
    }
}
