using MineBanBot.Discord.Components;
using MineBanBot.Discord.Embeds;
using MineBanBot.Discord.Messages;
using MineBanBot.Discord.Places;
using MineBanBot.Language;
using MineBanBot.Servers;

namespace MineBanBot.Setup;

/// <summary>Shows what is set in a server, with menus for what a command's options cannot hold: several channels, several roles.</summary>
internal static class SettingsPanel
{
    /// <summary>The menu of channels in which answers may be seen by all.</summary>
    public const string AnswerChannels = "answer-channels";

    /// <summary>The menu of roles that count as moderators.</summary>
    public const string ModeratorRoles = "moderator-roles";

    /// <summary>The message.</summary>
    public static OutgoingMessage Of(ServerSettings server, Texts texts) => OutgoingMessage.Of(new Embed
    {
        Title = texts.Say(Text.SettingsTitle),
        Fields =
        [
            new EmbedField("answers", texts.Say(server.AnswersPrivately ? Text.SettingsPrivate : Text.SettingsPublic)),
            new EmbedField(AnswerChannels, server.AnswerChannels.Count == 0
                ? texts.Say(Text.SettingsEverywhere)
                : $"{string.Join(", ", server.AnswerChannels.Select(channel => $"<#{channel}>"))}\n{texts.Say(Text.SettingsElsewhere)}"),
            new EmbedField("language", server.Language?.NativeName ?? texts.Say(Text.SettingsLanguageOfReader)),
            new EmbedField("related-news", texts.Say(server.ShowsRelated ? Text.SettingsOn : Text.SettingsOff)),
            new EmbedField("time-zone", server.TimeZone.Id),
            new EmbedField(ModeratorRoles, string.Join('\n', ((string?[])
            [
                texts.Say(Text.SettingsManagers),
                server.ModeratorRoles.Count == 0 ? null : string.Join(", ", server.ModeratorRoles.Select(role => $"<@&{role}>")),
                texts.Say(Text.SettingsRolesHint),
            ]).Where(line => line is not null))),
            new EmbedField("moderators-channel", server.ModeratorsChannel is { } channel ? $"<#{channel}>" : texts.Say(Text.SettingsNoChannel)),
        ],
    }) with
    {
        Rows =
        [
            SelectMenu.Of(SelectKind.Channel, $"settings:{AnswerChannels}") with
            {
                Placeholder = texts.Say(Text.SettingsChooseChannels),
                Least = 0,
                Most = 25,
                ChannelTypes = [(int)ChannelKind.Text, (int)ChannelKind.Announcement, (int)ChannelKind.Forum, (int)ChannelKind.Voice],
            },
            SelectMenu.Of(SelectKind.Role, $"settings:{ModeratorRoles}") with
            {
                Placeholder = texts.Say(Text.SettingsChooseRoles),
                Least = 0,
                Most = 25,
            },
        ],
    };
}
