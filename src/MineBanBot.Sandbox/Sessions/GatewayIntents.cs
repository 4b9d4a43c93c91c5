namespace MineBanBot.Sandbox.Sessions;

// https://discord.com/developers/docs/events/gateway#list-of-intents
[Flags]
internal enum GatewayIntents
{
    None = 0,
    Guilds = 1 << 0,
    GuildMembers = 1 << 1,
    GuildPresences = 1 << 8,
    GuildMessages = 1 << 9,
    GuildMessageTyping = 1 << 11,
    DirectMessages = 1 << 12,
    DirectMessageTyping = 1 << 14,
    MessageContent = 1 << 15,

    Privileged = GuildMembers | GuildPresences | MessageContent,
    Known = (1 << 17) - 1 | 1 << 20 | 1 << 21 | 1 << 24 | 1 << 25,
}
