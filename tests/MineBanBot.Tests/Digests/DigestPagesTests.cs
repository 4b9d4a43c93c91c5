using System.Text.RegularExpressions;

using FsCheck;
using FsCheck.Fluent;

using MineBanBot.Commands;
using MineBanBot.Digests.Contents;
using MineBanBot.Digests.Drawing;
using MineBanBot.Discord.Embeds;
using MineBanBot.Discord.Messages;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.History;
using MineBanBot.Posting.Ledger;

namespace MineBanBot.Tests.Digests;

/// <summary>Whatever the items say, a digest keeps Discord's limits and its links stay whole, on generated digests of hostile texts.</summary>
public sealed partial class DigestPagesTests
{
    private static readonly string[] Pieces =
    [
        "](https://evil.example)", "[", "]", "(", ")", "\\", "**", "__", "~~", "`", "```", "|", "||", "> ", "# ", "### ", "- ", "\n", "\r\n", "\t", "\0", "@everyone", "@here", "<@1>", "<@&2>", "<#3>", "<t:0:R>",
        "https://evil.example/", "http://", "\u202e", "\u2066", "\u200b", "e\u0301\u0301\u0301", "👩‍👩‍👧", "🇱🇾", "\ud83d", "漢字", "مرحبا", " ", "  ", "mine", "a", new string('x', 500), string.Concat(Enumerable.Repeat("word ", 100)),
    ];

    private static readonly Gen<string> Text = Few(Gen.Elements(Pieces), 10).Select(parts => string.Concat(parts));

    private static readonly Gen<Uri?> Link = Gen.Frequency(
        (1, Gen.Constant<Uri?>(null)),
        (6, Few(Gen.Elements("a", "(b)", "c)d", "%20", "ü", "?q=[x](y)", "<s>", "|", "*", new string('p', 300), new string('q', 900)), 4).Select(parts => (Uri?)new Uri($"https://news.example/{string.Concat(parts)}"))));

    private static readonly Gen<DigestItem> Item =
        from line in Text
        from source in Text
        from link in Link
        from also in Few(Text.Zip(Link), 5)
        from topic in Gen.Elements("casualties", "use", "policy", "")
        from states in Gen.Elements("Libya", "Ukraine", "[x](https://evil.example)").ArrayOf(3)
        from undated in Gen.Elements(true, false)
        select new DigestItem
        {
            Number = 1,
            Topic = topic,
            Line = line,
            Source = source,
            Link = link,
            Date = new PartialDate(2026, 11, 3),
            Undated = undated,
            Also = [.. also.Select(pair => new DigestReport(pair.Item1, pair.Item2))],
            States = [.. states.Distinct().Select(name => new DigestState(name, name, MembershipStage.Outside, new PartialDate(2026, 8), false))],
        };

    private static readonly Gen<Digest> Any =
        from intro in Text
        from items in Few(Item, DigestRequest.Limit)
        from notes in Few(Text, 3)
        from language in Gen.Elements("en", "fr", "nonsense")
        select new Digest
        {
            Request = News.Week with { Language = language },
            Intro = intro,
            Items = [.. items.Select((item, index) => item with { Number = index + 1 })],
            Left = ["left"],
            Corrections = [.. notes.Select(note => new DigestCorrection(News.Day, note))],
        };

    [Fact]
    public void Every_message_keeps_the_limits_and_nothing_is_cut_when_it_is_sent() => Holds(digest => DigestPages.Of(digest, new string('0', 32)).All(page =>
    {
        OutgoingMessage message = page.ToMessage();
        return message.Embeds is [var embed] && embed.Description == page.Cards[0].Text && embed.Title == page.Cards[0].Title
            && EmbedLimits.Length(embed.Description) <= EmbedLimits.Description && embed.Length <= EmbedLimits.Total && message.Content is null;
    }));

    [Fact]
    public void Every_item_stands_on_one_line_of_one_message() => Holds(digest =>
        TextOf(digest).Split('\n').Count(line => line.StartsWith("- ", StringComparison.Ordinal)) == digest.Items.Count);

    [Fact]
    public void No_link_is_torn_and_none_comes_from_a_text() => Holds(digest =>
    {
        HashSet<string> allowed = [.. digest.Items.SelectMany(item => item.Also.Select(also => also.Link).Append(item.Link)).OfType<Uri>().Select(SourceLine.Address)];
        string text = TextOf(digest);
        string[] shown = [.. Target().Matches(text).Select(match => match.Groups[1].Value)];
        return shown.All(allowed.Contains)
            && digest.Items.Where(item => item.Link is { } link && SourceLine.Address(link).Length <= ItemLine.LinkLength).All(item => shown.Contains(SourceLine.Address(item.Link!)));
    });

    [Fact]
    public void Nobody_is_mentioned() => Holds(digest => !Mention().IsMatch(TextOf(digest)));

    [Fact]
    public void A_digest_of_many_long_items_is_several_messages_and_only_the_last_has_the_button()
    {
        DigestItem item = new() { Number = 1, Line = new string('a', 240), Source = "Paper", Link = new Uri($"https://news.example/{new string('b', 300)}"), Date = new PartialDate(2026) };
        IReadOnlyList<PostingBody> pages = DigestPages.Of(new Digest { Request = News.Week, Items = [.. Enumerable.Repeat(item, 25)], Left = ["x", "y"] }, "id");

        Assert.Equal(5, pages.Count);
        Assert.Equal([0, 0, 0, 0, 1], pages.Select(page => page.Buttons?.Count ?? 0));
        Assert.Equal(("+2 more", "digest:more:id:1"), (pages[4].Buttons![0].Label, pages[4].Buttons![0].CustomId));
        Assert.Equal(["page 1 of 5", "page 5 of 5"], [pages[0].Cards[0].Footer!, pages[4].Cards[0].Footer!]);
    }

    private static string TextOf(Digest digest) => string.Join('\n', DigestPages.Of(digest, "id").Select(page => page.Cards[0].Text));

    private static Gen<T[]> Few<T>(Gen<T> each, int most) => Gen.Choose(0, most).SelectMany(count => each.ArrayOf(count));

    private static void Holds(Func<Digest, bool> law) => Prop.ForAll(Any.ToArbitrary(), law).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [GeneratedRegex(@"(?<!\\)\]\((\S*?)\)")]
    private static partial Regex Target();

    [GeneratedRegex(@"@(everyone|here)|(?<!\\)<[@#t]")]
    private static partial Regex Mention();
}
