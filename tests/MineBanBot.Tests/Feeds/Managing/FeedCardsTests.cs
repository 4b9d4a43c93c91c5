using MineBanBot.Discord.Embeds;
using MineBanBot.Entries.Taking;
using MineBanBot.Feeds.Health;
using MineBanBot.Feeds.Managing;
using MineBanBot.Feeds.Storing;
using MineBanBot.Feeds.Suggesting;
using MineBanBot.Knowledge.Dates;

namespace MineBanBot.Tests.Feeds.Managing;

/// <summary>What feeds say of themselves is shown as text.</summary>
public sealed class FeedCardsTests
{
    private const string Evil = "**bold** [here](https://evil.example) @everyone <@1> `code`";
    private const string Harmless = "\\*\\*bold\\*\\* \\[here\\](https://evil.example) @\u200beveryone \\<@\u200b1\\> \\`code\\`";

    private static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    private static Feed Feed => new()
    {
        Key = "evil",
        Url = new Uri("https://evil.example/feed"),
        Title = Evil,
        Publisher = Evil,
        AddedAt = Now,
        NextAt = Now,
        Health = new FeedHealth().Failed(Now, Evil),
    };

    [Fact]
    public void A_list_shows_titles_and_errors_as_text()
    {
        string shown = FeedCards.List([Feed], 1, 1, 0, Now).Description!;

        Assert.StartsWith($"**{Harmless}** · ", shown, StringComparison.Ordinal);
        Assert.Contains($": {Harmless}", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(Evil, shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_trial_shows_the_title_the_items_and_the_reasons_as_text()
    {
        IncomingItem item = new() { Keys = ["guid:1"], Content = "1", Published = new PartialDate(2026, 11, 2), Title = Evil, Because = Evil };

        Embed shown = FeedCards.Trial(new FeedTrial.Good(Feed, "RSS 2.0", [item]), null);

        Assert.Equal((Harmless, $"2026-11-02 · {Harmless}", Harmless), (shown.Title, shown.Fields[0].Name, shown.Fields[0].Value));
    }

    [Fact]
    public void A_trial_of_a_suggested_source_says_what_it_covers_and_who_is_behind_it()
    {
        SuggestedFeed suggested = new() { Name = "N", Url = Feed.Url, Covers = "All of it", Language = "en", Standpoint = "A campaign's own view", Verified = false };

        Embed shown = FeedCards.Trial(new FeedTrial.Good(Feed, "RSS 2.0", []), new SuggestedSources([suggested]).Of(new Uri("http://www.evil.example/feed/")));

        Assert.Equal([("Covers", "All of it"), ("Standpoint", "A campaign's own view")], shown.Fields.Select(field => (field.Name, field.Value)));
    }

    [Fact]
    public void Reasons_show_titles_and_phrases_as_text()
    {
        Embed shown = FeedCards.Reasons([new FeedReason(Evil, "evil", Now, Taken: false, Evil)]);

        Assert.Equal((Harmless, true), (shown.Fields[0].Name, shown.Fields[0].Value.EndsWith(Harmless, StringComparison.Ordinal)));
    }
}
