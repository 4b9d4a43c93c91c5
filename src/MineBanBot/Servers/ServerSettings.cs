using System.Globalization;

using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Permissions;
using MineBanBot.Language;

using NodaTime;

namespace MineBanBot.Servers;

/// <summary>What the moderators of a server have set; whatever they have not has its default.</summary>
internal sealed record ServerSettings
{
    /// <summary>The name under which <see cref="ModeratorsChannel"/> is stored.</summary>
    public const string ModeratorsChannelName = "moderators_channel";

    /// <summary>The name under which <see cref="AnswersPrivately"/> is stored.</summary>
    public const string AnswersName = "answers";

    /// <summary>The name under which <see cref="Language"/> is stored.</summary>
    public const string LanguageName = "language";

    /// <summary>The name under which <see cref="AnswerChannels"/> are stored.</summary>
    public const string AnswerChannelsName = "answer_channels";

    /// <summary>The name under which <see cref="ModeratorRoles"/> are stored.</summary>
    public const string ModeratorRolesName = "moderator_roles";

    /// <summary>The name under which <see cref="ShowsRelated"/> is stored.</summary>
    public const string RelatedName = "related";

    /// <summary>The name under which <see cref="TimeZone"/> is stored.</summary>
    public const string TimeZoneName = "time_zone";

    /// <summary>The value of <see cref="AnswersName"/> that makes answers private.</summary>
    public const string Privately = "private";

    /// <summary>The value of <see cref="RelatedName"/> that leaves related news out.</summary>
    public const string Off = "off";

    /// <summary>All defaults.</summary>
    public static ServerSettings Default { get; } = new();

    /// <summary>Where moderators are told of what they have to mend; null: nowhere.</summary>
    public ChannelId? ModeratorsChannel { get; init; }

    /// <summary>Whether answers are seen by their user alone unless they choose otherwise.</summary>
    public bool AnswersPrivately { get; init; }

    /// <summary>The language of what all see; null: that of whoever asks.</summary>
    public CultureInfo? Language { get; init; }

    /// <summary>Where answers may be seen by all; empty: everywhere.</summary>
    public IReadOnlyList<ChannelId> AnswerChannels { get; init; } = [];

    /// <summary>Roles whose members count as moderators, beside those who may manage the server.</summary>
    public IReadOnlyList<RoleId> ModeratorRoles { get; init; } = [];

    /// <summary>Whether answers come with related news.</summary>
    public bool ShowsRelated { get; init; } = true;

    /// <summary>Where the clock hangs that schedules go by which name no other.</summary>
    public DateTimeZone TimeZone { get; init; } = TimeZones.Default;

    /// <summary>Reads stored values by name. Names of other versions and values that cannot be read count as unset.</summary>
    public static ServerSettings Of(IReadOnlyDictionary<string, string> values) => new()
    {
        ModeratorsChannel = ChannelId.TryParse(values.GetValueOrDefault(ModeratorsChannelName)),
        AnswersPrivately = values.GetValueOrDefault(AnswersName) == Privately,
        Language = Languages.TryFind(values.GetValueOrDefault(LanguageName)),
        AnswerChannels = [.. Parts(values.GetValueOrDefault(AnswerChannelsName)).Select(ChannelId.TryParse).OfType<ChannelId>()],
        ModeratorRoles = [.. Parts(values.GetValueOrDefault(ModeratorRolesName)).Select(RoleId.TryParse).OfType<RoleId>()],
        ShowsRelated = values.GetValueOrDefault(RelatedName) != Off,
        TimeZone = TimeZones.TryFind(values.GetValueOrDefault(TimeZoneName)) ?? TimeZones.Default,
    };

    /// <summary>Whether all may see answers where it comes from, threads going with their channel.</summary>
    public bool MayAnswerIn(InteractionOrigin from) =>
        (from.ByServer || from.Guild is null || from.User.Has((ulong)PermissionBits.UseExternalApps))
        && (from.Guild is null || AnswerChannels.Count == 0
            || (from.Channel is { } channel && AnswerChannels.Contains(channel))
            || (from.ThreadOf is { } parent && AnswerChannels.Contains(parent)));

    /// <summary>Whether an answer there is private when its user chose nothing.</summary>
    public bool IsPrivateIn(InteractionOrigin from) => (from.Guild is not null && AnswersPrivately) || !MayAnswerIn(from);

    private static string[] Parts(string? list) => (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
}
