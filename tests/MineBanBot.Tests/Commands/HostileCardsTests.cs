using MineBanBot.Commands;
using MineBanBot.Discord.Components;
using MineBanBot.Discord.Embeds;
using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Messages;
using MineBanBot.Knowledge;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Knowledge.Facts;

namespace MineBanBot.Tests.Commands;

/// <summary>Whatever rows, entries and options hold, each card fits Discord's limits, page by page, and shows nothing that acts.</summary>
public sealed class HostileCardsTests
{
    private const int Entries = 23;

    private static readonly InteractionOrigin Origin =
        new(new InteractionId(1), new InteractionUser(new UserId(2), "somebody", 0), null, new ChannelId(3), "en-GB");

    private static readonly (string Name, string[] Options)[] Uses =
    [
        ("news", []), ("news", ["country", "Libya"]), ("news", ["about", "word"]), ("country", ["name", "Ukraine"]), ("country", ["name", "Angola"]), ("country", ["name", "USA"]),
        ("compare", ["state1", "Ukraine", "state2", "Poland", "state3", "Angola", "state4", "USA"]), ("treaty article", ["which", "5"]), ("treaty overview", []), ("treaty timeline", []),
        ("states", []), ("states", ["status", "party"]), ("states", ["year", "1997"]), ("define", ["term", "CHA"]), ("figures", ["topic", "casualties"]), ("figures", ["topic", "membership"]),
        ("figures", ["topic", "clearance"]), ("figures", ["topic", "other"]),
    ];

    [Fact]
    public async Task Cards_over_hostile_rows_and_entries_fit_Discord()
    {
        foreach (string text in HostileText.Some(2, seed: 1997))
        {
            KnowledgeService knowledge = new(With($"x{text}"));
            knowledge.Put([.. Enumerable.Range(0, Entries).Select(number => Entry(number, text))]);
            await using WholeCatalog bot = await WholeCatalog.OfAsync(knowledge);
            foreach ((string name, string[] options) in Uses)
            {
                List<OutgoingMessage> pages = await PagesAsync(bot, name, options);
                Assert.All(pages, Fits);
                if (name == "news" && options.Length == 0)
                {
                    Assert.Equal(knowledge.Entries.Count, pages.Sum(page => page.Embeds[0].Fields.Count(field => !field.Name.StartsWith("Source", StringComparison.Ordinal))));
                }
            }
        }
    }

    [Fact]
    public async Task Hostile_options_are_answered_within_limits_and_never_repeated()
    {
        await using WholeCatalog bot = await WholeCatalog.OfAsync(new KnowledgeService(WholeCatalog.Seeds));
        foreach (string text in HostileText.Some(10, seed: 1999))
        {
            foreach ((string name, string[] options) in Uses)
            {
                for (int place = 1; place < options.Length; place += 2)
                {
                    string[] changed = [.. options];
                    changed[place] = $"canary{text}";
                    OutgoingMessage message = Assert.IsType<Reply.Show>(await UseAsync(bot, name, changed)).Content;
                    Fits(message);
                    Assert.DoesNotContain("canary", $"{message.Content}{string.Concat(message.Embeds.Select(embed => embed.Title + embed.Description))}", StringComparison.Ordinal);
                }
            }
        }
    }

    private static void Fits(OutgoingMessage message)
    {
        Assert.InRange(EmbedLimits.Length(message.Content), 0, OutgoingMessage.ContentLimit);
        Assert.InRange(message.Embeds.Sum(embed => embed.Length), 0, EmbedLimits.Total);
        foreach (Embed embed in message.Embeds)
        {
            Assert.InRange(EmbedLimits.Length(embed.Title), 1, EmbedLimits.Title);
            Assert.InRange(EmbedLimits.Length(embed.Description), 1, EmbedLimits.Description);
            Assert.InRange(embed.Fields.Count, 0, EmbedLimits.Fields);
            Assert.All(embed.Fields, field => Assert.InRange(EmbedLimits.Length(field.Name), 1, EmbedLimits.FieldName));
            Assert.All(embed.Fields, field => Assert.InRange(EmbedLimits.Length(field.Value), 1, EmbedLimits.FieldValue));
            Assert.All(embed.Fields.Select(field => field.Value).Append(embed.Description!), Harmless);
        }

        Button[] buttons = [.. message.Rows.OfType<ButtonRow>().SelectMany(row => row.Buttons)];
        Assert.Equal(buttons.Select(button => button.CustomId).Distinct(), buttons.Select(button => button.CustomId));
    }

    private static void Harmless(string markdown)
    {
        Assert.DoesNotContain("@everyone", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("@here", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain($"]({HostileText.Link}", markdown.Replace($"\\]({HostileText.Link}", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain('\0', markdown);
        Assert.Equal(markdown, string.Concat(markdown.EnumerateRunes()));
    }

    private static async Task<List<OutgoingMessage>> PagesAsync(WholeCatalog bot, string name, string[] options)
    {
        List<OutgoingMessage> pages = [Assert.IsType<Reply.Show>(await UseAsync(bot, name, options)).Content];
        while (pages[^1].Rows.OfType<ButtonRow>().SelectMany(row => row.Buttons).FirstOrDefault(button => button is { Label: "Next", Enabled: true }) is { } next)
        {
            Assert.InRange(pages.Count, 1, 400);
            Interaction.Component press = new(Origin, next.CustomId, [], new MessageId(5));
            pages.Add(Assert.IsType<Reply.Update>(await bot.Catalog.For(press)!.HandleAsync(press, Manner.Plain, TestContext.Current.CancellationToken)).Content);
        }

        return pages;
    }

    private static Task<Reply> UseAsync(WholeCatalog bot, string name, string[] options)
    {
        OptionValues values = new(options.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]));
        return bot.Catalog.Typed(name)!.HandleAsync(new Interaction.Command(Origin, name, values), Manner.Plain, TestContext.Current.CancellationToken);
    }

    // Ids, names by which rows are found, dates and statuses stay; all that is only shown is hostile.
    private static SeedFolder With(string text)
    {
        FactTables facts = WholeCatalog.Seeds.Facts;
        string tail = text.Length > 3000 ? text[..3000] : text;
        return WholeCatalog.Seeds with
        {
            Facts = facts with
            {
                States = [.. facts.States.Select(state => state with { Notes = text })],
                Articles = [.. facts.Articles.Select(article => article with { Title = tail, Requirement = text, KeyNumbers = tail })],
                Definitions = [.. facts.Definitions.Select(each => each with { Text = text })],
                Milestones = [.. facts.Milestones.Select((each, number) => number % 9 == 0 ? each with { Event = $"Ukraine {tail}", Detail = tail } : each)],
                Figures = [.. facts.Figures.Select((each, number) => number % 5 == 0 ? each with { Value = $"Ukraine {tail}", Unit = tail, Notes = tail } : number % 5 == 1 ? each with { Value = tail[..Math.Min(20, tail.Length)] } : each)],
                Obligations = [.. facts.Obligations.Select(each => each with { LastExtension = tail, ContaminationBand = tail, Notes = text })],
            },
        };
    }

    private static Entry Entry(int number, string text) => new(
        new EntryId($"hostile-{number}"), new PartialDate(2026, 1, 1 + number), "word " + text, ["LBY", "UKR"], new EntrySource("hostile", text, text, new Uri("https://example.org/")))
    {
        Title = text,
        Url = new Uri($"https://example.org/{number}"),
        Also = [new AlsoReported(text, null, new PartialDate(2026))],
        Updated = new DateOnly(2026, 2, 2),
    };
}
