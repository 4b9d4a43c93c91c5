namespace MineBanBot.Sandbox.Messages;

// https://discord.com/developers/docs/resources/message#message-object-message-flags
internal static class MessageFlags
{
    public const long Crossposted = 1 << 0;
    public const long SuppressEmbeds = 1 << 2;
    public const long HasThread = 1 << 5;
    public const long Ephemeral = 1 << 6;
    public const long Loading = 1 << 7;
    public const long SuppressNotifications = 1 << 12;
    public const long ComponentsV2 = 1 << 15;

    public const long FromBots = SuppressEmbeds | SuppressNotifications | ComponentsV2;
}
