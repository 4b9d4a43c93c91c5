using MineBanBot.Discord.Embeds;
using MineBanBot.Discord.Ids;

namespace MineBanBot.Discord.Channels;

/// <summary>A thread to start (https://discord.com/developers/docs/resources/channel#start-thread-from-message).</summary>
/// <param name="Name">1–100 characters; longer ones are cut.</param>
public sealed record NewThread(string Name)
{
    /// <summary>Its name.</summary>
    public string Name { get; } = EmbedLimits.Cut(Name, 100);

    /// <summary>In forums, the tags of the post; Discord takes five, further ones are left out.</summary>
    public IReadOnlyList<TagId> Tags { get; init => field = [.. value.Take(5)]; } = [];

    /// <summary>After how many minutes of silence it is hidden: 60, 1440, 4320 or 10080; null: as the channel says.</summary>
    public int? HiddenAfterMinutes { get; init; }
}
