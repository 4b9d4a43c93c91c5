using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Knowledge.Search;

namespace MineBanBot.Knowledge.Tests.Search;

public sealed class ChangingIndexTests
{
    private static readonly EntrySource Source = new("made-up", "Nobody", "Made up", null);

    [Theory]
    [InlineData(1, 40)]
    [InlineData(2, 40)]
    [InlineData(3, 3000)]
    public void Any_order_of_changes_gives_what_a_fresh_build_gives(int seed, int entries)
    {
        Random random = new(seed);
        KnowledgeIndex index = new([], _ => []);
        Dictionary<EntryId, Entry> model = [];
        for (int round = 0; round < 30; round++)
        {
            Entry[] put = [.. Enumerable.Range(0, random.Next(entries)).Select(_ => Entry(random.Next(entries), random))];
            EntryId[] taken = [.. Enumerable.Range(0, random.Next(entries / 2)).Select(_ => new EntryId($"e{random.Next(entries)}"))];
            index.Put(put);
            index.Remove(taken);
            foreach (Entry entry in put)
            {
                model[entry.Id] = entry;
            }

            foreach (EntryId id in taken)
            {
                model.Remove(id);
            }
        }

        KnowledgeIndex fresh = new([.. model.Values.OrderBy(entry => entry.Id.Value, StringComparer.Ordinal)], _ => []);
        Assert.Equal(fresh.Now.Entries, index.Now.Entries);
        for (int round = 0; round < 100; round++)
        {
            string query = Sentence(random, random.Next(1, 4), typos: true);
            Assert.Equal(Told(fresh.Search(query, 20)), Told(index.Search(query, 20)));
        }
    }

    [Fact]
    public async Task Readers_see_each_change_whole_or_not_at_all()
    {
        KnowledgeIndex index = new([], _ => []);
        using CancellationTokenSource ending = new();
        const int Batch = 7;

        // Each version holds one batch, whose entries all hold the word of the batch and no other.
        Task[] readers =
        [
            .. Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
            {
                while (!ending.IsCancellationRequested)
                {
                    IndexSnapshot now = index.Now;
                    if (now.Entries.Count == 0)
                    {
                        continue;
                    }

                    string[] texts = [.. now.Entries.Select(entry => entry.Text!).Distinct()];
                    Assert.Equal(Batch, now.Entries.Count);
                    Assert.Equal(Batch, now.Search("shared", 100).Count);
                    Assert.Equal(Batch, now.Search(Assert.Single(texts).Split(' ')[1], 100).Count);
                    Assert.Equal(texts, now.Search("shared", 100).Select(hit => hit.Entry.Text).Distinct());
                    Assert.Equal(Batch, now.Of("LBY").Count);
                }
            })),
        ];
        for (int round = 0; round < 3000 && !readers.Any(reader => reader.IsFaulted); round++)
        {
            string text = $"shared batch{round}";
            index.Put([.. Enumerable.Range(0, Batch).Select(number => new Entry(new EntryId($"e{number}"), new PartialDate(2015), text, ["LBY"], Source))]);
        }

        await ending.CancelAsync();
        await Task.WhenAll(readers);
    }

    private static IEnumerable<string> Told(IReadOnlyList<Match> hits) =>
        hits.Select(hit => $"{hit.Entry.Id} {hit.Score:r} {hit.Coverage:r} {string.Join(' ', hit.Because.Select(term => $"{term.Typed}>{term.Term}"))}");

    private static Entry Entry(int number, Random random) =>
        new(new EntryId($"e{number}"), new PartialDate(new DateOnly(2015, 1, 1).AddDays(random.Next(50))), Sentence(random, random.Next(1, 12), typos: false), [], Source);

    // Words of letters that repeat, so that one is often a slip away from others.
    private static string Sentence(Random random, int words, bool typos) => string.Join(' ', Enumerable.Range(0, words).Select(_ =>
    {
        int number = random.Next(300);
        char[] word = [.. $"mi{(char)('a' + (number % 26))}ef{(char)('a' + (number / 26))}eld"];
        if (typos && random.Next(2) == 0)
        {
            word[random.Next(word.Length)] = (char)('a' + random.Next(26));
        }

        return new string(word);
    }));
}
