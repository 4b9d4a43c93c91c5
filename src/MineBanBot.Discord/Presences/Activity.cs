using MineBanBot.Discord.Embeds;

namespace MineBanBot.Discord.Presences;

/// <summary>The line under the bot's name (https://discord.com/developers/docs/events/gateway-events#activity-object).</summary>
/// <param name="Kind">What it seems to do.</param>
/// <param name="Text">At most 128 characters; longer ones are cut.</param>
/// <param name="Address">Where a stream is, at most 512 characters; without effect for other kinds.</param>
/// <exception cref="ArgumentException">The address is too long.</exception>
public sealed record Activity(ActivityKind Kind, string Text, Uri? Address = null)
{
    /// <summary>What it says.</summary>
    public string Text { get; } = EmbedLimits.Cut(Text, 128);

    /// <summary>Where a stream is.</summary>
    public Uri? Address { get; } = Address is null || Address.AbsoluteUri.Length <= 512
        ? Address
        : throw new ArgumentException("The address of a stream may have 512 characters.");
}
