using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Matching;
using MineBanBot.Knowledge.Rows;

namespace MineBanBot.Knowledge.Tests.Rows;

public sealed class AskedExamplesTests(Seeds seeds) : IClassFixture<Seeds>
{
    [Fact]
    public void Every_row_with_text_has_questions_and_every_question_a_row()
    {
        FactTables facts = seeds.Folder.Facts;
        List<string> unknown = [];
        using Stream stream = typeof(AskedExamples).Assembly.GetManifestResourceStream("Asked.txt")!;
        using StreamReader reader = new(stream);

        IReadOnlyList<AskedExample> examples = AskedExamples.Read(reader, facts, unknown);

        Assert.Empty(unknown);
        object[] rows = [.. facts.Articles, .. facts.Definitions, .. facts.Figures, .. facts.Milestones];
        Assert.Empty(rows.Except(examples.Select(example => example.Row)).Select(RowText.Key));
        Assert.Empty(examples.CountBy(example => example.Question).Where(pair => pair.Value > 1).Select(pair => pair.Key));
    }

    [Fact]
    public void A_row_that_is_not_there_is_named_and_its_questions_are_left_out()
    {
        List<string> unknown = [];
        using StringReader text = new("# said of it\narticle 4:\n  how long for stockpiles\n\narticle 99:\n  what about this\n");

        AskedExample example = Assert.Single(AskedExamples.Read(text, seeds.Folder.Facts, unknown));

        Assert.Equal(("article 4", "how long for stockpiles"), (RowText.Key(example.Row), example.Question));
        Assert.Equal(["article 99"], unknown);
    }

    [Theory]
    [InlineData("who pays for the meetings", "article 14")]
    [InlineData("meetings: who is it that pays?", "article 14")]
    [InlineData("what was pdd 64", "milestone 1998-05-15 US says it will join by 2006 if alternatives are found")]
    [InlineData("how quickly must the stocks be destroyed", "article 4")]
    public void The_nearest_question_names_the_row(string asked, string row)
    {
        ExampleIndex index = new(AskedExamples.Load(seeds.Folder.Facts), Senses.Load());

        (object Row, double Likeness, string Question) nearest = index.Nearest(Words.Of(asked), 1)[0];

        Assert.Equal(row, RowText.Key(nearest.Row));
        Assert.InRange(nearest.Likeness, 0.4, 1);
    }

    [Fact]
    public void The_same_question_is_alike_in_full_and_another_language_not_at_all()
    {
        ExampleIndex index = new([new AskedExample("row", "who pays for the meetings")], Senses.Load());

        Assert.Equal(1, index.Nearest(["who", "pays", "for", "meetings"], 1)[0].Likeness);
        Assert.Empty(index.Nearest(["wer", "bezahlt", "das"], 1));
    }
}
