using System.Collections.Concurrent;
using System.Text.Json;

using Microsoft.Extensions.Logging;

using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Receiving;
using MineBanBot.Discord.Wire;

namespace MineBanBot.Discord.Answering;

/// <summary>Takes interactions from the gateway, each of them once, and lets them be answered side by side.</summary>
internal sealed class InteractionDispatcher(InteractionAnswerer answerer, TimeProvider time, ILogger log) : IDisposable
{
    private readonly SeenInteractions seen = new(time);
    private readonly ConcurrentDictionary<InteractionId, Task> running = new();
    private readonly CancellationTokenSource life = new();

    /// <summary>Starts answering; never blocks and never throws.</summary>
    public void Dispatch(JsonElement data)
    {
        long receivedAt = time.GetTimestamp();
        if (TryRead(data) is not { } received)
        {
            return;
        }

        InteractionId id = received.Address.Interaction;
        if (!seen.TryAdd(id))
        {
            log.LogDebug("Interaction {Interaction} came again and was skipped", id);
            return;
        }

        Task answer = Task.Run(() => AnswerAsync(received, receivedAt), CancellationToken.None);
        running[id] = answer;
        answer.ContinueWith(
            _ => running.TryRemove(id, out Task? _), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    /// <summary>Lets running answers finish, but not for longer than asked.</summary>
    public async Task FinishAsync(TimeSpan patience)
    {
        try
        {
            await Task.WhenAll(running.Values).WaitAsync(patience, time);
        }
        catch (TimeoutException)
        {
            log.LogWarning("{Count} interactions stay unanswered at the end", running.Count);
        }

        await life.CancelAsync();
    }

    /// <inheritdoc/>
    public void Dispose() => life.Dispose();

    private ReceivedInteraction? TryRead(JsonElement data)
    {
        string problem = "it lacks what an answer needs";
        try
        {
            if (data.Deserialize(WireJson.Default.InteractionData) is { } wire && InteractionReader.TryRead(wire) is { } received)
            {
                return received;
            }
        }
        catch (Exception failure)
        {
            // Whatever is odd about one interaction, the connection and all others go on. The type alone: a message may quote a user.
            problem = failure.GetType().Name;
        }

        log.LogWarning("An interaction that cannot be read was skipped: {Reason}", problem);
        return null;
    }

    private async Task AnswerAsync(ReceivedInteraction received, long receivedAt)
    {
        try
        {
            await answerer.AnswerAsync(received, receivedAt, life.Token);
        }
        catch (OperationCanceledException) when (life.IsCancellationRequested)
        {
            // Counted and logged by the one who gave up waiting.
        }
        catch (Exception failure)
        {
            log.LogError(failure, "Interaction {Interaction} could not be answered", received.Address.Interaction);
        }
    }
}
