using MineBanBot.Knowledge.Entries;

namespace MineBanBot.Knowledge.Tests.Entries;

public sealed class PageLineTests
{
    [Theory]
    [InlineData("  • Apr 6, 2015", 2, true, "Apr 6, 2015")]
    [InlineData("•Apr 6, 2015", 0, true, "Apr 6, 2015")]
    [InlineData("\t- item", 4, true, "item")]
    [InlineData("-5 degrees", 0, false, "-5 degrees")]
    [InlineData("*bold*", 0, false, "*bold*")]
    [InlineData("-", 0, true, "")]
    [InlineData("\u00a0•\u00a0", 1, true, "")]
    [InlineData("\ufeffText", 0, false, "Text")]
    [InlineData("a \u00a0\t b", 0, false, "a b")]
    [InlineData("\0\0", 2, false, "")]
    [InlineData("", 0, false, "")]
    public void Takes_off_bullets_and_odd_spaces(string raw, int indent, bool bullet, string text) =>
        Assert.Equal(new PageLine(7, indent, bullet, text), PageLine.Read(7, raw));
}
