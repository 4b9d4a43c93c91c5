using MineBanBot.Discord.Embeds;

namespace MineBanBot.Discord.Components;

/// <summary>The bot's own name for something a user can use (https://discord.com/developers/docs/components/reference#anatomy-of-a-component-custom-id).</summary>
internal static class CustomId
{
    /// <summary>The id as it is.</summary>
    /// <exception cref="ArgumentException">Discord would refuse it.</exception>
    public static string Checked(string id) => EmbedLimits.Length(id) is >= 1 and <= 100
        ? id
        : throw new ArgumentException($"Custom id \"{id}\" must have 1–100 characters.");
}
