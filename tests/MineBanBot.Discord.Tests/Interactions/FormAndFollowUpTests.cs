using System.Text.Json;

using MineBanBot.Discord.Components;
using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Messages;
using MineBanBot.Discord.Modals;
using MineBanBot.Discord.Tests.Fakes;

namespace MineBanBot.Discord.Tests.Interactions;

public sealed class FormAndFollowUpTests
{
    private const string Refusal = """{"code":50035,"message":"Invalid Form Body"}""";

    private static readonly Reply Form = new Reply.OpenModal(new ModalForm(
        "settings",
        "Settings",
        new TextField("name", "Name") { Value = "Weekly", MaxLength = 50, Placeholder = "What to call it", Description = "Shown to all" },
        new TextField("intro", "Intro") { Paragraph = true, Required = false },
        new SelectField("Where", SelectMenu.Of(SelectKind.Channel, "where") with { ChannelTypes = [0, 5] })));

    [Fact]
    public async Task A_form_is_written_as_Discord_takes_it()
    {
        using DispatcherUnderTest bot = new(new ScriptedHandler().Replies(Form));
        bot.Http.On(DispatcherUnderTest.Callback(9001), 204);
        bot.Dispatch("command");
        await bot.FinishAsync();

        AssertSame(
            """
            {"type":9,"data":{"custom_id":"settings","title":"Settings","components":[
            {"type":18,"label":"Name","description":"Shown to all","component":{"type":4,"custom_id":"name","style":1,"max_length":50,"required":true,"value":"Weekly","placeholder":"What to call it"}},
            {"type":18,"label":"Intro","component":{"type":4,"custom_id":"intro","style":2,"required":false}},
            {"type":18,"label":"Where","component":{"type":8,"custom_id":"where","min_values":1,"max_values":1,"channel_types":[0,5],"required":true}}]}}
            """,
            bot.Http.Sent[0].Json);
    }

    [Fact]
    public async Task A_form_in_reply_to_a_form_is_a_failure_of_the_handler()
    {
        using DispatcherUnderTest bot = new(new ScriptedHandler().Replies(Form));
        bot.Http.On(DispatcherUnderTest.Callback(9005), 204);
        bot.Dispatch("modal");
        await bot.FinishAsync();

        Assert.Contains("Sorry", bot.Http.Sent[0].Body);
    }

    [Fact]
    public async Task A_form_that_comes_after_the_deferral_is_said_instead_of_shown()
    {
        using DispatcherUnderTest bot = new(new ScriptedHandler());
        bot.Http.On(DispatcherUnderTest.Callback(9001), 204).On(DispatcherUnderTest.Original, 200, "{}");
        bot.Dispatch("command");
        await bot.Time.PassAsync(TimeSpan.FromSeconds(1));
        await bot.Http.SentAsync(0);
        bot.Handler.Replies(Form);
        await bot.FinishAsync();

        Assert.Contains("too slow to open the form", bot.Http.Sent[1].Body);
        Assert.Contains("Warning: Interaction 9001 got its form too late to be opened", bot.Logs.Lines);
    }

