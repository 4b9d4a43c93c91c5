using System.Globalization;

namespace MineBanBot.Soak;

/// <summary>Samples resident memory and judges whether it grows once the program is warm.</summary>
internal sealed class MemoryWatch
{
    // Compiled code and the collector's budget settle within the first third; a leak goes on after it.
    private const double WarmUp = 1.0 / 3;
    private const double MostGrowth = 8;

    private readonly List<(double Seconds, double Resident)> samples = [];

    public void Add(double seconds, double resident) => samples.Add((seconds, resident));

    public void Report(Tally tally)
    {
        (double Seconds, double Resident)[] warm = [.. samples.Skip((int)(samples.Count * WarmUp))];
        if (warm.Length < 8)
        {
            tally.Problem("too short a run to judge memory");
            return;
        }

        double begin = Median(warm.Take(warm.Length / 4)), end = Median(warm.TakeLast(warm.Length / 4));
        tally.Memory = string.Create(
            CultureInfo.InvariantCulture,
            $"{samples[0].Resident:0} MiB at first, {begin:0.0} MiB after warm-up, {end:0.0} MiB at the end, slope {Slope(warm) * 60:0.00} MiB a minute, most {samples.Max(sample => sample.Resident):0} MiB");
        if (end - begin > MostGrowth)
        {
            tally.Problem($"memory grew: {tally.Memory}");
        }
    }

    private static double Median(IEnumerable<(double Seconds, double Resident)> part)
    {
        double[] sorted = [.. part.Select(sample => sample.Resident).Order()];
        return sorted[sorted.Length / 2];
    }

    private static double Slope((double Seconds, double Resident)[] points)
    {
        double middle = points.Average(point => point.Seconds), level = points.Average(point => point.Resident);
        return points.Sum(point => (point.Seconds - middle) * (point.Resident - level)) / points.Sum(point => Math.Pow(point.Seconds - middle, 2));
    }
}
