using FsCheck;
using FsCheck.Fluent;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Knowledge.Matching;
using MineBanBot.Knowledge.Search;

namespace MineBanBot.Knowledge.Tests.Search;

/// <summary>The index against a naive one that looks through every entry, on generated entries and queries.</summary>
public sealed class SearchModelTests
{
    private static readonly EntrySource[] Sources = [new("one", "One Press", "One", null), new("two", "Two Press", "Two", null)];
    private static readonly string[] Countries = ["AGO", "LBY", "UKR"];

    // Words that look alike, some of them forms of each other.
    private static readonly string[] Vocabulary =
        ["mine", "mines", "mined", "minefield", "minefields", "airport", "airports", "militia", "field", "fields", "yield", "cleared", "clear", "clearing", "tripoli", "quarry", "2014", "2015", "kiev", "border"];

    [Fact]
    public void Exact_words_find_what_a_scan_finds() => Holds(each =>
    {
        HashSet<string> stems = [.. each.Query.Select(Stem.Of)];
        IEnumerable<string> naive = each.Entries.Where(entry => Words.Of($"{entry.Title} {entry.Text}").Any(word => stems.Contains(Stem.Of(word)))).Select(entry => entry.Id.Value);
        return new KnowledgeIndex(each.Entries, _ => []).Now.Search(each.Query, 1000).Select(hit => hit.Entry.Id.Value).Order().SequenceEqual(naive.Order());
    });

    [Fact]
    public void Forgiving_slips_loses_nothing_of_what_is_found_without() => Holds(each =>
    {
        IndexSnapshot now = new KnowledgeIndex(each.Entries, _ => []).Now;
        HashSet<EntryId> forgiving = [.. now.Search(string.Join(' ', each.Query), 1000).Select(hit => hit.Entry.Id)];
        return now.Search(each.Query, 1000).All(hit => forgiving.Contains(hit.Entry.Id));
    });

    [Fact]
    public void A_word_with_one_slip_finds_the_entry_that_holds_it() => Holds(each =>
    {
        KnowledgeIndex index = new(each.Entries, _ => []);
        return each.Entries.All(entry =>
        {
            string word = entry.Text!.Split(' ')[0];
            string slipped = word.Length < 5 ? word : word[..2] + word[3] + word[2] + word[4..];
            return Vocabulary.Contains(slipped) || index.Search(slipped, 1000).Any(hit => hit.Entry.Id == entry.Id);
        });
    });

    [Fact]
    public void Filters_pass_what_a_scan_passes() => Holds(each =>
    {
        SearchQuery query = new(string.Join(' ', each.Query)) { Most = 1000, From = new DateOnly(2014, 6, 1), To = new DateOnly(2015, 6, 1), Country = "LBY", Source = "two press" };
        IndexSnapshot now = new KnowledgeIndex(each.Entries, _ => []).Now;
        IEnumerable<string> naive = now.Search(query.Text, 1000).Select(hit => hit.Entry)
            .Where(entry => entry.Published.Earliest >= query.From && entry.Published.Latest <= query.To && entry.Countries.Contains("LBY") && entry.Source == Sources[1])
            .Select(entry => entry.Id.Value);
        return now.Search(query).Select(hit => hit.Entry.Id.Value).Order().SequenceEqual(naive.Order());
    });

    [Fact]
    public void The_best_few_are_the_first_of_all() => Holds(each =>
    {
        IndexSnapshot now = new KnowledgeIndex(each.Entries, _ => []).Now;
        double[] all = [.. now.Search(each.Query, 1000).Select(hit => hit.Score)];
        return all.SequenceEqual(all.OrderDescending()) && now.Search(each.Query, 3).Count == Math.Min(3, all.Length);
    });

    [Fact]
    public void By_date_the_newest_comes_first() => Holds(each =>
    {
        Entry[] found = [.. new KnowledgeIndex(each.Entries, _ => []).Now.Search(new SearchQuery(string.Join(' ', each.Query)) { Order = SearchOrder.NewestFirst }).Select(hit => hit.Entry)];
        return found.SequenceEqual(found.OrderByDescending(entry => entry.Published).ThenBy(entry => entry.Id.Value, StringComparer.Ordinal));
    });

    // The same cases each time; a failure prints the smallest one.
    private static void Holds(Func<(Entry[] Entries, string[] Query), bool> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(2026, 1997), Prop.ForAll(Cases, property));

    private static Arbitrary<(Entry[] Entries, string[] Query)> Cases => Arb.From(
        from count in Gen.Choose(1, 40)
        from entries in Gen.CollectToArray(Enumerable.Range(0, count), OneEntry)
        from query in Gen.NonEmptyListOf(Gen.Elements(Vocabulary)).Select(words => words.Take(5).ToArray())
        select (entries, query));

    private static Gen<Entry> OneEntry(int number) =>
        from text in Gen.NonEmptyListOf(Gen.Elements(Vocabulary))
        from title in Gen.OneOf(Gen.Constant<string?>(null), Gen.Elements(Vocabulary).Select(word => (string?)word))
        from day in Gen.Choose(0, 900)
        from country in Gen.SubListOf(Countries)
        from source in Gen.Elements(Sources)
        select new Entry(new EntryId($"e{number}"), new PartialDate(new DateOnly(2014, 1, 1).AddDays(day)), string.Join(' ', text), [.. country], source) { Title = title };
}
