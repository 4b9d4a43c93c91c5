using MineBanBot.Digests.Composing;
using MineBanBot.Digests.Contents;

namespace MineBanBot.Digests.Asking;

/// <summary>What moderators do to a digest. What they name and is not there any more changes nothing.</summary>
internal static class Editing
{
    /// <summary>Takes an item out.</summary>
    public static Digest Without(Digest digest, int number) => digest.Items.FirstOrDefault(item => item.Number == number) is { } dropped
        ? digest with { Items = [.. digest.Items.Where(item => item.Number != number)], Dropped = [.. digest.Dropped, dropped] }
        : digest;

    /// <summary>Puts back all that was taken out.</summary>
    public static Digest Restored(Digest digest)
    {
        int room = DigestRequest.Limit - digest.Items.Count;
        return digest with { Items = Arrangement.Grouped([.. digest.Items, .. digest.Dropped.Take(room)]), Dropped = [.. digest.Dropped.Skip(room)] };
    }

    /// <summary>Lets an item say something else.</summary>
    public static Digest Rewritten(Digest digest, int number, string line) =>
        digest with { Items = [.. digest.Items.Select(item => item.Number == number && item.Line != line ? item with { Line = line, Edited = true } : item)] };

    /// <summary>Moves an item.</summary>
    public static Digest Moved(Digest digest, int number, bool up) => digest with { Items = Arrangement.Moved(digest.Items, number, up) };

    /// <summary>Adds an item of a moderator's.</summary>
    /// <param name="digest">The digest.</param>
    /// <param name="item">Its number is given here.</param>
    public static Digest With(Digest digest, DigestItem item) => digest with
    {
        Items = Arrangement.Grouped([.. digest.Items, item with { Number = NextNumber(digest), Why = [.. item.Why, new DigestReason(DigestReason.Moderators, 0)] }]),
        Dropped = [.. digest.Dropped.Where(dropped => dropped.Entry.Length == 0 || dropped.Entry != item.Entry)],
        Left = [.. digest.Left.Where(entry => entry != item.Entry)],
    };

    /// <summary>A digest that was composed anew, with what moderators did to the one before.</summary>
    public static Digest Carried(Digest old, Digest fresh)
    {
        // Numbers are never used twice: who still sees the old ones must not change something else.
        int next = NextNumber(old);
        Dictionary<string, DigestItem> before = old.Items.Where(item => item.Entry.Length > 0).DistinctBy(item => item.Entry).ToDictionary(item => item.Entry);
        DigestItem[] items = [.. fresh.Items.Select(item => before.TryGetValue(item.Entry, out DigestItem? known) ? known : item with { Number = next++ })];
        HashSet<string> there = [.. items.Select(item => item.Entry)];
        IEnumerable<DigestItem> added = old.Items.Where(item => IsAdded(item) && (item.Entry.Length == 0 || !there.Contains(item.Entry)));
        return fresh with
        {
            Intro = old.Intro,
            Items = Arrangement.Grouped([.. items, .. added.Take(DigestRequest.Limit - items.Length)]),
            Dropped = old.Dropped,
            Left = [.. fresh.Left.Except(added.Select(item => item.Entry))],
        };
    }

    private static bool IsAdded(DigestItem item) => item.Why.Any(reason => reason.What == DigestReason.Moderators);

    private static int NextNumber(Digest digest) => digest.Items.Concat(digest.Dropped).Select(item => item.Number).DefaultIfEmpty(0).Max() + 1;
}
