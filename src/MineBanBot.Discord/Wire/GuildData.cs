using System.Text.Json;

namespace MineBanBot.Discord.Wire;

/// <summary>What we use of a server, whole or unavailable (https://discord.com/developers/docs/resources/guild#unavailable-guild-object).</summary>
internal sealed record GuildData(string? Id, string? Name, bool? Unavailable)
{
    /// <summary>Reads one; null when it cannot be read.</summary>
    public static GuildData? TryRead(JsonElement data)
    {
        try
        {
            return data.ValueKind == JsonValueKind.Object ? data.Deserialize(WireJson.Default.GuildData) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
