using MineBanBot.Discord.Components;
using MineBanBot.Discord.Embeds;
using MineBanBot.Discord.Ids;

namespace MineBanBot.Discord.Messages;

/// <summary>
/// A message to send. It pings nobody, whatever it says, but one role that is named beside its text: <c>allowed_mentions</c> goes out with
/// every one (https://discord.com/developers/docs/resources/message#allowed-mentions-object).
/// </summary>
public sealed record OutgoingMessage
{
    /// <summary>Greatest length of <see cref="Content"/> in code points.</summary>
    public const int ContentLimit = 2000;

    private const int FileLimit = 10;

    /// <summary>Plain text above the embeds; longer than 2,000 characters is cut.</summary>
    public string? Content
    {
        get;
        init => field = value is null ? null : EmbedLimits.Cut(value, ContentLimit);
    }

    /// <summary>
    /// Cards, at most ten and 6,000 characters in sum: those that do not fit any more are left out, and one that is too long
    /// loses its last fields, the first one then the end of its description as well.
    /// </summary>
    public IReadOnlyList<Embed> Embeds
    {
        get;
        init => field = WithinTotal(value);
    } = [];

    /// <summary>Rows of buttons or selects, at most five.</summary>
    public IReadOnlyList<Row> Rows
    {
        get;
        init => field = [.. value.Take(5)];
    } = [];

    /// <summary>The only role that a mention in <see cref="Content"/> pings, when it is sent; null: nobody. Without effect in an edit.</summary>
    public RoleId? Pinged { get; init; }

    /// <summary>Files to upload, at most ten (https://discord.com/developers/docs/reference#uploading-files).</summary>
    public IReadOnlyList<Attachment> Attachments
    {
        get;
        init => field = value.Count <= FileLimit ? value : [.. value.Take(FileLimit)];
    } = [];

    /// <summary>In an edit, the files of the message that stay; the others are removed. Without effect in a new message.</summary>
    public IReadOnlyList<AttachmentId> KeptAttachments { get; init; } = [];

    /// <summary>A message that is one card.</summary>
    public static OutgoingMessage Of(Embed embed) => new() { Embeds = [embed] };

    /// <summary>A message that is a line of text.</summary>
    public static OutgoingMessage Of(string content) => new() { Content = content };

    private static List<Embed> WithinTotal(IReadOnlyList<Embed> embeds)
    {
        List<Embed> kept = [];
        int left = EmbedLimits.Total;
        foreach (Embed embed in embeds.Take(EmbedLimits.Embeds))
        {
            Embed fitting = embed;
            while (fitting.Length > left && fitting.Fields.Count > 0)
            {
                fitting = fitting with { Fields = [.. fitting.Fields.SkipLast(1)] };
            }

            // The first one is never left out: Discord refuses a message with nothing in it. Its other texts cannot exceed the sum alone.
            if (fitting.Length > left && kept.Count == 0)
            {
                int others = fitting.Length - EmbedLimits.Length(fitting.Description);
                fitting = fitting with { Description = EmbedLimits.Cut(fitting.Description ?? "", left - others) };
            }

            if (fitting.Length > left)
            {
                break;
            }

            kept.Add(fitting);
            left -= fitting.Length;
        }

        return kept;
    }
}