    [Theory]
    [InlineData("modal_selects", 9011, 7)]
    [InlineData("modal", 9005, 4)]
    public async Task A_form_updates_the_message_that_it_was_opened_from_if_there_is_one(string payload, int id, int type)
    {
        using DispatcherUnderTest bot = new(new ScriptedHandler().Replies(new Reply.Update(OutgoingMessage.Of("saved"))));
        bot.Http.On(DispatcherUnderTest.Callback(id), 204);
        bot.Dispatch(payload);
        await bot.FinishAsync();

        Assert.Equal(type, bot.Http.Sent[0].Json.GetProperty("type").GetInt32());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Further_messages_follow_in_order_public_or_private_after_a_quick_and_after_a_late_reply(bool isLate)
    {
        using DispatcherUnderTest bot = new(new ScriptedHandler());
        bot.Http.On(DispatcherUnderTest.Callback(9004), 204)
            .On(DispatcherUnderTest.FollowUp, 200, "{}").On(DispatcherUnderTest.FollowUp, 200, "{}");
        Reply reply = new Reply.Update(OutgoingMessage.Of("shared"))
        {
            FollowUps = [new FollowUp(OutgoingMessage.Of("for all")), new FollowUp(OutgoingMessage.Of("for you"), Private: true)],
        };
        if (isLate)
        {
            bot.Http.On(DispatcherUnderTest.Original, 200, "{}");
            bot.Dispatch("component");
            await bot.Time.PassAsync(TimeSpan.FromSeconds(1));
            await bot.Http.SentAsync(0);
            bot.Handler.Replies(reply);
        }
        else
        {
            bot.Handler.Replies(reply);
            bot.Dispatch("component");
        }

        await bot.FinishAsync();
        AssertSame("""{"content":"for all","allowed_mentions":{"parse":[]}}""", bot.Http.Sent[^2].Json);
        AssertSame("""{"content":"for you","flags":64,"allowed_mentions":{"parse":[]}}""", bot.Http.Sent[^1].Json);
    }

    [Fact]
    public async Task After_a_first_answer_that_did_not_arrive_nothing_follows()
    {
        using DispatcherUnderTest bot = new(new ScriptedHandler().Replies(
            new Reply.Show(OutgoingMessage.Of("first")) { FollowUps = [new FollowUp(OutgoingMessage.Of("second"))] }));
        bot.Http.On(DispatcherUnderTest.Callback(9001), 404, """{"code":10062,"message":"Unknown interaction"}""");
        bot.Dispatch("command");
        await bot.FinishAsync();

        Assert.Single(bot.Http.Sent);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task With_a_token_that_is_dead_nothing_more_is_sent(bool editArrives)
    {
        const string Dead = """{"code":50027,"message":"Invalid Webhook Token"}""";
        using DispatcherUnderTest bot = new(new ScriptedHandler());
        bot.Http.On(DispatcherUnderTest.Callback(9001), 204).On(DispatcherUnderTest.Original, editArrives ? 200 : 401, editArrives ? "{}" : Dead);
        if (editArrives)
        {
            bot.Http.On(DispatcherUnderTest.FollowUp, 401, Dead);
        }

        bot.Dispatch("command");
        await bot.Time.PassAsync(TimeSpan.FromSeconds(1));
        await bot.Http.SentAsync(0);
        bot.Handler.Replies(new Reply.Show(OutgoingMessage.Of("late"))
        {
            FollowUps = [new FollowUp(OutgoingMessage.Of("a")), new FollowUp(OutgoingMessage.Of("b"))],
        });
        await bot.FinishAsync();

        Assert.Equal(editArrives ? 3 : 2, bot.Http.Sent.Count);
    }

    [Fact]
    public async Task An_answer_that_Discord_does_not_take_is_apologised_for_in_its_place()
    {
        using DispatcherUnderTest bot = new(new ScriptedHandler().Replies(new Reply.Show(OutgoingMessage.Of("wrong"))));
        bot.Http.On(DispatcherUnderTest.Callback(9001), 400, Refusal).On(DispatcherUnderTest.Callback(9001), 204);
        bot.Dispatch("command");
        await bot.FinishAsync();

        JsonElement apology = bot.Http.Sent[1].Json.GetProperty("data");
        Assert.StartsWith("Sorry", apology.GetProperty("content").GetString(), StringComparison.Ordinal);
        Assert.Equal(64, apology.GetProperty("flags").GetInt32());
    }

    [Fact]
    public async Task A_late_answer_that_Discord_does_not_take_is_apologised_for_too()
    {
        using DispatcherUnderTest bot = new(new ScriptedHandler());
        bot.Http.On(DispatcherUnderTest.Callback(9001), 204)
            .On(DispatcherUnderTest.Original, 400, Refusal).On(DispatcherUnderTest.Original, 200, "{}");
        bot.Dispatch("command");
        await bot.Time.PassAsync(TimeSpan.FromSeconds(1));
        await bot.Http.SentAsync(0);
        bot.Handler.Replies(new Reply.Show(OutgoingMessage.Of("wrong")));
        await bot.FinishAsync();

        Assert.Contains("Sorry", bot.Http.Sent[2].Body);
    }

    [Fact]
    public async Task Selects_and_buttons_of_every_kind_are_written_as_Discord_takes_them()
    {
        OutgoingMessage message = new()
        {
            Rows =
            [
                SelectMenu.OfTexts("topic", new SelectOption("News", "news") { Description = "What is new", Chosen = true }, new SelectOption("All", "all"))
                    with { Placeholder = "Topic", Least = 0, Most = 9 },
                SelectMenu.Of(SelectKind.User, "who") with { Most = 3, Enabled = false },
                new ButtonRow(new Button("Go", "go") { Style = ButtonStyle.Primary }, Button.Link("Read", new Uri("https://example.org/ä"))),
            ],
        };
        using DispatcherUnderTest bot = new(new ScriptedHandler().Replies(new Reply.Show(message)));
        bot.Http.On(DispatcherUnderTest.Callback(9001), 204);
        bot.Dispatch("command");
        await bot.FinishAsync();

        AssertSame(
            """
            [{"type":1,"components":[{"type":3,"custom_id":"topic","placeholder":"Topic","min_values":0,"max_values":2,"disabled":false,"options":[
            {"label":"News","value":"news","description":"What is new","default":true},{"label":"All","value":"all"}]}]},
            {"type":1,"components":[{"type":5,"custom_id":"who","min_values":1,"max_values":3,"disabled":true}]},
            {"type":1,"components":[{"type":2,"style":1,"label":"Go","custom_id":"go","disabled":false},
            {"type":2,"style":5,"label":"Read","url":"https://example.org/%C3%A4","disabled":false}]}]
            """,
            bot.Http.Sent[0].Json.GetProperty("data").GetProperty("components"));
    }

    [Fact]
    public void What_Discord_would_refuse_cannot_be_made()
    {
        Assert.Throws<ArgumentException>(() => new ModalForm("m", "t"));
        Assert.Throws<ArgumentException>(() => new ModalForm("m", "t", [.. Enumerable.Repeat(new TextField("a", "A"), 6)]));
        Assert.Throws<ArgumentException>(() => new ModalForm("", "t", new TextField("a", "A")));
        Assert.Throws<ArgumentException>(() => new TextField("", "A"));
        Assert.Throws<ArgumentException>(() => SelectMenu.OfTexts("s"));
        Assert.Throws<ArgumentException>(() => SelectMenu.OfTexts("s", new SelectOption("a", "1"), new SelectOption("b", "1")));
        Assert.Throws<ArgumentException>(() => SelectMenu.Of(SelectKind.Text, "s"));
        Assert.Throws<ArgumentException>(() => new SelectOption("a", new string('x', 101)));
    }

    [Fact]
    public async Task A_file_in_an_answer_goes_beside_it()
    {
        ScriptedHandler handler = new ScriptedHandler().Replies(
            new Reply.Show(new OutgoingMessage { Attachments = [Attachment.Of("a.txt", "bytes"u8.ToArray())] }));
        using DispatcherUnderTest bot = new(handler, filesToo: true);
        bot.Http.On(DispatcherUnderTest.Callback(9001), 204);
        bot.Dispatch("command");
        await bot.FinishAsync();

        Assert.Contains("name=\"files[0]\"; filename=a.txt", bot.Http.Sent[0].Body);
        Assert.Contains("\"attachments\":[{\"id\":0,\"filename\":\"a.txt\"}]", bot.Http.Sent[0].Body);
    }

    private static void AssertSame(string expected, JsonElement actual) =>
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(expected), actual), $"Expected {expected}\nbut got {actual.GetRawText()}");
}
