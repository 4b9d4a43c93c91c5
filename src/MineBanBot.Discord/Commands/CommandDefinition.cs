namespace MineBanBot.Discord.Commands;

/// <summary>A command as Discord registers it (https://discord.com/developers/docs/interactions/application-commands#application-command-object).</summary>
public sealed record CommandDefinition
{
    /// <summary>Defines a slash command.</summary>
    /// <param name="name">Lower case, 1–32 characters.</param>
    /// <param name="description">1–100 characters.</param>
    /// <param name="options">In the order shown; required ones first.</param>
    /// <exception cref="ArgumentException">A limit of Discord's is broken; the message names the command and the limit.</exception>
    public CommandDefinition(string name, string description, params IReadOnlyList<CommandOption> options)
    {
        Kind = CommandKind.Slash;
        Name = CommandLimits.CheckedName(name);
        Description = CommandLimits.CheckedDescription(name, description);
        Options = CommandLimits.CheckedOptions(name, options);
        CommandLimits.CheckTotal(this);
    }

    private CommandDefinition(CommandKind kind, string name) =>
        (Kind, Name, Description, Options) = (kind, CommandLimits.CheckedMenuName(name), "", []);

    /// <summary>How it is used.</summary>
    public CommandKind Kind { get; }

    /// <summary>What it is called; checked on construction.</summary>
    public string Name { get; }

    /// <summary>What it is for; empty for menus, which show none.</summary>
    public string Description { get; }

    /// <summary>What the user fills in; empty for menus.</summary>
    public IReadOnlyList<CommandOption> Options { get; }

    /// <summary>Permission bits a member needs by default (https://discord.com/developers/docs/topics/permissions); null: everybody may.</summary>
    public ulong? DefaultMemberPermissions { get; init; }

    /// <summary>
    /// The name in other languages, by Discord's locale (https://discord.com/developers/docs/reference#locales). What comes in is the
    /// <see cref="Name"/>, whatever the user reads.
    /// </summary>
    /// <exception cref="ArgumentException">Discord would not take it.</exception>
    public IReadOnlyDictionary<string, string> NameLocalizations
    {
        get;
        init
        {
            field = LocalizationLimits.Checked(
                Name, value, Kind == CommandKind.Slash ? CommandLimits.CheckedName : CommandLimits.CheckedMenuName);
            CommandLimits.CheckTotal(this);
        }
    } = new Dictionary<string, string>();

    /// <summary>The description in other languages, by locale.</summary>
    /// <exception cref="ArgumentException">Discord would not take it.</exception>
    public IReadOnlyDictionary<string, string> DescriptionLocalizations
    {
        get;
        init
        {
            field = LocalizationLimits.Checked(Name, value, text => CommandLimits.CheckedDescription(Name, text));
            CommandLimits.CheckTotal(this);
        }
    } = new Dictionary<string, string>();

    /// <summary>Where it can be used; empty: as the application is set up. Without effect on commands of one server.</summary>
    public IReadOnlyList<CommandContext> Contexts { get; init; } = [];

    /// <summary>Who has to install the bot; empty: as the application is set up. Without effect on commands of one server.</summary>
    public IReadOnlyList<Installation> Installations { get; init; } = [];

    /// <summary>Whether it belongs into channels for adults alone.</summary>
    public bool IsForAdults { get; init; }

    /// <summary>
    /// Defines an entry in the menu of messages
    /// (https://discord.com/developers/docs/interactions/application-commands#message-commands).
    /// </summary>
    /// <param name="name">1–32 characters, in any case and with spaces.</param>
    /// <exception cref="ArgumentException">The name is too short or long.</exception>
    public static CommandDefinition OnMessage(string name) => new(CommandKind.OnMessage, name);

    /// <summary>
    /// Defines an entry in the menu of users
    /// (https://discord.com/developers/docs/interactions/application-commands#user-commands).
    /// </summary>
    /// <param name="name">1–32 characters, in any case and with spaces.</param>
    /// <exception cref="ArgumentException">The name is too short or long.</exception>
    public static CommandDefinition OnUser(string name) => new(CommandKind.OnUser, name);
}
