using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Ids;
using MineBanBot.Sandbox.Json;
using MineBanBot.Sandbox.People;
using MineBanBot.Sandbox.World;

namespace MineBanBot.Sandbox.Commands;

/// <summary>A command as Discord stores it.</summary>
internal sealed record RegisteredCommand(Snowflake Id, Bot Bot, Snowflake? GuildId, JsonObject Json)
{
    public string Name => Json.Text("name") ?? "";

    public int Type => (int)CommandLimits.Type(Json);

    /// <summary>What "unchanged" compares: everything but id and version.</summary>
    public string Definition
    {
        get
        {
            JsonObject definition = (JsonObject)Json.DeepClone();
            definition.Remove("id");
            definition.Remove("version");
            return definition.ToJsonString();
        }
    }

    public bool MayBeRunBy(User user, Channel channel)
    {
        Permissions held = channel.PermissionsOf(user);
        if (channel.Guild is null)
        {
            // Nobody has roles in direct messages.
            return held.HasFlag(Permissions.UseApplicationCommands);
        }

        if (held.HasFlag(Permissions.Administrator))
        {
            return true;
        }

        // "0" is for administrators alone.
        return held.HasFlag(Permissions.UseApplicationCommands)
            && (PermissionText.Read(Json["default_member_permissions"]) is not { } needed
                || (needed != Permissions.None && held.HasFlag(needed)));
    }

    // https://discord.com/developers/docs/interactions/application-commands#agerestricted-commands
    /// <summary>Whether it belongs into age-restricted channels, of which the sandbox has none.</summary>
    private bool IsForAdults => Json.Flag("nsfw") ?? false;

    // https://discord.com/developers/docs/interactions/application-commands#interaction-contexts
    public bool IsFor(Channel channel)
    {
        bool direct = channel.Guild is null;
        return !IsForAdults && (Json.Items("contexts") is { } contexts
            ? contexts.Any(context => context.AsWhole() == (direct ? 1 : 0))
            : !direct || (Json.Flag("dm_permission") ?? true));
    }

    // https://discord.com/developers/docs/resources/application#installation-context
    /// <summary>Whether only users install it, never a guild.</summary>
    public bool IsOfUserOnly => Json.Items("integration_types") is { Count: > 0 } types && types.All(type => type.AsWhole() == 1);
}
