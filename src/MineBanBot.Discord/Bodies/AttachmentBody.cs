using System.Text.Json.Nodes;

using MineBanBot.Discord.Messages;

namespace MineBanBot.Discord.Bodies;

/// <summary>
/// Binds the nth uploaded file to a message, or keeps one that it has (https://discord.com/developers/docs/reference#uploading-files).
/// </summary>
/// <param name="Id">The number of the file in this request, or the id of one that is kept.</param>
internal sealed record AttachmentBody(JsonNode? Id)
{
    /// <summary>Its name, for one that is uploaded.</summary>
    public string? Filename { get; private init; }

    /// <summary>What a screen reader says.</summary>
    public string? Description { get; private init; }

    /// <summary>The files that a message has from now on.</summary>
    public static IReadOnlyList<AttachmentBody> Of(OutgoingMessage message) =>
    [
        .. message.Attachments.Select((file, number) =>
            new AttachmentBody(JsonValue.Create(number)) { Filename = file.FileName, Description = file.Description }),
        .. message.KeptAttachments.Select(kept => new AttachmentBody(JsonValue.Create(kept.ToString()))),
    ];
}
