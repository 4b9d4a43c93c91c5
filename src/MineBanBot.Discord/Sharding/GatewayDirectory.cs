using System.Text.Json;

using Microsoft.Extensions.Logging;

using MineBanBot.Discord.Reconnecting;
using MineBanBot.Discord.Rest;
using MineBanBot.Discord.Wire;

namespace MineBanBot.Discord.Sharding;

/// <summary>Asks Discord where its gateway is and how to share the work (https://discord.com/developers/docs/events/gateway#get-gateway-bot).</summary>
internal sealed class GatewayDirectory(RestClient rest, TimeProvider time, Jitter jitter, ILogger log)
{
    // The address may be kept, the limits may not for long.
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    private long readAt;

    /// <summary>Asks once more when the last answer is old; null when it is not, or when there is no answer to be had now.</summary>
    public async Task<GatewayBotData?> RereadAsync(CancellationToken cancellationToken)
    {
        if (time.GetElapsedTime(readAt) < Fresh)
        {
            return null;
        }

        RestResult result = await rest.SendAsync(Routes.GatewayBot, cancellationToken);
        if (result is RestResult.Answer answer && Read(answer) is { Address: not null } found)
        {
            return found;
        }

        log.LogWarning(
            "Discord does not say anew where its gateway is ({Reason}); the last answer is used", result.Problem ?? "unreadable");
        return null;
    }

    /// <summary>Asks until there is an answer.</summary>
    /// <exception cref="DiscordException">Discord refuses to answer us.</exception>
    public async Task<GatewayBotData> FindAsync(CancellationToken cancellationToken)
    {
        foreach (TimeSpan delay in ReconnectDelays.Of(jitter))
        {
            string problem = "its answer names no gateway";
            switch (await rest.SendAsync(Routes.GatewayBot, cancellationToken))
            {
                case RestResult.Answer answer when Named(answer) is { } found:
                    return found;
                case RestResult.Refused { Status: < 500 and not 429 } refused:
                    throw new DiscordException(
                        $"Discord at {rest.Host} does not say where its gateway is: {refused.Sentence}; check the API base address.")
                    {
                        Code = refused.Code,
                    };
                case { Problem: { } reason }:
                    problem = reason;
                    break;
            }

            log.LogWarning(
                "Discord cannot be reached at {Host} ({Reason}); if this lasts, check the API base address; next try in {Seconds:0.0} s",
                rest.Host,
                problem,
                delay.TotalSeconds);
            await Task.Delay(delay, time, cancellationToken);
        }

        throw new InvalidOperationException("The delays are endless.");
    }

    private GatewayBotData? Named(RestResult.Answer answer) => Read(answer) switch
    {
        { Address: null, Url: { Length: > 0 } useless } => throw new DiscordException(
            $"Discord at {rest.Host} names a gateway that is no WebSocket address (ws or wss): {useless}; check the API base address."),
        { Address: not null } found => found,
        _ => null,
    };

    private GatewayBotData? Read(RestResult.Answer answer)
    {
        try
        {
            GatewayBotData? data = JsonSerializer.Deserialize(answer.Body.Span, WireJson.Default.GatewayBotData);
            readAt = time.GetTimestamp();
            return data;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
