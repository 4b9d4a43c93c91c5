namespace MineBanBot.Commands;

/// <summary>How much one user may ask.</summary>
internal sealed record CooldownOptions
{
    /// <summary>How many questions within <see cref="Window"/>; at least 1.</summary>
    public int Questions { get; init; } = 5;

    /// <summary>The time in which they are counted.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromSeconds(10);
}
