using System.Data.Common;
using System.Text.Json;

using Microsoft.Extensions.Logging;

using MineBanBot.Discord;
using MineBanBot.Discord.Channels;
using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Messages;
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
    IDiscordClient discord,
    TimeProvider time,
    Random random,
    ILogger<PostingSender> log)
{
    private const int AtOnce = 8;

    // https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
    private const int UnknownChannel = 10003;

    // Discord speaks of "the past few minutes" (https://discord.com/developers/docs/resources/message#create-message). The last attempt
    // begins within this time and ends within the next one.
    private static readonly TimeSpan NonceWindow = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

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
                _ when posting.Stale => FailAsync(posting.Row, $"It could not be posted within {PostingLedger.Worthwhile.TotalDays:0} days.", cancellationToken),
                PostingState.Posted => EditAsync(posting.Row, cancellationToken),
                PostingState.Unknown => SettleAsync(posting.Row, cancellationToken),
                _ => SendAsync(posting, cancellationToken),
            });
        }
        catch (JsonException)
        {
            // It would hold up its channel for ever.
            await FailAsync(posting.Row, "Its text cannot be read; another version of me wrote it.", cancellationToken);
        }
    }

    private async Task SendAsync(TakenPosting posting, CancellationToken cancellationToken)
    {
        PostingRow row = posting.Row;
        Outcome<SeenMessage> outcome = await InTimeAsync(
            patience => discord.Channels.SendAsync(row.ChannelId, PostingBody.Read(row.Body).ToMessage(), Nonce.Of($"{row.Id} {row.Chunk}"), patience), cancellationToken);
        switch (outcome)
        {
            case Outcome<SeenMessage>.Done { Value.Id: var message }:
                await ledger.PostedAsync(row, message, cancellationToken);
                break;
            case Outcome<SeenMessage>.Unknown { Why: var why }:
                log.LogInformation("Whether {Posting} was posted is not known yet: {Why}", row.Id, why);
                await ledger.AgainAsync(row, PostingState.Sending, row.SentAt, Pause(row), why, cancellationToken);
                break;
            case Outcome<SeenMessage>.Refused refused when IsPassing(refused):
                string state = posting.SentBefore is null ? PostingState.Planned : PostingState.Sending;
                await ledger.AgainAsync(row, state, posting.SentBefore, Pause(row), refused.Sentence, cancellationToken);
                break;
            case Outcome<SeenMessage>.Refused refused when posting.SentBefore is not null:
                // This attempt was refused, but an earlier one may have gone through.
                await ledger.AgainAsync(row, PostingState.Unknown, row.SentAt, TimeSpan.Zero, refused.Sentence, cancellationToken);
                break;
            case Outcome<SeenMessage>.Refused refused:
                await FailAsync(row, await ReasonAsync(row, refused, cancellationToken), cancellationToken);
                break;
        }
    }

    private async Task EditAsync(PostingRow row, CancellationToken cancellationToken)
    {
        MessageId message = MessageId.TryParse(row.Message) ?? throw new FormatException($"The posting {row.Id} names no message.");
        Outcome<SeenMessage> outcome = await InTimeAsync(
            patience => discord.Channels.EditAsync(row.ChannelId, message, PostingBody.Read(row.Edit!).ToMessage(), patience), cancellationToken);
        await (outcome switch
        {
            Outcome<SeenMessage>.Done => ledger.EditedAsync(row, null, cancellationToken),
            Outcome<SeenMessage>.Unknown { Why: var why } => ledger.AgainAsync(row, PostingState.Posted, row.SentAt, Pause(row), why, cancellationToken),
            Outcome<SeenMessage>.Refused refused when IsPassing(refused) =>
                ledger.AgainAsync(row, PostingState.Posted, row.SentAt, Pause(row), refused.Sentence, cancellationToken),

            // Somebody deleted it, or the bot may not any more: the post is as it is.
            Outcome<SeenMessage>.Refused refused => ledger.EditedAsync(row, refused.Sentence, cancellationToken),
            _ => throw new InvalidOperationException($"There is no outcome {outcome}."),
        });
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
            _ => FailAsync(row, "The channel is gone.", cancellationToken),
        });
    }

    private async Task FailAsync(PostingRow row, string error, CancellationToken cancellationToken)
    {
        log.LogWarning("{Posting} ({Kind}) for the channel {Channel} was not posted: {Reason}", row.Id, row.Kind, row.Channel, error);

        // Where notices themselves cannot be posted, nobody would see a notice of it.
        Func<DbTransaction, Task>? tell = row.Kind == PostingKind.Notice
            ? null
            : transaction => notices.PlanAsync(transaction, row.GuildId, $"cannot post {row.Id}", $"Something for <#{row.Channel}> could not be posted. {error}");
        await ledger.FailedAsync(row, error, tell, cancellationToken);
    }

    private async Task<string> ReasonAsync(PostingRow row, Outcome<SeenMessage>.Refused refused, CancellationToken cancellationToken) =>
        refused switch
        {
            { Code: UnknownChannel } or { Kind: RefusalKind.Missing } => "The channel is gone.",
            { Kind: RefusalKind.Forbidden } => await channels.WhyNotAsync(row.GuildId, row.ChannelId, cancellationToken) ?? refused.Sentence,
            _ => refused.Sentence,
        };

    // A refusal without a code of Discord's is a proxy's.
    private static bool IsPassing(Outcome<SeenMessage>.Refused refused) =>
        refused.Kind == RefusalKind.Limited || refused is { Code: 0, Kind: RefusalKind.Forbidden or RefusalKind.Missing };

    private async Task<Outcome<SeenMessage>> InTimeAsync(Func<CancellationToken, Task<Outcome<SeenMessage>>> call, CancellationToken cancellationToken)
    {
        using CancellationTokenSource patience = new(Patience, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return await call(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Outcome<SeenMessage>.Unknown($"Discord did not answer within {Patience.TotalSeconds:0} s");
        }
    }

    private TimeSpan Pause(PostingRow row)
    {
        double seconds = Math.Min(LongestPause.TotalSeconds, Math.Pow(2, Math.Min(row.Attempts, 20)));
        return TimeSpan.FromSeconds(seconds * (0.75 + (random.NextDouble() / 2)));
    }
}
