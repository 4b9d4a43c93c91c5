using MineBanBot.Discord.Messages;

namespace MineBanBot.Discord.Embeds;

/// <summary>A picture in a card: from the web, or a file of the same message (https://discord.com/developers/docs/reference#uploading-files).</summary>
public sealed record Picture
{
    private Picture(string address) => Address = address;

    // No Uri, which would take a file's name for that of a host.
    internal string Address { get; }

    /// <summary>A picture from the web; Discord takes http and https.</summary>
    public static Picture At(Uri address) => new(address.AbsoluteUri);

    /// <summary>A picture that is uploaded with the message: .jpg, .jpeg, .png, .webp or .gif.</summary>
    public static Picture Of(Attachment file) => new($"attachment://{file.FileName}");
}
