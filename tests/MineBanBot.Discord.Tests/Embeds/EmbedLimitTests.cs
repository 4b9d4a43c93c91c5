using MineBanBot.Discord.Embeds;

namespace MineBanBot.Discord.Tests.Embeds;

public sealed class EmbedLimitTests
{
    // One grapheme of seven code points: a family of four.
    private const string Family = "👨\u200d👩\u200d👧\u200d👦";

    [Fact]
    public void Length_counts_code_points_and_no_white_space_at_the_ends()
    {
        Assert.Equal(0, EmbedLimits.Length(null));
        Assert.Equal(3, EmbedLimits.Length("  a👍b\n"));
        Assert.Equal(7, EmbedLimits.Length(Family));
    }

    [Fact]
    public void A_text_at_the_limit_stays_and_one_beyond_is_cut_with_an_ellipsis()
    {
        Assert.Equal(new string('x', 256), EmbedLimits.Cut(new string('x', 256), 256));
        Assert.Equal(new string('x', 255) + "…", EmbedLimits.Cut(new string('x', 257), 256));
    }

    [Fact]
    public void A_text_of_emoji_is_measured_as_Discord_measures_it()
    {
        string thumbs = string.Concat(Enumerable.Repeat("👍", 256));

        Assert.Equal(thumbs, EmbedLimits.Cut(thumbs, 256));
    }

    [Fact]
    public void A_cut_never_goes_through_a_grapheme()
    {
        Assert.Equal("ab…", EmbedLimits.Cut($"ab{Family}c", 9));
        Assert.Equal($"ab{Family}…", EmbedLimits.Cut($"ab{Family}cd", 10));
        Assert.Equal("xe\u0301…", EmbedLimits.Cut("xe\u0301e\u0301e\u0301", 5));
    }

    [Fact]
    public void Lone_surrogates_and_nul_become_a_replacement_and_pairs_stay()
    {
        Assert.Equal("a\ufffdb\ufffdc👍", EmbedLimits.Cut("a\ud83db\0c👍", 100));
        Assert.Equal("\ufffd", EmbedLimits.Cut("\udc4d", 100));
    }

    [Fact]
    public void Every_text_of_an_embed_is_cut_on_construction()
    {
        string text = new('x', 5000);
        Embed embed = new() { Title = text, Description = text, Author = text, Footer = text, Fields = [new EmbedField(text, text)] };

        Assert.Equal(
            [256, 4096, 256, 2048, 256, 1024],
            new[] { embed.Title, embed.Description, embed.Author, embed.Footer, embed.Fields[0].Name, embed.Fields[0].Value }.Select(EmbedLimits.Length));
        Assert.Equal(256 + 4096 + 256 + 2048 + 256 + 1024, embed.Length);
    }

    [Fact]
    public void Of_26_fields_the_first_25_stay()
    {
        Embed embed = new() { Fields = [.. Enumerable.Range(0, 26).Select(number => new EmbedField($"{number}", "v"))] };

        Assert.Equal(25, embed.Fields.Count);
        Assert.Equal("24", embed.Fields[^1].Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    public void An_empty_field_is_filled_so_that_Discord_takes_it(string text)
    {
        EmbedField field = new(text, text);

        Assert.Equal(("\u200b", "\u200b"), (field.Name, field.Value));
    }
}
