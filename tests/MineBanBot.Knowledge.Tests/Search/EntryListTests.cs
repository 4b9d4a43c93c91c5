using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Knowledge.Search;

namespace MineBanBot.Knowledge.Tests.Search;

public sealed class EntryListTests
{
    private static readonly EntrySource Source = new("made-up", "Nobody", "Made up", null);

    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 3000)]
    public void Holds_what_a_sorted_array_holds_after_any_changes(int seed, int most)
    {
        Random random = new(seed);
        EntryList list = EntryList.Empty;
        Dictionary<EntryId, Entry> model = [];
        for (int round = 0; round < 60; round++)
        {
            Entry[] removed = [.. model.Values.OrderBy(entry => entry.Id.Value).Where(_ => random.Next(4) == 0)];
            Entry[] added = [.. Enumerable.Range(0, random.Next(most)).Select(number => Entry($"{round}-{number}", random))];
            list = list.With(removed, added);
            model = model.Values.Except(removed).Concat(added).ToDictionary(entry => entry.Id);
            Entry[] sorted = [.. model.Values.OrderByDescending(entry => entry.Published).ThenBy(entry => entry.Id.Value, StringComparer.Ordinal)];

            Assert.Equal(sorted, list);
            Assert.Equal(sorted, Enumerable.Range(0, list.Count).Select(index => list[index]));
            DateOnly first = new(2015, random.Next(1, 12), 1);
            DateOnly last = first.AddDays(random.Next(100));
            Assert.Equal(sorted.Where(entry => entry.Published.Latest >= first && entry.Published.Latest <= last), list.Between(first, last));
        }
    }

    private static Entry Entry(string id, Random random) =>
        new(new EntryId(id), random.Next(10) == 0 ? new PartialDate(2015, random.Next(1, 13)) : new PartialDate(new DateOnly(2015, 1, 1).AddDays(random.Next(365))), "text", [], Source);
}
