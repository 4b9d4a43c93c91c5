using MineBanBot.Discord.Channels;

namespace MineBanBot.Discord.Bodies;

/// <summary>A thread to start (https://discord.com/developers/docs/resources/channel#start-thread-in-forum-or-media-channel).</summary>
/// <param name="Name">1–100 characters.</param>
/// <param name="AutoArchiveDuration">In minutes; null: as the channel says.</param>
/// <param name="Message">Its first message, in forums alone.</param>
internal sealed record ThreadBody(string Name, int? AutoArchiveDuration, NewMessageBody? Message)
{
    /// <summary>A thread as Discord takes it.</summary>
    public static ThreadBody Of(NewThread thread, NewMessageBody? message) => new(thread.Name, thread.HiddenAfterMinutes, message);
}
