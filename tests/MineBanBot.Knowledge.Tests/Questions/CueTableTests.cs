using MineBanBot.Knowledge.Cues;

namespace MineBanBot.Knowledge.Tests.Questions;

public sealed class CueTableTests
{
    [Fact]
    public void Every_cue_has_phrases() =>
        Assert.All(Enum.GetValues<Cue>(), cue =>
        {
            string line = Assert.Single(Lines(), line => line.StartsWith($"{cue}:", StringComparison.OrdinalIgnoreCase));
            Assert.NotEmpty(line.Split(':', 2)[1].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        });

    [Fact]
    public void There_is_no_line_for_anything_else() => Assert.Equal(Enum.GetValues<Cue>().Length, Lines().Count());

    [Fact]
    public void A_cue_that_does_not_exist_is_refused() =>
        Assert.Contains("\"nonsense\" is no cue", Assert.Throws<FormatException>(() => Table("nonsense: a; b")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_line_without_a_colon_is_refused() => Assert.Throws<FormatException>(() => Table("filler"));

    [Fact]
    public void A_cue_left_out_is_refused() =>
        Assert.Contains("nothing for", Assert.Throws<FormatException>(() => Table("# a remark\n\nfiller: a")).Message, StringComparison.Ordinal);

    [Fact]
    public void Finds_cues_that_overlap()
    {
        Dictionary<Cue, List<Knowledge.Matching.PhraseMatch<Cue>>> found = CueTable.Load().FindAll(["how", "many", "states", "signed"]);

        Assert.True(new[] { Cue.Filler, Cue.Count, Cue.States, Cue.Party, Cue.Signing }.All(found.ContainsKey));
        Assert.False(found.ContainsKey(Cue.News));
    }

    private static CueTable Table(string text)
    {
        using StringReader reader = new(text);
        return new CueTable(reader, TextReader.Null);
    }

    private static IEnumerable<string> Lines()
    {
        using StreamReader reader = new(typeof(CueTable).Assembly.GetManifestResourceStream("Cues.txt")!);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#')];
    }
}
