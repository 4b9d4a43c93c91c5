namespace MineBanBot.Discord.Places;

/// <summary>What we use of the bot as a member (https://discord.com/developers/docs/resources/guild#guild-member-object).</summary>
internal sealed record OwnMember(IReadOnlyList<string?>? Roles, DateTimeOffset? CommunicationDisabledUntil);
