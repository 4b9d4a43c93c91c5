namespace MineBanBot.Discord.Channels;

/// <summary>How something asked of Discord ended.</summary>
/// <typeparam name="T">What is there when it is done.</typeparam>
public abstract record Outcome<T>
{
    private Outcome()
    {
    }

    /// <summary>The same outcome with something else of what is there.</summary>
    public Outcome<TNext> As<TNext>(Func<T, TNext> next) => this switch
    {
        Done done => new Outcome<TNext>.Done(next(done.Value)),
        Refused refused => new Outcome<TNext>.Refused(refused.Kind, refused.Code, refused.Sentence),
        Unknown unknown => new Outcome<TNext>.Unknown(unknown.Why),
        _ => throw new InvalidOperationException($"There is no outcome {this}."),
    };

    /// <summary>Discord did it.</summary>
    /// <param name="Value">What there is now.</param>
    public sealed record Done(T Value) : Outcome<T>;

    /// <summary>Discord did not do it, and said so or was not even asked.</summary>
    /// <param name="Kind">What stands in the way.</param>
    /// <param name="Code">Discord's JSON error code (https://discord.com/developers/docs/topics/opcodes-and-status-codes#json); 0: none.</param>
    /// <param name="Sentence">What was wrong, in one sentence without anything secret.</param>
    public sealed record Refused(RefusalKind Kind, int Code, string Sentence) : Outcome<T>;

    /// <summary>No answer came, or none that tells: it may have been done or not.</summary>
    /// <param name="Why">One clause for the log.</param>
    public sealed record Unknown(string Why) : Outcome<T>;
}
