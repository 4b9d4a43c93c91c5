using System.Diagnostics;
using System.Globalization;

using MineBanBot.FeedBench;
using MineBanBot.Feeds.Parsing;
using MineBanBot.Feeds.Relating;
using MineBanBot.Feeds.Taking;
using MineBanBot.Knowledge;
using MineBanBot.Knowledge.Names;

// [seconds a shape] [seed] [items of the whole pipeline] [one shape alone]
double seconds = args.Length > 0 ? double.Parse(args[0], CultureInfo.InvariantCulture) : 3;
int seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1;
int wanted = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 100_000;
CountryNames countries = new(SeedFolder.Read(Path.Combine(AppContext.BaseDirectory, "seeds")).Facts);
FeedParser parser = new(countries);
Dictionary<FeedShape, byte[]> feeds = Enum.GetValues<FeedShape>()
    .Where(shape => args.Length < 4 || shape.ToString() == args[3])
    .ToDictionary(shape => shape, shape => new FeedGenerator(seed).Feed(shape, 5_000_000));

// Processor time, not the clock: the machine may be busy. It includes garbage collection and compilation.
Console.WriteLine("Bytes to records, cleaned: median of the rounds after the first quarter and best round, in processor time");
foreach ((FeedShape shape, byte[] bytes) in feeds)
{
    List<double> rounds = [];
    int items = 0;
    int collections = GC.CollectionCount(0);
    for (long start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start).TotalSeconds < seconds || rounds.Count < 4;)
    {
        TimeSpan round = Environment.CpuUsage.TotalTime;
        items = Read(bytes).Items.Count;
        rounds.Add((Environment.CpuUsage.TotalTime - round).TotalSeconds);
    }

    double median = rounds.Skip(rounds.Count / 4).Order().ElementAt((rounds.Count - (rounds.Count / 4)) / 2);
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{shape,-11} {items,6} items  first {rounds[0] * 1000,5:0} ms  median {median * 1000,5:0} ms  {bytes.Length / 1e6 / median,6:0.0} MB/s  best {bytes.Length / 1e6 / rounds.Min(),6:0.0} MB/s  {(GC.CollectionCount(0) - collections) / rounds.Count,4} collections a round"));
}

ItemJudge judge = new(countries, Rules.Load(), TimeProvider.System);
FeedGenerator generator = new(seed + 1);
int sorted = 0;
int documents = 0;
int taken = 0;
TimeSpan parsing = TimeSpan.Zero;
TimeSpan sorting = TimeSpan.Zero;
while (sorted < wanted)
{
    byte[] bytes = generator.Feed((FeedShape)(documents++ % feeds.Count), 1_000_000);
    TimeSpan start = Environment.CpuUsage.TotalTime;
    FeedDocument document = Read(bytes);
    parsing += Environment.CpuUsage.TotalTime - start;
    start = Environment.CpuUsage.TotalTime;
    taken += judge.Judge(document, "bench", everything: false).Count(item => !item.Refused);
    sorting += Environment.CpuUsage.TotalTime - start;
    sorted += document.Items.Count;
}

Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"whole: {sorted} items, {taken} taken; parsing {parsing.TotalSeconds:0.0} s, relating and tagging {sorting.TotalSeconds:0.0} s, {(parsing + sorting).TotalSeconds:0.0} s in all"));
return 0;

FeedDocument Read(byte[] bytes) =>
    parser.Parse(bytes, null, new Uri("https://news.example/feed"), "bench") is FeedReading.Success { Document: var document } ? document : throw new InvalidOperationException("The generated feed is not read.");
