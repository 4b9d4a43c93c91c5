using MineBanBot.Commands;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Messages;
using MineBanBot.Discord.Places;

namespace MineBanBot.Servers;

/// <summary>/settings: what the moderators of a server can set.</summary>
internal sealed class SettingsCommand(ServerSettingsStore settings, ChannelCheck channels) : ICommand
{
    private const string ModeratorsChannel = "moderators-channel";

    /// <inheritdoc/>
    public CommandDefinition Definition { get; } = new(
        "settings",
        "For moderators: what is set for this server",
        new CommandOption(OptionType.Subcommand, "show", "Shows what is set"),
        new CommandOption(OptionType.Subcommand, "set", "Sets something")
        {
            Options =
            [
                new CommandOption(OptionType.Channel, ModeratorsChannel, "Where I say what moderators have to mend")
                {
                    Required = true,
                    ChannelTypes = [(int)ChannelKind.Text, (int)ChannelKind.PublicThread, (int)ChannelKind.PrivateThread],
                },
            ],
        },
        new CommandOption(OptionType.Subcommand, "clear", "Sets something back to its default")
        {
            Options = [new CommandOption(OptionType.Text, "setting", "Which") { Required = true, Choices = [new CommandChoice(ModeratorsChannel, ModeratorsChannel)] }],
        })
    {
        DefaultMemberPermissions = Moderators.Needed,
        Contexts = [CommandContext.Servers],
    };

    /// <inheritdoc/>
    public bool IsPrivate(OptionValues options) => true;

    /// <inheritdoc/>
    public async Task<Reply> HandleAsync(Interaction.Command interaction, CancellationToken cancellationToken)
    {
        if (Moderators.Refuse(interaction.From) is { } refusal)
        {
            return refusal;
        }

        GuildId guild = interaction.From.Guild!.Value;
        switch (interaction.Name)
        {
            case "settings set" when ChannelId.TryParse(interaction.Options.Text(ModeratorsChannel)) is { } channel:
                if (await channels.WhyNotAsync(guild, channel, cancellationToken) is { } why)
                {
                    return Tell($"{why} Nothing was set.");
                }

                await settings.SetAsync(guild, ServerSettings.ModeratorsChannelName, channel.ToString(), cancellationToken);
                break;
            case "settings clear" when interaction.Options.Text("setting") == ModeratorsChannel:
                await settings.SetAsync(guild, ServerSettings.ModeratorsChannelName, null, cancellationToken);
                break;
        }

        return Tell($"**{ModeratorsChannel}**: {Shown(settings.Of(guild).ModeratorsChannel)}");
    }

    private static string Shown(ChannelId? channel) => channel is { } set ? $"<#{set}>" : "not set; what has to be mended is kept for seven days and told once it is";

    private static Reply.Show Tell(string text) => new(OutgoingMessage.Of(text), Private: true);
}
