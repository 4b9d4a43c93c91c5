using MineBanBot.Discord.Ids;

namespace MineBanBot.Discord.Answering;

/// <summary>
/// Remembers interactions for as long as they could be answered: a resumed session may bring them again
/// (https://discord.com/developers/docs/reference#consistency).
/// </summary>
internal sealed class SeenInteractions(TimeProvider time)
{
    /// <summary>How long an interaction's token lives.</summary>
    public static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(15);

    private readonly Lock gate = new();
    private readonly HashSet<InteractionId> seen = [];
    private readonly Queue<(InteractionId Id, long At)> order = new();

    /// <summary>Whether this one is new; from now on it is not.</summary>
    public bool TryAdd(InteractionId id)
    {
        lock (gate)
        {
            while (order.TryPeek(out (InteractionId Id, long At) oldest) && time.GetElapsedTime(oldest.At) > TokenLife)
            {
                seen.Remove(order.Dequeue().Id);
            }

            if (!seen.Add(id))
            {
                return false;
            }

            order.Enqueue((id, time.GetTimestamp()));
            return true;
        }
    }
}
