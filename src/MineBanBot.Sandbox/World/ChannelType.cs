namespace MineBanBot.Sandbox.World;

// https://discord.com/developers/docs/resources/channel#channel-object-channel-types
internal enum ChannelType
{
    Text = 0,
    Direct = 1,
    Announcement = 5,
    AnnouncementThread = 10,
    PublicThread = 11,
    Forum = 15,
}
