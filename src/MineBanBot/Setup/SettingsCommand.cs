using System.Globalization;

using MineBanBot.Commands;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Messages;
using MineBanBot.Discord.Places;
using MineBanBot.Language;
using MineBanBot.Servers;

using NodaTime;

namespace MineBanBot.Setup;

/// <summary>/settings: what the moderators of a server can set.</summary>
internal sealed class SettingsCommand(ServerSettingsStore settings, ChannelCheck channels, TimeProvider time) : ICommand
{
    private const string ModeratorsChannel = "moderators-channel";
    private const string Answers = "answers";
    private const string LanguageOption = "language";
    private const string Related = "related-news";
    private const string Zone = "time-zone";

    private static readonly string[] Clearable =
        [ModeratorsChannel, Answers, LanguageOption, Related, Zone, SettingsPanel.AnswerChannels, SettingsPanel.ModeratorRoles];

    /// <inheritdoc/>
    public CommandDefinition Definition { get; } = new(
        "settings",
        "For moderators: what is set for this server",
        new CommandOption(OptionType.Subcommand, "show", "Shows what is set, with menus for channels and roles"),
        new CommandOption(OptionType.Subcommand, "set", "Sets one or several things")
        {
            Options =
            [
                new CommandOption(OptionType.Channel, ModeratorsChannel, "Where I say what moderators have to mend")
                {
                    ChannelTypes = [(int)ChannelKind.Text, (int)ChannelKind.PublicThread, (int)ChannelKind.PrivateThread],
                },
                new CommandOption(OptionType.Text, Answers, "Who sees answers, unless the member chooses")
                {
                    Choices = [new CommandChoice("everybody", "public"), new CommandChoice("the member who asks", ServerSettings.Privately)],
                },
                new CommandOption(OptionType.Text, LanguageOption, "The language of what everybody sees")
                {
                    Choices = [new CommandChoice("that of the member who asks", "auto"), .. Languages.All.Select(each => new CommandChoice(each.NativeName, each.Name))],
                },
                new CommandOption(OptionType.Boolean, Related, "Whether answers come with related news"),
                new CommandOption(OptionType.Text, Zone, "Where the clock hangs that schedules of digests go by") { Autocomplete = true, MaxLength = 60 },
            ],
        },
        new CommandOption(OptionType.Subcommand, "clear", "Sets something back to its default")
        {
            Options = [new CommandOption(OptionType.Text, "setting", "Which") { Required = true, Choices = [.. Clearable.Select(name => new CommandChoice(name, name))] }],
        });

    /// <inheritdoc/>
    public bool IsForModerators => true;

    /// <inheritdoc/>
    public async Task<Reply> HandleAsync(Interaction.Command interaction, Manner manner, CancellationToken cancellationToken)
    {
        GuildId guild = interaction.From.Guild!.Value;
        string? fault = interaction.Name switch
        {
            "settings set" => await SetAsync(guild, interaction.Options, manner.Texts, cancellationToken),
            "settings clear" => await ClearAsync(guild, interaction.Options.Text("setting"), cancellationToken),
            _ => null,
        };
        return new Reply.Show(fault is null ? SettingsPanel.Of(settings.Of(guild), manner.Texts) : OutgoingMessage.Of(fault), Private: true);
    }

    /// <inheritdoc/>
    public async Task<Reply?> HandleAsync(Interaction.Component interaction, Manner manner, CancellationToken cancellationToken)
    {
        GuildId guild = interaction.From.Guild!.Value;
        string? name = interaction.CustomId.Split(':') switch
        {
            [_, SettingsPanel.AnswerChannels] => ServerSettings.AnswerChannelsName,
            [_, SettingsPanel.ModeratorRoles] => ServerSettings.ModeratorRolesName,
            _ => null,
        };
        if (name is null)
        {
            return null;
        }

        IEnumerable<string> ids = interaction.Values.Where(value => ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _));
        string list = string.Join(',', ids);
        await settings.SetAsync(guild, name, list.Length == 0 ? null : list, cancellationToken);
        return new Reply.Update(SettingsPanel.Of(settings.Of(guild), manner.Texts));
    }

    /// <inheritdoc/>
    public Reply.Suggest Suggest(Interaction.Autocomplete interaction, Manner manner) =>
        new([.. TimeZones.Suggest(interaction.Typed, Instant.FromDateTimeOffset(time.GetUtcNow()), CommandLimits.Options).Select(zone => new CommandChoice(zone.Label, zone.Id))]);

    /// <returns>Why nothing was set; null: all was.</returns>
    private async Task<string?> SetAsync(GuildId guild, OptionValues options, Texts texts, CancellationToken cancellationToken)
    {
        List<(string Name, string? Value)> changes = [];
        if (ChannelId.TryParse(options.Text(ModeratorsChannel)) is { } channel)
        {
            if (await channels.WhyNotAsync(guild, channel, cancellationToken) is { } why)
            {
                return texts.Say(Text.SettingsNothingSet, why);
            }

            changes.Add((ServerSettings.ModeratorsChannelName, channel.ToString()));
        }

        if (options.Text(Answers) is { } answers)
        {
            changes.Add((ServerSettings.AnswersName, answers == ServerSettings.Privately ? answers : null));
        }

        if (options.Text(LanguageOption) is { } language)
        {
            changes.Add((ServerSettings.LanguageName, Languages.TryFind(language)?.Name));
        }

        if (options.Text(Related) is not null)
        {
            changes.Add((ServerSettings.RelatedName, options.IsTrue(Related) ? null : ServerSettings.Off));
        }

        if (options.Text(Zone) is { } zone)
        {
            if (TimeZones.TryFind(zone) is not { } known)
            {
                return texts.Say(Text.SettingsNothingSet, texts.Say(Text.UnknownZone));
            }

            changes.Add((ServerSettings.TimeZoneName, known.Id));
        }

        foreach ((string name, string? value) in changes)
        {
            await settings.SetAsync(guild, name, value, cancellationToken);
        }

        return changes.Count == 0 ? texts.Say(Text.SettingsChoose) : null;
    }

    private async Task<string?> ClearAsync(GuildId guild, string? setting, CancellationToken cancellationToken)
    {
        string? name = setting switch
        {
            ModeratorsChannel => ServerSettings.ModeratorsChannelName,
            Answers => ServerSettings.AnswersName,
            LanguageOption => ServerSettings.LanguageName,
            Related => ServerSettings.RelatedName,
            Zone => ServerSettings.TimeZoneName,
            SettingsPanel.AnswerChannels => ServerSettings.AnswerChannelsName,
            SettingsPanel.ModeratorRoles => ServerSettings.ModeratorRolesName,
            _ => null,
        };
        if (name is not null)
        {
            await settings.SetAsync(guild, name, null, cancellationToken);
        }

        return null;
    }
}
