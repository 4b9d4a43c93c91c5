using System.Diagnostics;
using System.Globalization;
using MineBanBot.Knowledge.Entries;
using MineBanBot.SearchBench;
using MineBanBot.SearchBench.Engines;

// Arguments: sizes separated by commas, how many queries for each number of typos, seed; "own" leaves the peers out, "autocomplete" measures
// suggestions instead (run from the folder of the repository).
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
int[] sizes = [.. (args.Length > 0 ? args[0] : "1000,10000,100000,1000000").Split(',').Select(size => int.Parse(size, CultureInfo.InvariantCulture))];
int queries = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 500;
int seed = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 1;
bool own = args.Contains("own");
if (args.Contains("autocomplete"))
{
    Console.WriteLine(Autocomplete.Line("seeds", new Corpus(seed, 10_000).Entries, seed));
    return;
}

Console.WriteLine("| entries | engine | r@1 (0/1/2 typos) | r@5 | p50 ms | p95 ms | p99 ms | build s | MiB |");
Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
foreach (int size in sizes)
{
    Entry[] entries = new Corpus(seed, size).Entries;
    Query[][] asked = [.. Enumerable.Range(0, 3).Select(typos => Query.Of(entries, queries, typos, (10 * seed) + typos))];
    Console.WriteLine($"{size:N0} entries hold {entries.SelectMany(entry => $"{entry.Title} {entry.Text}".ToLowerInvariant().Split(' ')).Distinct().Count():N0} words; who guesses blindly among those that hold all words of a query is right in {Guessed(entries, asked[0]):0.000}.");
    foreach (Func<IEngine> make in Engines(size))
    {
        using IEngine engine = make();
        Console.WriteLine(Line(engine, entries, asked, size));
    }
}

IEnumerable<Func<IEngine>> Engines(int size)
{
    yield return () => new OwnIndex();
    if (own)
    {
        yield break;
    }

    yield return () => new LuceneIndex(fuzzy: false);
    yield return () => new LuceneIndex(fuzzy: true);
    yield return () => new FullTextTable();
    if (size <= 10_000)
    {
        yield return () => FuzzyScan.TokenSet;
        yield return () => FuzzyScan.Weighted;
    }
}

string Line(IEngine engine, Entry[] entries, Query[][] asked, int size)
{
    long before = Memory();
    TimeSpan cpu = Process.GetCurrentProcess().TotalProcessorTime;
    Stopwatch watch = Stopwatch.StartNew();
    engine.Build(entries);
    double build = watch.Elapsed.TotalSeconds;
    double buildCpu = (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds;
    double mebibytes = (Memory() - before) / 1048576.0;

    // Brute force over 10,000 texts takes a second a query: a few tell enough.
    int most = engine is FuzzyScan ? (size > 5000 ? 10 : 100) : int.MaxValue;
    foreach (Query query in asked.SelectMany(each => each.Take(engine is FuzzyScan ? 1 : 200)))
    {
        engine.Search(query.Text);
    }

    List<double> times = [];
    List<double> first = [];
    int five = 0;
    foreach (Query[] each in asked)
    {
        int right = 0;
        Query[] taken = [.. each.Take(most)];
        foreach (Query query in taken)
        {
            // The best of three: other programs share the cores.
            IReadOnlyList<string> found = [];
            double best = double.MaxValue;
            for (int turn = 0; turn < (engine is FuzzyScan ? 1 : 3); turn++)
            {
                long start = Stopwatch.GetTimestamp();
                found = engine.Search(query.Text);
                best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            times.Add(best);
            right += found.Count > 0 && found[0] == query.Wanted ? 1 : 0;
            five += found.Contains(query.Wanted) ? 1 : 0;
        }

        first.Add((double)right / taken.Length);
    }

    times.Sort();
    double Percentile(double share) => times[(int)(share * (times.Count - 1))];
    return string.Create(CultureInfo.InvariantCulture,
        $"| {size:N0} | {engine.Name} | {first.Average():0.000} ({string.Join('/', first.Select(share => share.ToString("0.000", CultureInfo.InvariantCulture)))}) | {(double)five / times.Count:0.000} | {Percentile(0.5):0.000} | {Percentile(0.95):0.000} | {Percentile(0.99):0.000} | {build:0.00} ({buildCpu:0.00} of CPU) | {mebibytes:0} |");
}

// One chance in as many entries as hold every word as it stands.
static double Guessed(Entry[] entries, Query[] queries)
{
    HashSet<string> words = [.. queries.SelectMany(query => query.Words)];
    Dictionary<string, HashSet<int>> holding = words.ToDictionary(word => word, _ => new HashSet<int>());
    for (int number = 0; number < entries.Length; number++)
    {
        foreach (string word in $"{entries[number].Title} {entries[number].Text}".ToLowerInvariant().Split(' '))
        {
            if (words.Contains(word))
            {
                holding[word].Add(number);
            }
        }
    }

    return queries.Average(query =>
    {
        HashSet<int>[] sets = [.. query.Words.Select(word => holding[word]).OrderBy(set => set.Count)];
        return 1.0 / sets[0].Count(number => sets.All(set => set.Contains(number)));
    });
}

static long Memory()
{
    GC.Collect(2, GCCollectionMode.Aggressive, blocking: true);
    GC.WaitForPendingFinalizers();
    return GC.GetTotalMemory(forceFullCollection: true);
}
