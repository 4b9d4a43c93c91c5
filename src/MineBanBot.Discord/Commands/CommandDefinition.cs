namespace MineBanBot.Discord.Commands;

/// <summary>A slash command as Discord registers it (https://discord.com/developers/docs/interactions/application-commands#application-command-object).</summary>
/// <param name="Name">Lower case, 1–32 characters.</param>
/// <param name="Description">1–100 characters.</param>
/// <param name="Options">In the order shown; required ones first.</param>
/// <exception cref="ArgumentException">A limit of Discord's is broken; the message names the command and the limit.</exception>
public sealed record CommandDefinition(string Name, string Description, params IReadOnlyList<CommandOption> Options)
{
    /// <summary>Lower case name, checked on construction.</summary>
    public string Name { get; } = CommandLimits.CheckedName(Name);

    /// <summary>Description, checked on construction.</summary>
    public string Description { get; } = CommandLimits.CheckedDescription(Name, Description);

    /// <summary>Options, checked on construction.</summary>
    public IReadOnlyList<CommandOption> Options { get; } = CommandLimits.CheckedCommand(Name, Description, Options);

    /// <summary>Permission bits a member needs by default (https://discord.com/developers/docs/topics/permissions); null: everybody may.</summary>
    public ulong? DefaultMemberPermissions { get; init; }
}
