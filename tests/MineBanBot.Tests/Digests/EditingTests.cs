using MineBanBot.Digests.Asking;
using MineBanBot.Digests.Composing;
using MineBanBot.Digests.Contents;
using MineBanBot.Knowledge.Entries;

namespace MineBanBot.Tests.Digests;

public sealed class EditingTests
{
    private static readonly Entry[] Entries =
    [
        News.Entry("a", 1, "Blast kills one at Sirte", "LBY", "casualties"),
        News.Entry("b", 2, "Shepherd dies near Zintan", "LBY", "casualties"),
        News.Entry("c", 2, "Farmer hurt in Kunduz", "AFG", "casualties"),
        News.Entry("d", 2, "Field cleared", "AGO", "clearance"),
    ];

    private readonly Digest digest = DigestComposer.Compose(News.Week, News.Sources(Entries), DigestPast.None);

    [Theory]
    [InlineData("b", true, "b a c d")]
    [InlineData("a", false, "b a c d")]
    [InlineData("c", true, "c a b d")]
    [InlineData("b", false, "c a b d")]
    [InlineData("d", true, "d a b c")]
    [InlineData("c", false, "d a b c")]
    [InlineData("a", true, "a b c d")]
    [InlineData("d", false, "a b c d")]
    public void An_item_moves_past_its_neighbour_then_its_state_then_its_topic(string moving, bool up, string expected) =>
        Assert.Equal(expected, Shown(Editing.Moved(digest, digest.Items.Single(item => item.Entry == moving).Number, up)));

    [Fact]
    public void What_was_taken_out_can_be_put_back_and_an_unknown_number_changes_nothing()
    {
        Digest without = Editing.Without(Editing.Without(digest, 1), 99);

        Assert.Equal("b c d", Shown(without));
        Assert.Equal("b a c d", Shown(Editing.Restored(without)));
        Assert.Same(digest, Editing.Without(digest, 99));
    }

    [Fact]
    public void Composed_anew_it_keeps_what_moderators_did_and_no_number_is_used_twice()
    {
        Digest changed = Editing.Rewritten(Editing.Without(digest with { Intro = "Hello" }, 2), 3, "A farmer was hurt");
        changed = Editing.With(changed, new DigestItem { Number = 0, Line = "Mine", Date = Entries[0].Published, Source = "Ours" });
        Entry fresh = News.Entry("z", 0, "New blast in Gao", "MLI", "casualties");
        Digest anew = DigestComposer.Compose(News.Week, News.Sources([.. Entries, fresh]), DigestPast.None with { Entries = new HashSet<string> { "b" } });

        Digest carried = Editing.Carried(changed, anew);

        Assert.Equal("Hello", carried.Intro);
        Assert.Equal("z a c d ", Shown(carried));
        Assert.Equal("A farmer was hurt", carried.Items.Single(item => item.Entry == "c").Line);
        Assert.Equal(["b"], carried.Dropped.Select(item => item.Entry));
        int[] numbers = [.. carried.Items.Concat(carried.Dropped).Select(item => item.Number)];
        Assert.Equal(numbers.Length, numbers.Distinct().Count());
        Assert.Equal(3, carried.Items.Single(item => item.Entry == "c").Number);
    }

    private static string Shown(Digest digest) => string.Join(' ', digest.Items.Select(item => item.Entry));
}
