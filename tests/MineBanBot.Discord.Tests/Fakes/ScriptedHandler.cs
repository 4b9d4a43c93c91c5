using MineBanBot.Discord.Interactions;

namespace MineBanBot.Discord.Tests.Fakes;

/// <summary>A bot that replies when the test says so.</summary>
internal sealed class ScriptedHandler(bool isPrivate = false) : IInteractionHandler
{
    private readonly TaskCompletionSource<Reply> reply = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int calls;

    public int Calls => calls;

    /// <summary>What it does at first, on the thread that called it.</summary>
    public Action Computes { get; init; } = () => { };

    /// <summary>Completes when the first interaction arrives.</summary>
    public Task Started => started.Task;

    public ScriptedHandler Replies(Reply with)
    {
        reply.SetResult(with);
        return this;
    }

    public ScriptedHandler Throws(Exception failure)
    {
        reply.SetException(failure);
        return this;
    }

    public bool IsPrivate(Interaction interaction) => isPrivate;

    public Task<Reply> HandleAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref calls);
        started.TrySetResult();
        Computes();
        return reply.Task.WaitAsync(cancellationToken);
    }
}
