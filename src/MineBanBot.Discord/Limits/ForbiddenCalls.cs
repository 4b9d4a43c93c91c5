using System.Collections.Concurrent;
using System.Net;

using MineBanBot.Discord.Rest;

namespace MineBanBot.Discord.Limits;

/// <summary>
/// What Discord forbade where, so that it is not asked again and again: each refusal counts towards a ban
/// (https://discord.com/developers/docs/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans).
/// </summary>
internal sealed class ForbiddenCalls(TimeProvider time)
{
    // About one message and not about the channel: of somebody else's, or of Discord's own.
    private const int OtherAuthor = 50005, SystemMessage = 50021, WrongMessage = 50003;

    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, (RestResult.Refused Answer, long At)> known = new();

    /// <summary>The refusal that a call like this had lately; null when there was none.</summary>
    public RestResult.Refused? Find(Route route)
    {
        if (route.Major.Length == 0 || !known.TryGetValue(KeyOf(route), out (RestResult.Refused Answer, long At) found))
        {
            return null;
        }

        if (time.GetElapsedTime(found.At) < Memory)
        {
            return found.Answer with { Sentence = $"{found.Answer.Sentence} (not asked again for {Memory.TotalMinutes} minutes)" };
        }

        known.TryRemove(KeyOf(route), out _);
        return null;
    }

    /// <summary>Somebody changed who may do what: it is worth asking again.</summary>
    public void Forget() => known.Clear();

    /// <summary>Looks at an answer.</summary>
    public void Learn(Route route, RestResult.Refused answer)
    {
        // Without a code it is no word of Discord's about the channel, but a proxy's about us.
        if (route.Major.Length > 0
            && (HttpStatusCode)answer.Status == HttpStatusCode.Forbidden
            && answer.Code is not (0 or OtherAuthor or SystemMessage or WrongMessage))
        {
            known[KeyOf(route)] = (answer, time.GetTimestamp());
        }
    }

    private static string KeyOf(Route route) => $"{route} {route.Major}";
}
