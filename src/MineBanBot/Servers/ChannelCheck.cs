using MineBanBot.Discord;
using MineBanBot.Discord.Channels;
using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Permissions;
using MineBanBot.Discord.Places;

namespace MineBanBot.Servers;

/// <summary>Whether the bot can post in a channel, and what a moderator has to grant when it cannot.</summary>
internal sealed class ChannelCheck(IDiscordClient discord)
{
    private const PermissionBits Needed = PermissionBits.ViewChannel | PermissionBits.SendMessages | PermissionBits.EmbedLinks;

    // https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
    private const int MissingAccess = 50001;

    /// <summary>Asks Discord.</summary>
    /// <returns>Why the bot cannot post there, in sentences; null: it can.</returns>
    public async Task<string?> WhyNotAsync(GuildId guild, ChannelId channel, CancellationToken cancellationToken) =>
        await discord.Channels.LookAtAsync(channel, cancellationToken) switch
        {
            Outcome<Place>.Done { Value: var place } when place.Guild != guild => "That channel is not of this server.",
            Outcome<Place>.Done { Value: var place } when !IsForMessages(place) => $"<#{channel}> takes no messages; choose a text channel or a thread.",
            Outcome<Place>.Done { Value: var place } => Missing(channel, place.Missing(Needed)),
            Outcome<Place>.Refused { Code: MissingAccess } => Missing(channel, ["View Channel"]),
            Outcome<Place>.Refused { Kind: RefusalKind.Missing } => "That channel is gone.",
            _ => $"Discord does not say what I may do in <#{channel}>. Please try again in a minute.",
        };

    private static bool IsForMessages(Place place) =>
        place.IsThread || place.Kind is ChannelKind.Text or ChannelKind.Announcement or ChannelKind.Voice or ChannelKind.Stage;

    private static string? Missing(ChannelId channel, IReadOnlyList<string> names) =>
        names.Count == 0 ? null : $"I cannot post in <#{channel}>. Please grant me there: {string.Join(", ", names)}.";
}
