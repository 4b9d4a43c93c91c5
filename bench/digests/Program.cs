using System.Diagnostics;
using System.Globalization;

using MineBanBot.Digests.Composing;
using MineBanBot.Digests.Contents;
using MineBanBot.Digests.Drawing;
using MineBanBot.Feeds.Relating;
using MineBanBot.Knowledge;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Knowledge.Names;

// [entries] [rounds] [seed]
int wanted = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 10_000;
int rounds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 50;
Random random = new(args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 1);
SeedFolder seeds = SeedFolder.Read(Path.Combine(AppContext.BaseDirectory, "seeds"));
KnowledgeService knowledge = new(seeds);
string[] states = [.. seeds.Facts.States.Select(state => state.Iso3)];
string[] words = ["blast", "kills", "farmer", "minefield", "cleared", "school", "border", "laid", "troops", "parliament", "debates", "survivor", "road", "village", "deminers", "treaty", "stockpile", "shepherd", "bus", "river"];
DateOnly today = new(2026, 11, 24);
EntrySource[] sources = [.. Enumerable.Range(1, 40).Select(number => new EntrySource($"s{number}", $"Paper {number}", $"Paper {number}", null))];
knowledge.Put([.. Enumerable.Range(0, wanted).Select(Made)]);
CurrentSources current = new(knowledge, seeds, Rules.Load(), new CountryNames(seeds.Facts));
DigestRequest request = new() { From = today.AddDays(-30), To = today, Most = DigestRequest.Limit };

List<double> times = [];
Digest digest = new() { Request = request };
int pages = 0;
for (int round = 0; round < rounds; round++)
{
    long start = Stopwatch.GetTimestamp();
    digest = DigestComposer.Compose(request, current.Now, DigestPast.None);
    pages = DigestPages.Of(digest, "bench").Count;
    times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
}

double[] warm = [.. times.Skip(1).Order()];
double worst = warm[(int)(0.99 * (warm.Length - 1))];
Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"{wanted} entries: {digest.Items.Count} items, {digest.Left.Count} left, {pages} messages; composed and drawn: first {times[0]:0.0} ms, median {warm[warm.Length / 2]:0.0} ms, p99 {worst:0.0} ms"));
return times[0] < 100 && worst < 100 ? 0 : 1;

Entry Made(int number)
{
    EntrySource source = sources[random.Next(sources.Length)];
    return new Entry(
        new EntryId($"e{number}"),
        new PartialDate(today.AddDays(-random.Next(31))),
        "What happened.",
        [.. Enumerable.Range(0, random.Next(3)).Select(_ => states[random.Next(states.Length)]).Distinct()],
        source)
    {
        Title = string.Join(' ', Enumerable.Range(0, 8).Select(_ => words[random.Next(words.Length)])) + $" {number}",
        Url = new Uri($"https://paper.example/{source.Key}/{number}?utm_source=rss"),
        Topics = [.. Enumerable.Range(0, random.Next(3)).Select(_ => DigestTopics.All[random.Next(DigestTopics.All.Count)].Name).Distinct()],
        Also = random.Next(10) > 0 ? [] : [new AlsoReported(sources[0].Publisher, null, new PartialDate(today))],
    };
}
