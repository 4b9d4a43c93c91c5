using System.Text.Json;
using System.Text.Json.Serialization;

namespace MineBanBot.Discord.Wire;

/// <summary>What we use of READY (https://discord.com/developers/docs/events/gateway-events#ready).</summary>
internal sealed record ReadyData(
    string? SessionId,
    string? ResumeGatewayUrl,
    UserData? User,
    IReadOnlyList<JsonElement>? Guilds,
    ReadyData.ApplicationData? Application)
{
    /// <summary>Which application we are; a bot's user has the id of its application in all but the oldest bots.</summary>
    [JsonIgnore]
    public ApplicationId? Self => ApplicationId.TryParse(Application?.Id) ?? ApplicationId.TryParse(User?.Id);

    /// <summary>Reads one; null when it cannot be read.</summary>
    public static ReadyData? TryRead(JsonElement? data)
    {
        try
        {
            return data?.Deserialize(WireJson.Default.ReadyData);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The partial application.</summary>
    internal sealed record ApplicationData(string? Id);
}
