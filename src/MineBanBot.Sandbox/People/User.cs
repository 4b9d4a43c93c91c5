using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Ids;

namespace MineBanBot.Sandbox.People;

internal sealed record User(Snowflake Id, string Name, Persona Persona)
{
    public bool IsBot => Persona == Persona.Bot;

    // https://discord.com/developers/docs/resources/user#user-object
    public JsonObject ToJson()
    {
        JsonObject user = new()
        {
            ["id"] = Id.ToString(),
            ["username"] = Name,
            ["discriminator"] = IsBot ? "0001" : "0",
            ["global_name"] = IsBot ? null : Name,
            ["avatar"] = null,
            ["avatar_decoration_data"] = null,
            ["public_flags"] = 0,
            ["flags"] = 0,
            ["primary_guild"] = null,
        };
        if (IsBot)
        {
            user["bot"] = true;
        }

        return user;
    }
}
