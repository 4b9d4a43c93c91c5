using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Receiving;
using MineBanBot.Discord.Wire;

namespace MineBanBot.Discord.Messages;

/// <summary>Turns messages and what is in them into the port's types.</summary>
internal static class SeenReader
{
    /// <summary>Reads a message; null when it is none.</summary>
    public static SeenMessage? TryRead(MessageData? data) => MessageId.TryParse(data?.Id) is not { } id
        ? null
        : new SeenMessage(id, ChannelId.TryParse(data?.ChannelId), TryRead(data?.Author), data?.Content ?? "")
        {
            Embeds =
            [
                .. (data?.Embeds ?? []).OfType<MessageData.EmbedData>().Select(each => new SeenEmbed(each.Title, each.Description, each.Url)),
            ],
            Attachments = [.. (data?.Attachments ?? []).Select(TryRead).OfType<SeenAttachment>()],
            Sent = data?.Timestamp,
            Edited = data?.EditedTimestamp,
            Nonce = data?.Nonce is null ? null : OptionReader.Text(data.Nonce),
        };

    /// <summary>Reads a user, with the name that a server gives; null when it is none.</summary>
    public static SeenUser? TryRead(UserData? data, string? nickname = null) => UserId.TryParse(data?.Id) is { } id
        ? new SeenUser(id, nickname ?? data?.GlobalName ?? data?.Username ?? "", data?.Bot == true)
        : null;

    /// <summary>Reads a file; null when it is none.</summary>
    public static SeenAttachment? TryRead(AttachmentData? data) => AttachmentId.TryParse(data?.Id) is { } id
        ? new SeenAttachment(
            id,
            data?.Filename ?? "",
            data?.Size ?? 0,
            data?.ContentType,
            Uri.TryCreate(data?.Url, UriKind.Absolute, out Uri? address) ? address : null)
        : null;
}
