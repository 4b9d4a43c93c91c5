namespace MineBanBot.Feeds.Scheduling;

/// <summary>What is known of a feed's move to another address.</summary>
/// <param name="To">Where permanent redirects led the last time; null: nowhere.</param>
/// <param name="Times">How often in a row they led there.</param>
internal sealed record Move(Uri? To, int Times)
{
    /// <summary>So often must a redirect be seen before the new address is kept: servers err for an hour and say it is for good.</summary>
    public const int Enough = 3;

    /// <summary>No move.</summary>
    public static Move None { get; } = new(null, 0);

    /// <summary>Whether the new address is to be kept.</summary>
    public bool IsSettled => Times >= Enough;

    /// <summary>What is known after a visit that went well.</summary>
    /// <param name="to">Where permanent redirects led; null: nowhere.</param>
    public Move Seen(Uri? to) => to is null ? None : to == To ? this with { Times = Times + 1 } : new Move(to, 1);
}
