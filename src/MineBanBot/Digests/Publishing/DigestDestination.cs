using MineBanBot.Digests.Scheduling;
using MineBanBot.Posting.Delivering;

namespace MineBanBot.Digests.Publishing;

/// <summary>How a digest is posted in its channel.</summary>
internal sealed record DigestDestination
{
    /// <summary>As a message or several, without more.</summary>
    public static DigestDestination Plain { get; } = new();

    /// <summary>Whether a digest without news says so; otherwise nothing is posted.</summary>
    public bool SaysNothingNew { get; init; }

    /// <summary>How its messages are brought to the channel; a title in it is a place for that of the digest.</summary>
    public Delivery Delivery { get; init; } = Delivery.Plain;

    /// <summary>As a schedule says.</summary>
    public static DigestDestination Of(ScheduleRow schedule) =>
        new() { SaysNothingNew = schedule.WhenEmpty == ScheduleRow.Say, Delivery = schedule.HowDelivered };

    /// <summary>How a digest of this title is brought to the channel.</summary>
    public Delivery DeliveryOf(string title) => Delivery with
    {
        Thread = Delivery.Thread is null ? null : title,
        Post = Delivery.Post is null ? null : title,
    };
}
