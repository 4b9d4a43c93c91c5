using MineBanBot.Digests.Composing;
using MineBanBot.Digests.Contents;
using MineBanBot.Digests.Drafting;
using MineBanBot.Digests.Drawing;
using MineBanBot.Feeds.Identity;
using MineBanBot.Knowledge;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Language;

namespace MineBanBot.Digests.Asking;

/// <summary>Says why an item is or is not in the digests of a channel.</summary>
internal sealed class DigestReasons(KnowledgeService knowledge, CurrentSources sources)
{
    private const int MostDigests = 3;
    private const int NameLength = 200;
    private const int ShortestWords = 4;

    // Less of the words, and something else is meant.
    private const double LeastMeant = 0.6;

    /// <summary>The reasons, a line each.</summary>
    /// <param name="asked">An address, or words of a title. Untrusted.</param>
    /// <param name="rows">The channel's digests, the newest first.</param>
    /// <param name="texts">The language.</param>
    public IReadOnlyList<string> Of(string asked, IReadOnlyList<DigestRow> rows, Texts texts)
    {
        DigestSources now = sources.Now;
        Digest[] digests = [.. rows.Select(row => row.TryReadContent()).OfType<Digest>()];
        if (Meant(asked, now) is not { } entry)
        {
            // A moderator may have added it, without an entry behind it.
            return Added(asked, digests) is { } added ? [Named(added.Line ?? "", texts), Included(added.Digest, added.Item, texts)] : [texts.Say(Text.DigestWhyUnknown)];
        }

        IReadOnlyList<string> topics = now.TopicsOf(entry);
        List<string> lines = [Named(entry.Title ?? entry.Text ?? texts.Say(Text.EntryNoSummary), texts), Weight(Importance.Reasons(topics, Importance.Others(entry)), texts)];
        lines.AddRange(digests.Length == 0
            ? [texts.Say(Text.DigestWhyNoDigest)]
            : digests.Take(MostDigests).Select((digest, index) => $"- {DigestPages.Period(digest.Request, texts)}: {Reason(entry, topics, digest, DigestPast.Of(digests[(index + 1)..]), now, texts)}"));
        return lines;
    }

    private static string Reason(Entry entry, IReadOnlyList<string> topics, Digest digest, DigestPast past, DigestSources now, Texts texts)
    {
        if (digest.Items.FirstOrDefault(item => item.Entry == entry.Id.Value) is { } included)
        {
            return Included(digest, included, texts);
        }

        if (digest.Dropped.Any(item => item.Entry == entry.Id.Value))
        {
            return texts.Say(Text.DigestWhyDropped);
        }

        if (digest.Left.Contains(entry.Id.Value))
        {
            return texts.Say(Text.DigestWhyNoRoom, digest.Request.Most, digest.Items.Select(item => item.Weight).DefaultIfEmpty(0).Min());
        }

        return DigestComposer.Excluded(entry, topics, digest.Request, past) switch
        {
            Exclusion.OutsidePeriod => texts.Say(Text.DigestWhyPeriod, texts.Date(entry.Published)),
            Exclusion.ToldBefore => texts.Say(Text.DigestWhyTold),
            Exclusion.OtherStates => texts.Say(Text.DigestWhyStates),
            Exclusion.OtherTopics => texts.Say(Text.DigestWhyTopics),

            // It fits, and was neither taken nor left out: it tells of what is in, or it came in later.
            _ when Twin(entry, digest, now) => texts.Say(Text.DigestWhySame),
            _ => texts.Say(Text.DigestWhyLate),
        };
    }

    private static bool Twin(Entry entry, Digest digest, DigestSources now)
    {
        HashSet<string> taken = [.. digest.Items.Select(item => item.Entry)];
        HashSet<string> keys = [.. now.KeysOf(entry)];
        return now.Entries.Where(other => taken.Contains(other.Id.Value)).Any(other => now.KeysOf(other).Any(keys.Contains) || now.AreOne(other, entry));
    }

    private static string Included(Digest digest, DigestItem item, Texts texts)
    {
        int place = digest.Items.Select((each, index) => (each, index)).First(pair => pair.each.Number == item.Number).index + 1;
        return $"{texts.Say(Text.DigestWhyIn, place)} {Weight(item.Why, texts)}";
    }

    private static string Weight(IReadOnlyList<DigestReason> reasons, Texts texts) => texts.Say(
        Text.DigestWhyWeight,
        reasons.Sum(reason => reason.Points),
        reasons.Count == 0 ? texts.Say(Text.TopicOther) : string.Join(", ", reasons.Select(reason => reason.What switch
        {
            DigestReason.Moderators => texts.Say(Text.DigestWhyAdded),
            DigestReason.Sources => $"{texts.Say(Text.DigestWhySources)} {reason.Points}",
            _ => $"{DigestPages.TopicName(reason.What, texts)} {reason.Points}",
        })));

    private static string Named(string line, Texts texts) => $"**{PlainLine.Of(line.Length == 0 ? texts.Say(Text.EntryNoSummary) : line, NameLength)}**";

    private static (Digest Digest, DigestItem Item, string? Line)? Added(string asked, Digest[] digests)
    {
        string words = asked.Trim();
        Uri? page = Uri.TryCreate(words, UriKind.Absolute, out Uri? link) ? link : null;
        foreach (Digest digest in digests)
        {
            IEnumerable<DigestItem> added = digest.Items.Where(item => item.Entry.Length == 0);
            if (added.FirstOrDefault(item => page is not null ? item.Link == page : words.Length >= ShortestWords && item.Line?.Contains(words, StringComparison.OrdinalIgnoreCase) == true) is { } item)
            {
                return (digest, item, item.Line);
            }
        }

        return null;
    }

    private Entry? Meant(string asked, DigestSources now)
    {
        if (Uri.TryCreate(asked.Trim(), UriKind.Absolute, out Uri? page) && page.Scheme is "http" or "https")
        {
            return CanonicalLink.Of(page) is { } name
                ? now.Entries.FirstOrDefault(entry => entry.Url is { Scheme: "http" or "https" } url && CanonicalLink.Of(url) == name)
                : null;
        }

        return now.Entries.FirstOrDefault(entry => entry.Id.Value == asked.Trim())
            ?? knowledge.Index.Search(new string([.. asked.Take(300)]), 1).FirstOrDefault(match => match.Coverage >= LeastMeant)?.Entry;
    }
}
