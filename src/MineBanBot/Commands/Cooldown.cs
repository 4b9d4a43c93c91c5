using System.Collections.Concurrent;

using MineBanBot.Discord.Ids;

namespace MineBanBot.Commands;

/// <summary>
/// How much one user may ask in a short time, so that nobody floods a server. Kept in memory alone, for as long as it counts.
/// </summary>
/// <param name="options">How much.</param>
/// <param name="time">The clock.</param>
internal sealed class Cooldown(CooldownOptions options, TimeProvider time)
{
    private const int MostUsers = 10_000;
    private const int PressesOfQuestion = 3;

    private readonly ConcurrentDictionary<UserId, Queue<long>> asked = new();

    /// <summary>Counts something that a user asks for.</summary>
    /// <param name="user">Who.</param>
    /// <param name="isQuestion">Whether it is a question; of presses on what is there already three count as one.</param>
    /// <returns>How long to wait; null: it is within what is allowed, and was counted.</returns>
    public TimeSpan? WaitOf(UserId user, bool isQuestion)
    {
        long now = time.GetTimestamp();
        ForgetWhenMany(now);
        Queue<long> times = asked.GetOrAdd(user, _ => new Queue<long>());
        lock (times)
        {
            while (times.TryPeek(out long first) && time.GetElapsedTime(first, now) >= options.Window)
            {
                times.Dequeue();
            }

            int weight = isQuestion ? PressesOfQuestion : 1;
            int over = times.Count + weight - (options.Questions * PressesOfQuestion);
            if (over > 0)
            {
                return options.Window - time.GetElapsedTime(times.ElementAt(over - 1), now);
            }

            for (int counted = 0; counted < weight; counted++)
            {
                times.Enqueue(now);
            }

            return null;
        }
    }

    private void ForgetWhenMany(long now)
    {
        if (asked.Count < MostUsers)
        {
            return;
        }

        foreach ((UserId user, Queue<long> times) in asked)
        {
            bool over;
            lock (times)
            {
                over = times.Count == 0 || time.GetElapsedTime(times.Last(), now) >= options.Window;
            }

            if (over)
            {
                asked.TryRemove(user, out _);
            }
        }
    }
}
