using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

using MineBanBot.Discord.Sockets;
using MineBanBot.Discord.Wire;

namespace MineBanBot.Discord.Sending;

/// <summary>Everything we say to the gateway, one payload at a time.</summary>
internal sealed class GatewaySender(IGatewayTransport transport, TimeProvider time) : IDisposable
{
    // Discord closes with 4002 beyond this (https://discord.com/developers/docs/events/gateway#sending-events).
    private const int PayloadLimit = 4096;

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly SendBudget budget = new(time);

    /// <summary>Op 1; never waits for the budget, whatever else is to be said.</summary>
    public Task HeartbeatAsync(long? sequence, CancellationToken cancellationToken)
    {
        budget.Beat();
        return SendAsync(new SentPayload<long?>(1, sequence), WireJson.Default.SentPayloadNullableInt64, cancellationToken);
    }

    /// <summary>Op 2.</summary>
    public Task IdentifyAsync(IdentifyData identify, CancellationToken cancellationToken) =>
        SendWithinBudgetAsync(new SentPayload<IdentifyData>(2, identify), WireJson.Default.SentPayloadIdentifyData, cancellationToken);

    /// <summary>Op 3.</summary>
    public Task ShowAsync(PresenceData presence, CancellationToken cancellationToken) =>
        SendWithinBudgetAsync(new SentPayload<PresenceData>(3, presence), WireJson.Default.SentPayloadPresenceData, cancellationToken);

    /// <summary>Op 6.</summary>
    public Task ResumeAsync(ResumeData resume, CancellationToken cancellationToken) =>
        SendWithinBudgetAsync(new SentPayload<ResumeData>(6, resume), WireJson.Default.SentPayloadResumeData, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    // The budget is waited for before the turn: whoever waits must not stand in the way of a heartbeat.
    private async Task SendWithinBudgetAsync<T>(T payload, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        await budget.TakeAsync(cancellationToken);
        await SendAsync(payload, type, cancellationToken);
    }

    private async Task SendAsync<T>(T payload, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(payload, type);
        if (json.Length > PayloadLimit)
        {
            throw new InvalidOperationException($"A gateway payload of {json.Length} bytes is longer than Discord's {PayloadLimit}.");
        }

        await turn.WaitAsync(cancellationToken);
        try
        {
            await transport.SendAsync(json, cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }
}
