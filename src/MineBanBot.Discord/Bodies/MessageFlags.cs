namespace MineBanBot.Discord.Bodies;

/// <summary>https://discord.com/developers/docs/resources/message#message-object-message-flags.</summary>
internal static class MessageFlags
{
    /// <summary>Only the user who asked sees the message.</summary>
    public const int Ephemeral = 1 << 6;
}
