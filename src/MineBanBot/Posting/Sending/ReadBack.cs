using MineBanBot.Discord;
using MineBanBot.Discord.Channels;
using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Messages;
using MineBanBot.Discord.Permissions;
using MineBanBot.Discord.Places;
using MineBanBot.Posting.Ledger;

namespace MineBanBot.Posting.Sending;

/// <summary>Reads a channel back to learn whether a message arrived there.</summary>
internal sealed class ReadBack(IDiscordClient discord, PostingLedger ledger)
{
    private const int PageSize = 100;
    private const int MostPages = 10;

    // Ids of messages begin with the milliseconds since then (https://discord.com/developers/docs/reference#snowflakes).
    private const long DiscordEpoch = 1_420_070_400_000;
    private const int TimeShift = 22;

    // Our clock and Discord's may differ.
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(10);

    /// <summary>Looks for a posting among what was sent since its first attempt.</summary>
    public Task<Settlement> FindAsync(PostingRow row, CancellationToken cancellationToken) =>
        row.OpensPost ? FindPostAsync(row, cancellationToken) : FindMessageAsync(row, cancellationToken);

    private async Task<Settlement> FindMessageAsync(PostingRow row, CancellationToken cancellationToken)
    {
        MessageId after = EarliestId(row.SentAt ?? row.PlannedAt);
        bool anything = false;
        for (int page = 0; page < MostPages; page++)
        {
            switch (await discord.Channels.ListAsync(row.Place, new MessageWindow(PageSize) { After = after }, cancellationToken))
            {
                case Outcome<IReadOnlyList<SeenMessage>>.Done { Value: var messages }:
                    if (await MatchAsync(row, messages, cancellationToken) is { } found)
                    {
                        return new Settlement.Found(found);
                    }

                    anything |= messages.Count > 0;
                    if (messages.Count < PageSize)
                    {
                        return anything ? new Settlement.Absent() : await EmptyAsync(row, cancellationToken);
                    }

                    after = messages.MaxBy(message => message.Id.Value)!.Id;
                    break;
                case Outcome<IReadOnlyList<SeenMessage>>.Refused { Kind: RefusalKind.Missing }:
                    return new Settlement.Gone();
                case Outcome<IReadOnlyList<SeenMessage>>.Refused refused:
                    return new Settlement.Open($"It may have been posted, and the channel cannot be read back: {refused.Sentence}");
                case Outcome<IReadOnlyList<SeenMessage>>.Unknown unknown:
                    return new Settlement.Open($"It may have been posted, and the channel could not be read back: {unknown.Why}");
            }
        }

        return new Settlement.Open($"It may have been posted, and there is too much in the channel to find it: over {PageSize * MostPages} messages.");
    }

    // Of a post that is there its first message tells whether it is this one.
    private async Task<Settlement> FindPostAsync(PostingRow row, CancellationToken cancellationToken)
    {
        switch (await discord.Channels.ListPostsAsync(row.GuildId, row.ChannelId, cancellationToken))
        {
            case Outcome<IReadOnlyList<SeenPost>>.Done { Value: var posts }:
                string title = new NewThread(row.HowDelivered.Post!).Name;
                ulong after = EarliestId(row.SentAt ?? row.PlannedAt).Value;
                foreach (SeenPost post in posts.Where(post => post.Id.Value > after && Plain(post.Name) == Plain(title)))
                {
                    switch (await discord.Channels.GetAsync(post.Id, new MessageId(post.Id.Value), cancellationToken))
                    {
                        case Outcome<SeenMessage>.Done { Value: var first }:
                            if (await MatchAsync(row, [first], cancellationToken) is { } found)
                            {
                                return new Settlement.Found(found);
                            }

                            break;
                        case Outcome<SeenMessage>.Refused { Kind: RefusalKind.Missing }:
                            break;
                        default:
                            return new Settlement.Open("It may have been posted, and a post of the same title cannot be read.");
                    }
                }

                return new Settlement.Absent();
            case Outcome<IReadOnlyList<SeenPost>>.Refused { Kind: RefusalKind.Missing }:
                return new Settlement.Gone();
            case Outcome<IReadOnlyList<SeenPost>>.Refused refused:
                return new Settlement.Open($"It may have been posted, and the forum cannot be read back: {refused.Sentence}");
            default:
                return new Settlement.Open("It may have been posted, and the forum could not be read back.");
        }
    }

    // Who may not read what was said before gets an empty list and no refusal
    // (https://discord.com/developers/docs/resources/message#get-channel-messages).
    private async Task<Settlement> EmptyAsync(PostingRow row, CancellationToken cancellationToken) =>
        await discord.Channels.LookAtAsync(row.Place, cancellationToken) is not Outcome<Place>.Done { Value: var place }
            ? new Settlement.Open("It may have been posted, and Discord does not say whether the channel can be read back.")
        : place.Missing(PermissionBits.ViewChannel | PermissionBits.ReadMessageHistory) is { Count: > 0 } missing
            ? new Settlement.Open($"It may have been posted, and the channel cannot be read back; that takes {string.Join(", ", missing)}.")
        : new Settlement.Absent();

    private async Task<MessageId?> MatchAsync(PostingRow row, IReadOnlyList<SeenMessage> messages, CancellationToken cancellationToken)
    {
        // Of others' messages there is nothing to read without an intent that the bot does not ask for: what says the same is its own.
        OutgoingMessage sent = row.ToMessage();
        MessageId[] alike = [.. messages.Where(message => message.Author is { IsBot: true } && SaysTheSame(sent, message)).Select(message => message.Id).OrderBy(id => id.Value)];
        if (alike.Length == 0)
        {
            return null;
        }

        IReadOnlySet<string> known = await ledger.KnownAsync(row.ChannelId, alike, cancellationToken);
        return alike.Select(id => (MessageId?)id).FirstOrDefault(id => !known.Contains(id.ToString()!));
    }

    private static bool SaysTheSame(OutgoingMessage sent, SeenMessage seen) =>
        Plain(sent.Content) == Plain(seen.Content)
        && sent.Embeds.Select(embed => (Plain(embed.Title), Plain(embed.Description)))
            .SequenceEqual(seen.Embeds.Select(embed => (Plain(embed.Title), Plain(embed.Description))));

    // Discord takes away white space.
    private static string Plain(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static MessageId EarliestId(long at) =>
        new((ulong)Math.Max(0, at - (long)Margin.TotalMilliseconds - DiscordEpoch) << TimeShift);
}
