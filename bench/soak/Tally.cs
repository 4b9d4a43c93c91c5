using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace MineBanBot.Soak;

/// <summary>What happened, counted; and what should not have.</summary>
internal sealed class Tally
{
    private const int Shown = 20;

    private readonly ConcurrentDictionary<string, int> outcomes = new();
    private readonly ConcurrentDictionary<string, int> faults = new();
    private readonly ConcurrentQueue<string> problems = new();
    private readonly ConcurrentQueue<double> answered = new();

    public IReadOnlyCollection<string> Problems => problems;

    public string Memory { get; set; } = "not measured";

    public int LogErrors { get; set; }

    public void Came(string outcome, double? acknowledgedAfter)
    {
        outcomes.AddOrUpdate(outcome, 1, (_, count) => count + 1);
        if (acknowledgedAfter is { } milliseconds)
        {
            answered.Enqueue(milliseconds);
        }
    }

    public void Played(string fault) => faults.AddOrUpdate(fault, 1, (_, count) => count + 1);

    public void Problem(string text) => problems.Enqueue(text);

    public string Summary(double minutes, int seed)
    {
        CultureInfo invariant = CultureInfo.InvariantCulture;
        double[] times = [.. answered.Order()];
        StringBuilder text = new();
        text.AppendLine(invariant, $"soak of {minutes} min, seed {seed}: {outcomes.Values.Sum()} interactions ({Listed(outcomes)})");
        text.AppendLine(invariant, $"faults: {faults.Values.Sum()} ({Listed(faults)})");
        text.AppendLine(invariant, $"first answer, by the sandbox's clock: median {At(times, 0.5):0.0} ms, 99th percentile {At(times, 0.99):0.0} ms, slowest {At(times, 1):0.0} ms");
        text.AppendLine(invariant, $"memory: {Memory}");
        text.AppendLine(invariant, $"error lines in the bot's log: {LogErrors}");
        foreach (string problem in problems.Take(Shown))
        {
            text.AppendLine(invariant, $"PROBLEM: {problem}");
        }

        text.Append(problems.IsEmpty ? "all as it should be" : string.Create(invariant, $"{problems.Count} problems"));
        return text.ToString();
    }

    private static string Listed(ConcurrentDictionary<string, int> counts) =>
        string.Join(", ", counts.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {pair.Value}"));

    private static double At(double[] sorted, double share) =>
        sorted.Length == 0 ? 0 : sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
}
