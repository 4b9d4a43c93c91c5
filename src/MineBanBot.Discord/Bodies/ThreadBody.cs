using MineBanBot.Discord.Channels;

namespace MineBanBot.Discord.Bodies;

/// <summary>A thread to start (https://discord.com/developers/docs/resources/channel#start-thread-in-forum-or-media-channel).</summary>
/// <param name="Name">1–100 characters.</param>
/// <param name="AutoArchiveDuration">In minutes; null: as the channel says.</param>
/// <param name="AppliedTags">In forums alone; null: none.</param>
/// <param name="Message">Its first message, in forums alone.</param>
internal sealed record ThreadBody(string Name, int? AutoArchiveDuration, IReadOnlyList<string>? AppliedTags, NewMessageBody? Message)
{
    /// <summary>A thread as Discord takes it.</summary>
    public static ThreadBody Of(NewThread thread) => new(thread.Name, thread.HiddenAfterMinutes, null, null);

    /// <summary>A post in a forum as Discord takes it.</summary>
    public static ThreadBody Of(NewThread thread, NewMessageBody message) =>
        Of(thread) with { AppliedTags = thread.Tags is { Count: > 0 } tags ? [.. tags.Select(tag => tag.ToString())] : null, Message = message };
}
