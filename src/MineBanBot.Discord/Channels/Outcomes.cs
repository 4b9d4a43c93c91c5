using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

using MineBanBot.Discord.Rest;

namespace MineBanBot.Discord.Channels;

/// <summary>Turns how a REST call ended into what its caller is told.</summary>
internal static class Outcomes
{
    /// <summary>Reads an answer; null when it cannot be read.</summary>
    public static T? Read<T>(RestResult.Answer answer, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(answer.Body.Span, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>As below, for refusals of a code that says that what was asked for is so already.</summary>
    public static Outcome<T> Of<T>(RestResult result, int already, Func<RestResult.Answer, T?> read, T there)
        where T : struct =>
        result is RestResult.Refused { Code: var code } && code == already ? new Outcome<T>.Done(there) : Of(result, read);

    /// <summary>The outcome of a call whose answer is read; one that cannot be read leaves it unknown.</summary>
    public static Outcome<T> Of<T>(RestResult result, Func<RestResult.Answer, T?> read)
        where T : struct => result is RestResult.Answer answer
            ? read(answer) is { } value ? new Outcome<T>.Done(value) : Unreadable<T>()
            : NotDone<T>(result);

    /// <summary>The outcome of a call whose answer is read; one that cannot be read leaves it unknown.</summary>
    public static Outcome<T> Of<T>(RestResult result, Func<RestResult.Answer, T?> read)
        where T : class => result is RestResult.Answer answer
            ? read(answer) is { } value ? new Outcome<T>.Done(value) : Unreadable<T>()
            : NotDone<T>(result);

    /// <summary>Goes on with what is there; ends with what stands in the way.</summary>
    public static async Task<Outcome<TNext>> ThenAsync<T, TNext>(this Task<Outcome<T>> first, Func<T, Task<Outcome<TNext>>> next) =>
        await first switch
        {
            Outcome<T>.Done done => await next(done.Value),
            Outcome<T>.Refused refused => new Outcome<TNext>.Refused(refused.Kind, refused.Code, refused.Sentence),
            Outcome<T>.Unknown unknown => new Outcome<TNext>.Unknown(unknown.Why),
            var other => throw new InvalidOperationException($"There is no outcome {other}."),
        };

    private static Outcome<T>.Unknown Unreadable<T>() => new("Discord's answer cannot be read");

    private static Outcome<T> NotDone<T>(RestResult result) => result switch
    {
        RestResult.Refused { Status: >= 500 } trouble => new Outcome<T>.Unknown(trouble.Sentence),
        RestResult.Refused refused => new Outcome<T>.Refused(KindOf(refused.Status), refused.Code, refused.Sentence),
        RestResult.Withheld withheld => new Outcome<T>.Refused(RefusalKind.Limited, 0, withheld.Why),
        _ => new Outcome<T>.Unknown(result.Problem ?? ""),
    };

    private static RefusalKind KindOf(int status) => status switch
    {
        403 => RefusalKind.Forbidden,
        404 => RefusalKind.Missing,
        429 => RefusalKind.Limited,
        _ => RefusalKind.Invalid,
    };
}
