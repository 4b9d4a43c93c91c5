namespace MineBanBot.Sandbox.People;

// https://discord.com/developers/docs/topics/permissions
[Flags]
internal enum Permissions : ulong
{
    None = 0,
    CreateInvite = 1UL << 0,
    KickMembers = 1UL << 1,
    BanMembers = 1UL << 2,
    Administrator = 1UL << 3,
    ManageChannels = 1UL << 4,
    ManageGuild = 1UL << 5,
    AddReactions = 1UL << 6,
    ViewAuditLog = 1UL << 7,
    ViewChannel = 1UL << 10,
    SendMessages = 1UL << 11,
    ManageMessages = 1UL << 13,
    EmbedLinks = 1UL << 14,
    AttachFiles = 1UL << 15,
    ReadMessageHistory = 1UL << 16,
    MentionEveryone = 1UL << 17,
    UseExternalEmojis = 1UL << 18,
    ManageRoles = 1UL << 28,
    ManageWebhooks = 1UL << 29,
    UseApplicationCommands = 1UL << 31,
    ManageThreads = 1UL << 34,
    CreatePublicThreads = 1UL << 35,
    SendMessagesInThreads = 1UL << 38,
    ModerateMembers = 1UL << 40,
    PinMessages = 1UL << 51,

    InDirectMessages = AddReactions | ViewChannel | SendMessages | EmbedLinks | AttachFiles | ReadMessageHistory | MentionEveryone
        | UseExternalEmojis | UseApplicationCommands | PinMessages,
    Everyone = CreateInvite | AddReactions | ViewChannel | SendMessages | EmbedLinks | AttachFiles | ReadMessageHistory
        | MentionEveryone | UseExternalEmojis | UseApplicationCommands | CreatePublicThreads | SendMessagesInThreads,
    Moderating = KickMembers | BanMembers | ManageGuild | ManageChannels | ManageMessages | ViewAuditLog | ModerateMembers
        | ManageThreads | PinMessages,
    All = Everyone | Moderating | Administrator | ManageRoles | ManageWebhooks,
}
