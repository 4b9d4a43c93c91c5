namespace MineBanBot.Discord;

/// <summary>Chance as a passed-in value, safe to share between shards (a <see cref="Random"/> of one's own is not).</summary>
internal sealed class Jitter(Random random)
{
    private readonly Lock gate = new();

    /// <summary>A part of the span, from none of it to just below all of it.</summary>
    public TimeSpan PartOf(TimeSpan span) => Between(TimeSpan.Zero, span);

    /// <summary>A span from the shortest to just below the longest.</summary>
    public TimeSpan Between(TimeSpan shortest, TimeSpan longest)
    {
        lock (gate)
        {
            return shortest + ((longest - shortest) * random.NextDouble());
        }
    }
}
