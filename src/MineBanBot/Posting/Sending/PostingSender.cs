using System.Data.Common;
using System.Text.Json;

using Microsoft.Extensions.Logging;

using MineBanBot.Discord;
using MineBanBot.Discord.Channels;
using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Messages;
using MineBanBot.Posting.Delivering;
using MineBanBot.Posting.Ledger;
using MineBanBot.Servers;
using MineBanBot.Store;

namespace MineBanBot.Posting.Sending;

/// <summary>Takes up what is due and brings it to Discord: once, whatever happens on the way.</summary>
internal sealed class PostingSender(
    PostingLedger ledger,
    ReadBack readBack,
    ChannelCheck channels,
    ModeratorNotices notices,
    IEnumerable<IFailureListener> listeners,
    IDiscordClient discord,
    TimeProvider time,
    Random random,
    ILogger<PostingSender> log)
{
    private const int AtOnce = 8;

    // https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
    private const int UnknownChannel = 10003;

    private const string ChannelGone = "The channel is gone.";

    // Discord speaks of "the past few minutes" (https://discord.com/developers/docs/resources/message#create-message). The last attempt
    // begins within this time and ends within the next one.
    private static readonly TimeSpan NonceWindow = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    // What was sent without a nonce may still be on its way.
    private static readonly TimeSpan UntilSettled = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(15);

    /// <summary>Goes once through what is due.</summary>
    /// <returns>How many rows were taken up; 0: nothing is due.</returns>
    /// <exception cref="DiscordException">Discord has refused the bot's token.</exception>
    /// <exception cref="StoreException">The store cannot be reached.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        TimeSpan window = discord.Capabilities.EnforcesNonces ? NonceWindow : TimeSpan.Zero;
        IReadOnlyList<TakenPosting> taken = await ledger.TakeAsync(discord.Guilds.StandingOf, window, AtOnce, cancellationToken);
        await Task.WhenAll(taken.Select(posting => HandleAsync(posting, cancellationToken)));
        return taken.Count;
    }

    private async Task HandleAsync(TakenPosting posting, CancellationToken cancellationToken)
    {
        try
        {
            await (posting.Row.State switch
            {
                _ when posting.Stale => FailAsync(posting.Row, FailureCause.Other, $"It could not be posted within {PostingLedger.Worthwhile.TotalDays:0} days.", cancellationToken),
                PostingState.Posted when posting.Row.Steps is not null => StepAsync(posting.Row, cancellationToken),
                PostingState.Posted => EditAsync(posting.Row, cancellationToken),
                PostingState.Unknown => SettleAsync(posting.Row, cancellationToken),
                _ => SendAsync(posting, cancellationToken),
            });
        }
        catch (JsonException)
        {
            // It would hold up its channel for ever.
            await FailAsync(posting.Row, FailureCause.Other, "Its text cannot be read; another version of me wrote it.", cancellationToken);
        }
    }

    private async Task SendAsync(TakenPosting posting, CancellationToken cancellationToken)
    {
        PostingRow row = posting.Row;
        switch (await InTimeAsync(patience => SendOnceAsync(row, patience), cancellationToken))
        {
            case Outcome<MessageId>.Done { Value: var message }:
                await ledger.PostedAsync(row, message, cancellationToken);
                break;
            case Outcome<MessageId>.Unknown { Why: var why }:
                log.LogInformation("Whether {Posting} was posted is not known yet: {Why}", row.Id, why);
                await ledger.AgainAsync(row, PostingState.Sending, row.SentAt, row.OpensPost ? UntilSettled : Pause(row), why, cancellationToken);
                break;
            case Outcome<MessageId>.Refused refused when IsPassing(refused):
                string state = posting.SentBefore is null ? PostingState.Planned : PostingState.Sending;
                await ledger.AgainAsync(row, state, posting.SentBefore, Pause(row), refused.Sentence, cancellationToken);
                break;
            case Outcome<MessageId>.Refused refused when posting.SentBefore is not null:
                // This attempt was refused, but an earlier one may have gone through.
                await ledger.AgainAsync(row, PostingState.Unknown, row.SentAt, TimeSpan.Zero, refused.Sentence, cancellationToken);
                break;
            case Outcome<MessageId>.Refused refused:
                FailureCause cause = CauseOf(row, refused);
                await FailAsync(row, cause, await ReasonAsync(row, cause, refused.Sentence, cancellationToken), cancellationToken);
                break;
        }
    }

    private async Task<Outcome<MessageId>> SendOnceAsync(PostingRow row, CancellationToken cancellationToken)
    {
        if (!row.OpensPost)
        {
            return await IdOfAsync(discord.Channels.SendAsync(row.Place, row.ToMessage(), Nonce.Of($"{row.Id} {row.Chunk}"), cancellationToken));
        }

        Delivery how = row.HowDelivered;
        NewThread post = new(how.Post!) { Tags = [.. how.Tags.Select(TagId.TryParse).OfType<TagId>()] };
        return await MessageOfAsync(discord.Channels.PostInForumAsync(row.ChannelId, post, row.ToMessage(), cancellationToken));
    }

    private async Task EditAsync(PostingRow row, CancellationToken cancellationToken)
    {
        Outcome<MessageId> outcome = await InTimeAsync(
            patience => IdOfAsync(discord.Channels.EditAsync(row.Place, MessageOf(row), row.ToEdited(), patience)), cancellationToken);
        await (outcome switch
        {
            Outcome<MessageId>.Done => ledger.EditedAsync(row, null, cancellationToken),
            Outcome<MessageId>.Unknown { Why: var why } => ledger.AgainAsync(row, PostingState.Posted, row.SentAt, Pause(row), why, cancellationToken),
            Outcome<MessageId>.Refused refused when IsPassing(refused) =>
                ledger.AgainAsync(row, PostingState.Posted, row.SentAt, Pause(row), refused.Sentence, cancellationToken),

            // Somebody deleted it, or the bot may not any more: the post is as it is.
            Outcome<MessageId>.Refused refused => ledger.EditedAsync(row, refused.Sentence, cancellationToken),
            _ => throw new InvalidOperationException($"There is no outcome {outcome}."),
        });
    }

    // Each step may be asked for again: Discord says so when it is done already.
    private async Task StepAsync(PostingRow row, CancellationToken cancellationToken)
    {
        bool opens = row.Steps!.StartsWith(PostingStep.Thread, StringComparison.Ordinal);
        Outcome<MessageId> outcome = await InTimeAsync(
            patience => opens
                ? MessageOfAsync(discord.Channels.StartThreadAsync(row.ChannelId, MessageOf(row), new NewThread(row.HowDelivered.Thread!), patience))
                : discord.Channels.CrosspostAsync(row.Place, MessageOf(row), patience),
            cancellationToken);
        switch (outcome)
        {
            case Outcome<MessageId>.Done { Value: var done }:
                await ledger.StepDoneAsync(row, opens ? new ChannelId(done.Value) : null, null, null, cancellationToken);
                break;
            case Outcome<MessageId>.Unknown { Why: var why }:
                await ledger.AgainAsync(row, PostingState.Posted, row.SentAt, Pause(row), why, cancellationToken);
                break;
            case Outcome<MessageId>.Refused refused when IsPassing(refused):
                await ledger.AgainAsync(row, PostingState.Posted, row.SentAt, Pause(row), refused.Sentence, cancellationToken);
                break;
            case Outcome<MessageId>.Refused refused:
                // It stands in the channel all the same, and its later parts follow there.
                string error = await ReasonAsync(row, CauseOf(row, refused), refused.Sentence, cancellationToken);
                string what = opens ? "No thread could be started under a post" : "A post could not be published to other servers";
                log.LogWarning("{Posting} was posted, but {Step} failed: {Reason}", row.Id, row.Steps, error);
                await ledger.StepDoneAsync(
                    row, null, error, transaction => notices.PlanAsync(transaction, row.GuildId, $"{row.Steps} {row.Id}", $"{what} in <#{row.Channel}>. {error}"), cancellationToken);
                break;
        }
    }

    private async Task SettleAsync(PostingRow row, CancellationToken cancellationToken)
    {
        Settlement settlement = await readBack.FindAsync(row, cancellationToken);
        log.LogInformation("Read back for {Posting}: {Settlement}", row.Id, settlement);
        await (settlement switch
        {
            Settlement.Found found => ledger.PostedAsync(row, found.Message, cancellationToken),
            Settlement.Absent => ledger.AgainAsync(row, PostingState.Planned, null, TimeSpan.Zero, row.Error, cancellationToken),
            Settlement.Open open => ledger.AgainAsync(row, PostingState.Unknown, row.SentAt, Pause(row), open.Why, cancellationToken),
            _ => FailAsync(row, FailureCause.Gone, ChannelGone, cancellationToken),
        });
    }

    private async Task FailAsync(PostingRow row, FailureCause cause, string error, CancellationToken cancellationToken)
    {
        log.LogWarning("{Posting} ({Kind}) for the channel {Channel} was not posted: {Reason}", row.Id, row.Kind, row.Channel, error);

        // Where notices themselves cannot be posted, nobody would see a notice of it.
        Func<DbTransaction, Task>? tell = row.Kind == PostingKind.Notice
            ? null
            : transaction => notices.PlanAsync(transaction, row.GuildId, $"cannot post {row.Id}", $"Something for <#{row.Channel}> could not be posted. {error}");
        await ledger.FailedAsync(row, error, tell, HearAsync, cancellationToken);

        async Task HearAsync(DbTransaction transaction)
        {
            foreach (IFailureListener listener in listeners)
            {
                await listener.FailedAsync(transaction, row, cause, error);
            }
        }
    }

    private async Task<string> ReasonAsync(PostingRow row, FailureCause cause, string sentence, CancellationToken cancellationToken) => cause switch
    {
        FailureCause.Gone => ChannelGone,
        FailureCause.Forbidden => await channels.WhyNotAsync(row.GuildId, row.ChannelId, row.HowDelivered.Use, cancellationToken) ?? sentence,
        _ => sentence,
    };

    private static FailureCause CauseOf(PostingRow row, Outcome<MessageId>.Refused refused) => refused switch
    {
        { Code: UnknownChannel } or { Kind: RefusalKind.Missing } => row.Thread is null ? FailureCause.Gone : FailureCause.Other,
        { Kind: RefusalKind.Forbidden } => FailureCause.Forbidden,
        _ => FailureCause.Other,
    };

    // A refusal without a code of Discord's is a proxy's.
    private static bool IsPassing(Outcome<MessageId>.Refused refused) =>
        refused.Kind == RefusalKind.Limited || refused is { Code: 0, Kind: RefusalKind.Forbidden or RefusalKind.Missing };

    private static MessageId MessageOf(PostingRow row) =>
        MessageId.TryParse(row.Message) ?? throw new FormatException($"The posting {row.Id} names no message.");

    private static async Task<Outcome<MessageId>> IdOfAsync(Task<Outcome<SeenMessage>> sending) => (await sending).As(seen => seen.Id);

    // A thread has the id of the message that it is under, or begins with.
    private static async Task<Outcome<MessageId>> MessageOfAsync(Task<Outcome<ChannelId>> starting) => (await starting).As(thread => new MessageId(thread.Value));

    private async Task<Outcome<MessageId>> InTimeAsync(Func<CancellationToken, Task<Outcome<MessageId>>> call, CancellationToken cancellationToken)
    {
        using CancellationTokenSource patience = new(Patience, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return await call(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Outcome<MessageId>.Unknown($"Discord did not answer within {Patience.TotalSeconds:0} s");
        }
    }

    private TimeSpan Pause(PostingRow row)
    {
        double seconds = Math.Min(LongestPause.TotalSeconds, Math.Pow(2, Math.Min(row.Attempts, 20)));
        return TimeSpan.FromSeconds(seconds * (0.75 + (random.NextDouble() / 2)));
    }
}
