using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Ids;
using MineBanBot.Sandbox.Json;
using MineBanBot.Sandbox.People;
using MineBanBot.Sandbox.World;

namespace MineBanBot.Sandbox.Commands;

/// <summary>All registered commands, global ones and those of one guild.</summary>
internal sealed class CommandBook(Snowflakes snowflakes)
{
    private readonly List<RegisteredCommand> commands = [];

    public IEnumerable<RegisteredCommand> All => commands;

    public IEnumerable<RegisteredCommand> In(Bot bot, Snowflake? guildId) =>
        commands.Where(command => command.Bot == bot && command.GuildId == guildId);

    /// <summary>What a guild's members see, or everybody in direct messages; a guild's own command hides a global one of the same name.</summary>
    public IEnumerable<RegisteredCommand> SeenIn(Guild? guild) =>
        commands.Where(command => command.GuildId is null || (guild is not null && command.GuildId == guild.Id))
            .OrderBy(command => command.GuildId is null)
            .DistinctBy(command => (command.Bot.ApplicationId, command.Type, command.Name));

    public RegisteredCommand? Find(Bot bot, Snowflake? guildId, Snowflake? id) => In(bot, guildId).FirstOrDefault(command => command.Id == id);

    public RegisteredCommand? FindNamed(Bot bot, Snowflake? guildId, string? name, long type) =>
        In(bot, guildId).FirstOrDefault(command => command.Name == name && command.Type == type);

    /// <summary>Stores a definition; one of the same name and type keeps its id, and its version when nothing changed.</summary>
    public RegisteredCommand Save(Bot bot, Snowflake? guildId, JsonObject form, RegisteredCommand? before)
    {
        Snowflake id = before?.Id ?? snowflakes.Next();
        RegisteredCommand saved = new(id, bot, guildId, Describe(bot, guildId, form));
        bool unchanged = before is not null && before.Definition == saved.Definition;
        saved.Json["id"] = id.ToString();
        saved.Json["version"] = unchanged ? before!.Json.Text("version") : snowflakes.Next().ToString();
        if (before is not null)
        {
            commands[commands.IndexOf(before)] = saved;
        }
        else
        {
            commands.Add(saved);
        }

        return saved;
    }

    public void Remove(RegisteredCommand command) => commands.Remove(command);

    public void KeepOnly(IReadOnlyCollection<Bot> bots) =>
        commands.RemoveAll(command => command.GuildId is not null || !bots.Contains(command.Bot));

    private static JsonObject Describe(Bot bot, Snowflake? guildId, JsonObject form)
    {
        JsonObject command = new()
        {
            ["application_id"] = bot.ApplicationId.ToString(),
            ["default_member_permissions"] = PermissionText.Read(form["default_member_permissions"])?.Wire(),
            ["type"] = CommandLimits.Type(form),
            ["name"] = form.Text("name"),
            ["name_localizations"] = form["name_localizations"]?.DeepClone(),
            ["description"] = form.Text("description") ?? "",
            ["description_localizations"] = form["description_localizations"]?.DeepClone(),
            ["dm_permission"] = form.Flag("dm_permission") ?? true,
            ["contexts"] = form["contexts"]?.DeepClone(),
            ["integration_types"] = form["integration_types"]?.DeepClone() ?? new JsonArray(0),
            ["nsfw"] = form.Flag("nsfw") ?? false,
        };
        if (form.Items("options") is { Count: > 0 } options)
        {
            command["options"] = options.DeepClone();
        }

        if (guildId is { } guild)
        {
            command["guild_id"] = guild.ToString();
        }

        return command;
    }
}
