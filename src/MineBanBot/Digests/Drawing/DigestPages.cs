using MineBanBot.Digests.Contents;
using MineBanBot.Discord.Embeds;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Language;
using MineBanBot.Posting.Ledger;

namespace MineBanBot.Digests.Drawing;

/// <summary>
/// Draws a digest as the messages that it is posted in, one or more. Previews are drawn by the same code. Lines are never torn, whatever
/// they say: what does not fit into a message begins the next one.
/// </summary>
internal static class DigestPages
{
    /// <summary>The button for what had no room; behind it stand the digest's id and the number of a page.</summary>
    public const string More = "digest:more:";

    private const int Color = 0x23A55A;
    private const int IntroLength = 1500;
    private const int NoteLength = 500;

    // Below Discord's limit, so that title and footer find room.
    private const int PageLength = 3800;

    /// <summary>The messages, at least one: an empty digest says that nothing is new.</summary>
    /// <param name="digest">What it says.</param>
    /// <param name="id">Its id, for its button.</param>
    public static IReadOnlyList<PostingBody> Of(Digest digest, string id)
    {
        Texts texts = TextsOf(digest);
        string[] pages = [.. Packed([.. Lines(digest, texts)])];
        string title = texts.Say(Text.DigestTitle, Period(digest.Request, texts));
        return
        [
            .. pages.Select((page, index) => new PostingBody(null, new PostingBody.Card
            {
                Title = title,
                Text = page,
                Color = Color,
                Footer = pages.Length == 1 ? null : texts.Say(Text.PageOf, index + 1, pages.Length),
            })
            {
                Buttons = digest.Left.Count > 0 && index == pages.Length - 1
                    ? [new PostingBody.Button(texts.Say(Text.DigestMore, digest.Left.Count), $"{More}{id}:1")]
                    : null,
            }),
        ];
    }

    /// <summary>What a message says that a correction made superfluous.</summary>
    public static PostingBody NoMore(Digest digest) => new(null, new PostingBody.Card { Text = TextsOf(digest).Say(Text.DigestPartGone), Color = Color });

    /// <summary>"24 November 2026 – 1 December 2026".</summary>
    public static string Period(DigestRequest request, Texts texts) => request.From == request.To
        ? texts.Date(new PartialDate(request.To))
        : $"{texts.Date(new PartialDate(request.From))} – {texts.Date(new PartialDate(request.To))}";

    /// <summary>A topic's name as a heading.</summary>
    public static string TopicName(string topic, Texts texts) => texts.Say(topic switch
    {
        "casualties" => Text.TopicCasualties,
        "use" => Text.TopicUse,
        "membership" => Text.TopicMembership,
        "clearance" => Text.TopicClearance,
        "policy" => Text.TopicPolicy,
        "stockpiles" => Text.TopicStockpiles,
        "victim_assistance" => Text.TopicVictimAssistance,
        _ => Text.TopicOther,
    });

    private static Texts TextsOf(Digest digest) => Texts.Of(Languages.TryFind(digest.Request.Language) ?? Languages.English);

    // Each is drawn whole: a heading goes with the first line under it.
    private static IEnumerable<string> Lines(Digest digest, Texts texts)
    {
        foreach (DigestCorrection correction in digest.Corrections)
        {
            yield return $"**{texts.Say(Text.DigestCorrected, texts.Date(new PartialDate(correction.Day)))}** {PlainLine.Of(correction.Note, NoteLength)}";
        }

        if (digest.Intro is { } intro)
        {
            foreach (string paragraph in EmbedLimits.Cut(intro, IntroLength).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                yield return PlainLine.Of(paragraph, IntroLength);
            }
        }

        if (digest.IsEmpty)
        {
            yield return texts.Say(Text.DigestNothingNew);
        }

        (string Topic, string? State) last = ("\0", null);
        foreach (DigestItem item in digest.Items)
        {
            string? state = item.States.Count == 0 ? null : item.States[0].Iso3;
            string topic = item.Topic != last.Topic ? $"### {TopicName(item.Topic, texts)}\n" : "";
            string heading = (state, last.State) switch
            {
                (not null, _) when topic.Length > 0 || state != last.State => $"{ItemLine.Heading(item.States[0], texts)}\n",
                (null, not null) when topic.Length == 0 => $"**{texts.Say(Text.DigestStateless)}**\n",
                _ => "",
            };
            last = (item.Topic, state);
            yield return $"{topic}{heading}{ItemLine.Of(item, texts)}";
        }

        foreach (string line in Section(Text.DigestMembership, digest.Membership, texts)
            .Concat(digest.MoreMembership == 0 ? [] : [texts.Say(Text.AskMoreLines, digest.MoreMembership)])
            .Concat(Section(Text.DigestFigures, digest.Figures, texts))
            .Concat(Section(Text.DigestOnThisDay, digest.OnThisDay, texts)))
        {
            yield return line;
        }
    }

    private static IEnumerable<string> Section(Text heading, IReadOnlyList<DigestFact> facts, Texts texts) =>
        facts.Select((fact, index) => $"{(index == 0 ? $"### {texts.Say(heading)}\n" : "")}{FactLine.Of(fact, texts)}");

    private static IEnumerable<string> Packed(IReadOnlyList<string> lines)
    {
        List<string> page = [];
        int left = PageLength;
        foreach (string line in lines)
        {
            int length = EmbedLimits.Length(line) + 1;
            if (page.Count > 0 && length > left)
            {
                yield return string.Join('\n', page);
                page.Clear();
                left = PageLength;
            }

            page.Add(line);
            left -= length;
        }

        yield return string.Join('\n', page);
    }
}
