using FsCheck;
using FsCheck.Fluent;

using MineBanBot.Commands;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Embeds;
using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Messages;
using MineBanBot.Knowledge;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Reports;

namespace MineBanBot.Tests.Commands;

/// <summary>Whatever people, messages and sources write: every answer fits Discord's limits, pings nobody and carries no foreign link or format.</summary>
public sealed class HostileTextTests(WholeCatalog bot) : IClassFixture<WholeCatalog>
{
    private static readonly string[] Pieces =
    [
        "Poland", "left the treaty", "is a State Party", "164 countries have joined", "on 8 May 2025", ". ", "\n", " ", "@everyone", "<@1>", "<@&2>", "<#3>", "**", "__", "~~", "||", "`", "```",
        "> ", "# ", "- ", "[free](https://evil.example)", "https://evil.example", "\ud83d\ude00", "\ud83d", "\udc00", "\u0301\u0301\u0301\u0301", "\u202e", "\u2066", "\0", "<t:0:R>", "</ask:1>", "{0}", "%s", "'; DROP TABLE report; --", "=1+1",
    ];

    private static readonly Arbitrary<string> Hostile = Gen.OneOf(
        Gen.Elements(Pieces).ListOf().Select(string.Concat),
        Gen.Elements(Pieces).Select(piece => string.Concat(Enumerable.Repeat(piece, 10_000 / piece.Length))),
        ArbMap.Default.GeneratorFor<string>().Where(text => text is not null)).ToArbitrary();

    [Fact]
    public void No_option_of_a_command_makes_an_answer_break_out() => ForAll(60, async text =>
    {
        foreach (CommandDefinition definition in bot.Catalog.All.Where(command => !command.IsForModerators).Select(command => command.Definition).Where(each => each.Kind == CommandKind.Slash))
        {
            Expect(await HandleAsync(Filled(definition.Name, definition.Options, text)));
            foreach (CommandOption below in definition.Options.Where(option => option.Type == OptionType.Subcommand))
            {
                Expect(await HandleAsync(Filled($"{definition.Name} {below.Name}", below.Options, text)));
            }
        }
    });

    [Fact]
    public void No_message_makes_a_check_break_out() => ForAll(100, async text =>
        Expect(await HandleAsync(new Interaction.OnMessage(From, "Check against treaty facts", new SeenMessage(new MessageId(1), new ChannelId(2), null, text)))));

    [Fact]
    public void No_report_makes_a_list_break_out() => ForAll(60, text =>
    {
        Report[] open = [.. Enumerable.Range(0, 5).Select(number => new Report { Id = $"{number}{new string('a', 31)}", Kind = Report.Wrong, Question = text, Answer = text, Remark = text, Times = 1 })];
        Expect(new Reply.Show(new ReportsView("", 1).Draw(open, null, Manner.Plain.Texts)));
        return Task.CompletedTask;
    });

    [Fact]
    public void No_entry_of_a_source_makes_an_answer_break_out() => ForAll(30, async text =>
    {
        KnowledgeService knowledge = bot.Service<KnowledgeService>();
        Entry entry = new(new EntryId("hostile-1"), new PartialDate(2026, 11, 1), text, ["POL"], new EntrySource("hostile", text, text, null)) { Title = text };
        knowledge.Put([entry]);
        try
        {
            Expect(await HandleAsync(Filled("news", [], text)));
            Expect(await HandleAsync(Filled("about", [], text)));
            Expect(await HandleAsync(new Interaction.Command(From, "ask", new OptionValues(new Dictionary<string, string> { ["question"] = "is poland a party" }))));
        }
        finally
        {
            knowledge.Remove([entry.Id]);
        }
    });

    private static void ForAll(int times, Func<string, Task> holds) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(times).WithReplay(2026, 1997), Prop.ForAll(Hostile, holds));

    private static Interaction.Command Filled(string name, IReadOnlyList<CommandOption> options, string text) =>
        new(From, name, new OptionValues(options.Where(option => option.Type == OptionType.Text).ToDictionary(option => option.Name, _ => text)));

    private static InteractionOrigin From => new(new InteractionId(1), new InteractionUser(new UserId(2), "somebody", 0), new GuildId(4), new ChannelId(3), "en-US");

    private Task<Reply> HandleAsync(Interaction interaction) => bot.Router.HandleAsync(interaction, CancellationToken.None);

    private static void Expect(Reply reply)
    {
        OutgoingMessage message = Assert.IsType<Reply.Show>(reply).Content;
        Assert.True(message.Content is not null || message.Embeds.Count > 0);
        Assert.InRange(EmbedLimits.Length(message.Content), 0, OutgoingMessage.ContentLimit);
        Assert.InRange(message.Embeds.Sum(embed => embed.Length), 0, EmbedLimits.Total);
        foreach (Embed embed in message.Embeds)
        {
            Assert.InRange(EmbedLimits.Length(embed.Title), 0, EmbedLimits.Title);
            Assert.InRange(EmbedLimits.Length(embed.Description), 0, EmbedLimits.Description);
            Assert.InRange(embed.Fields.Count, 0, EmbedLimits.Fields);
            Assert.All(embed.Fields, field =>
            {
                Assert.InRange(EmbedLimits.Length(field.Name), 1, EmbedLimits.FieldName);
                Assert.InRange(EmbedLimits.Length(field.Value), 1, EmbedLimits.FieldValue);
            });
        }

        // Where Markdown is read, nothing foreign may link or mention.
        IEnumerable<string?> markdown = message.Embeds.SelectMany(embed => embed.Fields.Select(field => field.Value).Append(embed.Description)).Append(message.Content);
        Assert.All(markdown.OfType<string>(), text =>
        {
            Assert.DoesNotContain("@everyone", text, StringComparison.Ordinal);
            Assert.DoesNotContain("[free](https://evil.example)", text.Replace("\\[free\\](", "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.DoesNotMatch(@"(?<!\\)<(@|#|/)", text.Replace("</", "", StringComparison.Ordinal));
        });
    }
}
