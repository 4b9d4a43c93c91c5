using System.Globalization;

using MineBanBot.Settings;

namespace MineBanBot.Cli;

/// <summary>Draws on standard error how far a long piece of work is; nothing where that is no terminal.</summary>
/// <param name="surroundings">Where to draw.</param>
/// <param name="unit">What is counted.</param>
internal sealed class ProgressBar(Surroundings surroundings, string unit) : IProgress<(long Done, long All)>, IDisposable
{
    private const int Width = 30;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private long last;
    private bool drawn;

    /// <inheritdoc/>
    public void Report((long Done, long All) value)
    {
        if (!surroundings.Terminal || (drawn && value.Done < value.All && surroundings.Time.GetElapsedTime(last) < Pause))
        {
            return;
        }

        (last, drawn) = (surroundings.Time.GetTimestamp(), true);
        int full = value.All == 0 ? Width : (int)(Width * Math.Min(value.Done, value.All) / value.All);
        string counts = string.Create(CultureInfo.InvariantCulture, $"{value.Done:N0} of {value.All:N0} {unit}");
        surroundings.Error.Write($"\r[{new string('#', full)}{new string('.', Width - full)}] {counts} ");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (drawn)
        {
            surroundings.Error.WriteLine();
        }
    }
}
